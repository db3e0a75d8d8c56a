import { headers } from "next/headers"

/**
 * The cookies of the browser that is being answered, as it sent them: what `cookies()` would make of
 * them is not what Kratos wrote.
 */
export async function cookieHeader(): Promise<string> {
  return (await headers()).get("cookie") ?? ""
}

/** A parameter of a page's URL: Next gives a list where it is there twice. */
export function first(parameter: string | string[] | undefined): string | undefined {
  return Array.isArray(parameter) ? parameter[0] : parameter
}

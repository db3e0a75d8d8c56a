import { headers } from "next/headers"

/** Of Kratos and Ory Network, by default. A `session.cookie.name` of your own is one more. */
const OF_KRATOS = /^(__Host-)?(ory_|csrf_token_)/i

/**
 * Kratos's cookies of the browser that is being answered, as it sent them: what `cookies()` would
 * make of them is not what Kratos wrote. The app's own are none of Kratos's business.
 */
export async function cookieHeader(): Promise<string> {
  const all = (await headers()).get("cookie") ?? ""
  return all
    .split("; ")
    .filter((cookie) => OF_KRATOS.test(cookie))
    .join("; ")
}

/** A parameter of a page's URL: Next gives a list where it is there twice. */
export function first(parameter: string | string[] | undefined): string | undefined {
  return Array.isArray(parameter) ? parameter[0] : parameter
}

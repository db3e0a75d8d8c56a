import { createOryClient } from "react-ory-settings"

/** Kratos's public URL. */
export const kratosUrl = process.env.NEXT_PUBLIC_KRATOS_URL ?? "http://localhost:4433"

/** For both sides: what the server fetches is found by the browser under the same address. */
export const client = createOryClient(kratosUrl)

/** Where Kratos makes a flow: it sets a cookie with it, and comes back to the app's page. */
export function startUrl(kind: "settings" | "login" | "recovery" | "verification"): string {
  return `${kratosUrl}/self-service/${kind}/browser`
}

/** Has Kratos come back to that page of the app, unless it is told another one already. */
export function withReturnTo(address: string, page: string): string {
  const url = new URL(address)
  // Kratos looks for a path below `selfservice.default_browser_return_url`.
  if (!url.searchParams.has("return_to")) url.searchParams.set("return_to", page)
  return url.href
}

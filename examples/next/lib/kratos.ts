import { createOryClient } from "react-ory-settings"

/** Kratos's public URL. */
export const kratosUrl = process.env.NEXT_PUBLIC_KRATOS_URL ?? "http://localhost:4433"

/** For both sides: what the server fetches is found by the browser under the same address. */
export const client = createOryClient(kratosUrl)

/** Where Kratos makes a flow: it sets a cookie with it, and comes back to the app's page. */
export function startUrl(kind: "settings" | "login" | "recovery" | "verification"): string {
  return `${kratosUrl}/self-service/${kind}/browser`
}

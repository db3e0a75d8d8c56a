import type { Kratos } from "../kratos.ts"
import type { Exchange } from "./exchange.ts"
import type { Reply } from "./reply.ts"

const METHODS = ["POST", "GET", "PUT", "PATCH", "DELETE", "OPTIONS"]
const REQUEST_HEADERS = ["authorization", "content-type", "x-session-token"]

/** CORS for the app's origin, with credentials; Kratos answers others too, without leave to read. */
export function corsHeaders({ config }: Kratos, { headers }: Exchange): Record<string, string> {
  const origin = headers.get("origin")
  if (!isAllowed(config.appUrl, origin)) return {}
  return {
    "access-control-allow-credentials": "true",
    "access-control-allow-origin": origin ?? "",
    "access-control-expose-headers": "Content-Type, Set-Cookie",
  }
}

const isAllowed = (appUrl: string, origin: string | null) =>
  origin?.toLowerCase() === new URL(appUrl).origin

/** The answer to a preflight; `undefined` for any other request. */
export function preflight({ config }: Kratos, { method, headers }: Exchange): Reply | undefined {
  const wanted = headers.get("access-control-request-method")
  if (method !== "OPTIONS" || wanted === null) return undefined
  const vary = "Origin, Access-Control-Request-Method, Access-Control-Request-Headers"
  const names = headers.get("access-control-request-headers")
  const fits =
    isAllowed(config.appUrl, headers.get("origin")) &&
    METHODS.includes(wanted) &&
    (names ?? "").split(",").every((name) => !name || REQUEST_HEADERS.includes(name.trim()))
  if (!fits) return { status: 204, headers: { vary }, body: null }
  return {
    status: 204,
    headers: {
      vary,
      "access-control-allow-credentials": "true",
      ...(names && { "access-control-allow-headers": names }),
      "access-control-allow-methods": wanted,
      "access-control-allow-origin": headers.get("origin") ?? "",
    },
    body: null,
  }
}

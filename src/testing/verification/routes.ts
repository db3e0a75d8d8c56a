import { HttpError, notFound } from "../errors.ts"
import { flowGone } from "../flowExpired.ts"
import { forwardError } from "../forwardError.ts"
import type { Exchange } from "../http/exchange.ts"
import { json, redirect, type Reply } from "../http/reply.ts"
import { flowPage } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { checkCsrf } from "../session/csrf.ts"
import { isExpired } from "../settings/flow.ts"
import { findFlow, newFlow, returnToOf, saveFlow, toFlowJson } from "./flow.ts"

export { submitVerification } from "./submit.ts"

/** Without codes by mail there is no verification (Kratos's `flows.verification.enabled: false`). */
function disabled(kratos: Kratos, exchange: Exchange): Reply | undefined {
  if (kratos.config.enabled.code) return undefined
  const reason = "Verification is not allowed because it was disabled."
  return forwardError(kratos, exchange, new HttpError(400, { reason }))
}

/** GET /self-service/verification/browser; a `return_to` is refused in JSON, also to a browser. */
export function createBrowserVerification(kratos: Kratos, exchange: Exchange): Reply {
  const off = disabled(kratos, exchange)
  if (off) return off
  const flow = newFlow(kratos, exchange, "browser")
  saveFlow(kratos, flow)
  if (exchange.acceptsJson) return json(toFlowJson(flow))
  return redirect(exchange.method, flowPage(kratos.config.pages.verification, flow.id))
}

/** GET /self-service/verification/api */
export function createNativeVerification(kratos: Kratos, exchange: Exchange): Reply {
  const off = disabled(kratos, exchange)
  if (off) return off
  const flow = newFlow(kratos, exchange, "api")
  saveFlow(kratos, flow)
  return json(toFlowJson(flow))
}

/** GET /self-service/verification/flows?id= */
export function getVerification(kratos: Kratos, exchange: Exchange): Reply {
  const off = disabled(kratos, exchange)
  if (off) return off
  const flow = findFlow(kratos, exchange.query("id"))
  if (!flow) throw notFound()
  if (flow.type === "browser") checkCsrf(exchange, flow, flow.csrfToken)
  if (isExpired(kratos, flow)) throw flowGone(kratos, flow, returnToOf(flow))
  return json(toFlowJson(flow))
}

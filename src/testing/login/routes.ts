import { HttpError, notFound } from "../errors.ts"
import { flowGone } from "../flowExpired.ts"
import { forwardError } from "../forwardError.ts"
import type { Exchange } from "../http/exchange.ts"
import { errorReply, json, redirect, type Reply } from "../http/reply.ts"
import { flowPage, safeReturnTo } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { checkCsrf } from "../session/csrf.ts"
import { isExpired } from "../settings/flow.ts"
import { ALREADY_SIGNED_IN, newFlow } from "./create.ts"
import { findFlow, toFlowJson } from "./flow.ts"

export { submitLogin } from "./submit.ts"

/** GET /self-service/login/browser */
export async function createBrowserLogin(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  try {
    const flow = await newFlow(kratos, exchange, "browser")
    if (exchange.acceptsJson) return json(toFlowJson(flow))
    return redirect(exchange.method, flowPage(kratos.config.pages.login, flow.id))
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    if (error.fields.id !== ALREADY_SIGNED_IN) return forwardError(kratos, exchange, error)
    return answerSignedIn(kratos, exchange, error)
  }
}

function answerSignedIn({ config }: Kratos, exchange: Exchange, error: HttpError): Reply {
  if (exchange.acceptsJson) return errorReply(error)
  const returnTo = safeReturnTo(config, exchange.query("return_to"))
  return redirect(exchange.method, returnTo ?? config.defaultReturnUrl)
}

/** GET /self-service/login/api */
export async function createNativeLogin(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  return json(toFlowJson(await newFlow(kratos, exchange, "api")))
}

/** GET /self-service/login/flows?id= */
export function getLogin(kratos: Kratos, exchange: Exchange): Reply {
  const flow = findFlow(kratos, exchange.query("id"))
  if (!flow) throw notFound()
  if (flow.type === "browser") checkCsrf(exchange, flow, flow.csrfToken)
  if (isExpired(kratos, flow))
    throw flowGone(kratos, flow, flow.returnTo, "self_service_flow_expired")
  return json(toFlowJson(flow))
}

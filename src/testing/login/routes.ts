import { HttpError } from "../errors.ts"
import { forwardError } from "../forwardError.ts"
import type { Exchange } from "../http/exchange.ts"
import { errorReply, json, redirect, type Reply } from "../http/reply.ts"
import { flowPage, safeReturnTo, withPath } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { checkCsrf } from "../session/csrf.ts"
import { isExpired } from "../settings/flow.ts"
import { ALREADY_SIGNED_IN, newFlow } from "./create.ts"
import { findFlow, toFlowJson, type StoredLoginFlow } from "./flow.ts"

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
  if (!flow) throw new HttpError(404, { message: "Unable to locate the resource" })
  if (flow.type === "browser") checkCsrf(exchange, flow, flow.csrfToken)
  if (isExpired(kratos, flow)) throw expired(kratos, flow)
  return json(toFlowJson(flow))
}

function expired({ config }: Kratos, { type, returnTo = "" }: StoredLoginFlow): HttpError {
  const id = "self_service_flow_expired"
  if (type === "api") {
    return new HttpError(410, {
      id,
      reason:
        "The login flow has expired. Call the login flow init API endpoint to initialize a new login flow.",
      details: { api: `${config.url}/self-service/login/api` },
    })
  }
  const query: Record<string, string> = returnTo ? { return_to: returnTo } : {}
  return new HttpError(410, {
    id,
    reason:
      "The login flow has expired. Redirect the user to the login flow init endpoint to initialize a new login flow.",
    details: {
      redirect_to: withPath(config.url, "/self-service/login/browser", query),
      return_to: returnTo,
    },
  })
}

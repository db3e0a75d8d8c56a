import { HttpError, notFound } from "../errors.ts"
import { flowGone } from "../flowExpired.ts"
import { forwardError } from "../forwardError.ts"
import type { Exchange } from "../http/exchange.ts"
import { errorReply, json, redirect, type Reply } from "../http/reply.ts"
import { flowPage, safeReturnTo, withPath } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { requireAal } from "../session/aal.ts"
import { findSession, noSession } from "../session/session.ts"
import { isExpired, newFlow, toFlowJson } from "./flow.ts"

/** 401 without an id, as all but the creation of a flow answers. */
const noCredentials = () =>
  new HttpError(401, { reason: "A valid Ory Session Cookie or Ory Session Token is missing." })

/** GET /self-service/settings/browser */
export async function createBrowserSettings(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const { config } = kratos
  const signedIn = findSession(kratos, exchange)
  const returnTo = exchange.query("return_to")
  if (!signedIn) {
    if (exchange.wantsJson) throw noSession()
    const login = withPath(
      config.url,
      "/self-service/login/browser",
      returnTo ? { return_to: returnTo } : {},
    )
    return redirect(exchange.method, login)
  }
  try {
    requireAal(kratos, signedIn, returnTo && exchange.url.href)
  } catch (error) {
    return answerAal(exchange, error)
  }
  try {
    safeReturnTo(config, returnTo)
  } catch (error) {
    if (error instanceof HttpError) return forwardError(kratos, exchange, error)
    throw error
  }
  const flow = await newFlow(kratos, exchange, signedIn.identity, "browser")
  if (exchange.acceptsJson) return json(toFlowJson(kratos, flow))
  return redirect(exchange.method, flowPage(config.pages.settings, flow.id))
}

/** What to do about a second factor: told in JSON, or gone to. */
export function answerAal(exchange: Exchange, error: unknown): Reply {
  if (!(error instanceof HttpError)) throw error
  const to = error.fields.extra?.redirect_browser_to
  if (exchange.wantsJson || typeof to !== "string") return errorReply(error)
  return redirect(exchange.method, to)
}

/** GET /self-service/settings/api */
export async function createNativeSettings(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const signedIn = findSession(kratos, exchange)
  if (!signedIn) {
    throw noSession(
      "This endpoint can only be accessed with a valid session. Please log in and try again.",
    )
  }
  requireAal(kratos, signedIn)
  safeReturnTo(kratos.config, exchange.query("return_to"))
  return json(toFlowJson(kratos, await newFlow(kratos, exchange, signedIn.identity, "api")))
}

/** GET /self-service/settings/flows?id= */
export function getSettings(kratos: Kratos, exchange: Exchange): Reply {
  const { config, store } = kratos
  const signedIn = findSession(kratos, exchange)
  if (!signedIn) return answerNoSession(kratos, exchange)
  const flow = store.settingsFlow(exchange.query("id"))
  if (!flow) throw notFound()
  if (flow.identityId !== signedIn.identity.id) {
    throw new HttpError(403, {
      id: "security_identity_mismatch",
      reason:
        "The request was made for another identity and has been blocked for security reasons.",
    })
  }
  requireAal(kratos, signedIn, flowPage(config.pages.settings, flow.id))
  if (isExpired(kratos, flow)) throw flowGone(kratos, flow, flow.returnTo)
  return json(toFlowJson(kratos, flow))
}

export function answerNoSession({ config }: Kratos, exchange: Exchange): Reply {
  if (exchange.wantsJson) throw noCredentials()
  return redirect(exchange.method, config.pages.login, 302)
}

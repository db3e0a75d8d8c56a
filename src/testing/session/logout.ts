import { HttpError } from "../errors.ts"
import { forwardError } from "../forwardError.ts"
import type { Exchange } from "../http/exchange.ts"
import { json, redirect, type Reply } from "../http/reply.ts"
import { safeReturnTo, withPath } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { toPlain } from "../schema/jsonValue.ts"
import { JsonError, parseStart } from "../schema/parseJson.ts"
import { renewCsrf } from "./csrf.ts"
import { requireSession, SESSION_COOKIE } from "./session.ts"

const NOTHING: Reply = { status: 204, headers: {}, body: null }

/** GET /self-service/logout/browser: where to go to log out. */
export function createLogout(kratos: Kratos, exchange: Exchange): Reply {
  return orForward(kratos, exchange, () => {
    const { session } = requireSession(kratos, exchange)
    const returnTo = safeReturnTo(kratos.config, exchange.query("return_to"))
    const query = { token: session.logoutToken, ...(returnTo && { return_to: returnTo }) }
    return json({
      logout_url: withPath(kratos.config.url, "/self-service/logout", query),
      logout_token: session.logoutToken,
    })
  })
}

/** GET /self-service/logout?token= */
export function submitLogout(kratos: Kratos, exchange: Exchange): Reply {
  return orForward(kratos, exchange, () => {
    const token = exchange.query("token")
    if (!token) throw new HttpError(400, { reason: "Please include a token in the URL query." })
    if (requireSession(kratos, exchange).session.logoutToken !== token) {
      throw new HttpError(403, {
        reason:
          "Unable to log out because the logout token in the URL query does not match the session cookie.",
      })
    }
    endSession(kratos, exchange)
    renewCsrf(kratos, exchange)
    // The session has ended by then, also where the error page is next.
    const returnTo = safeReturnTo(kratos.config, exchange.query("return_to"))
    if (exchange.wantsJson) return NOTHING
    return redirect(exchange.method, returnTo ?? kratos.config.defaultReturnUrl)
  })
}

function orForward(kratos: Kratos, exchange: Exchange, answer: () => Reply): Reply {
  try {
    return answer()
  } catch (error) {
    if (error instanceof HttpError) return forwardError(kratos, exchange, error)
    throw error
  }
}

/** Kratos ends the session of a bearer token, else that of the cookie; never another's. */
function endSession({ store }: Kratos, exchange: Exchange): void {
  const bearer = /^bearer (.+)$/i.exec(exchange.headers.get("authorization") ?? "")?.[1]
  const cookie = exchange.cookies.get(SESSION_COOKIE)
  const session = store.sessionsByToken.get(bearer ?? cookie ?? "")
  if (session) session.active = false
  if (bearer !== undefined || cookie === undefined) return
  exchange.setCookie({
    name: SESSION_COOKIE,
    value: cookie,
    path: "/",
    maxAge: 0,
    expires: 1_000,
    sameSite: "Lax",
  })
}

/** DELETE /self-service/logout/api: the token is in the body. */
export function nativeLogout({ store }: Kratos, exchange: Exchange): Reply {
  const session = store.sessionsByToken.get(readToken(exchange))
  if (!session) {
    throw new HttpError(403, {
      reason:
        "The provided Ory Session Token could not be found, is invalid, or otherwise malformed.",
    })
  }
  session.active = false
  return NOTHING
}

function readToken({ body, headers }: Exchange): string {
  if (body.kind === "none" || (body.kind === "json" && body.text === "")) {
    throw refuse(
      'Unable to decode HTTP Request Body because its HTTP Header "Content-Length" is zero.',
    )
  }
  if (body.kind !== "json") {
    throw refuse(
      `HTTP DELETE Request used unknown HTTP Header "Content-Type: ${headers.get("content-type") ?? ""}", only [application/json] are supported.`,
    )
  }
  try {
    return tokenIn(toPlain(parseStart(body.text).value))
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const end = body.text.trim() ? "unexpected EOF" : "EOF"
    throw refuse(`Unable to decode JSON payload: ${error.isEnd ? end : error.message}`)
  }
}

const refuse = (reason: string) => new HttpError(400, { reason })

/** What Go calls a value of the wrong kind. */
const KINDS: Record<string, string> = { number: "number", boolean: "bool" }

function tokenIn(sent: unknown): string {
  if (typeof sent !== "object" || Array.isArray(sent)) {
    const kind = kindOf(sent)
    throw new JsonError(
      `json: cannot unmarshal ${kind} into Go value of type logout.performNativeLogoutBody`,
    )
  }
  const token = (sent as { session_token?: unknown } | null)?.session_token ?? ""
  if (typeof token === "string") return token
  throw new JsonError(
    `json: cannot unmarshal ${kindOf(token)} into Go struct field performNativeLogoutBody.session_token of type string`,
  )
}

const kindOf = (value: unknown) =>
  KINDS[typeof value] ??
  (typeof value === "string" ? "string" : Array.isArray(value) ? "array" : "object")

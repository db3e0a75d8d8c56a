import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import { safeReturnTo, withPath } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { csrfToken } from "../session/csrf.ts"
import { aalOf, findSession, type SignedIn } from "../session/session.ts"
import { login } from "../ui/loginMessages.ts"
import { addMessage, setCsrf } from "../ui/nodes.ts"
import { saveFlow, type StoredLoginFlow } from "./flow.ts"
import { sortNodes } from "./form.ts"
import { METHODS } from "./methods.ts"

/** Kratos's `flows.login.lifespan`. */
const ONE_HOUR = 3_600_000
const TRUE = ["1", "t", "T", "true", "TRUE", "True"]

export const ALREADY_SIGNED_IN = "session_already_available"

/** 400 `session_already_available`. */
export const alreadySignedIn = () =>
  new HttpError(400, {
    id: ALREADY_SIGNED_IN,
    message: "you are already logged in",
    reason:
      "A valid session was detected and thus login is not possible. Did you forget to set `?refresh=true`?",
  })

/** 401 `session_aal1_required`. */
export const firstFactorMissing = () =>
  new HttpError(401, {
    id: "session_aal1_required",
    message: "aal2 and aal3 can only be requested if a session exists already",
    reason: "You can not requested a higher AAL (AAL2/AAL3) without an active session.",
  })

/** Whether a flow has something to ask of who is signed in already. */
export const goesOn = ({ refresh, requestedAal }: StoredLoginFlow, { session }: SignedIn) =>
  refresh || requestedAal > aalOf(session)

/**
 * A new login flow with the nodes of every method that can be used: for the first factor, for the
 * second (`aal=aal2`), or again (`refresh=true`).
 * @throws HttpError 400 for a `return_to` or `aal` that cannot be, `session_already_available`;
 *   401 `session_aal1_required`
 */
export async function newFlow(
  kratos: Kratos,
  exchange: Exchange,
  type: "browser" | "api",
): Promise<StoredLoginFlow> {
  const { clock, config, random } = kratos
  const returnTo = exchange.query("return_to")
  safeReturnTo(config, returnTo)
  const requestedAal = requestedAalOf(exchange)
  const signedIn = findSession(kratos, exchange)
  const id = random.uuid()
  const now = clock.iso()
  const flow: StoredLoginFlow = {
    kind: "login",
    id,
    type,
    issuedAt: now,
    updatedAt: now,
    expiresAt: clock.iso(ONE_HOUR),
    requestUrl: exchange.url.href,
    ...(returnTo && { returnTo }),
    refresh: signedIn !== undefined && TRUE.includes(exchange.query("refresh")),
    requestedAal,
    state: "choose_method",
    csrfToken: csrfToken(kratos, exchange),
    attempts: 0,
    ui: {
      action: withPath(config.url, "/self-service/login", { flow: id }),
      method: "POST",
      nodes: [],
    },
    context: {},
  }
  if (signedIn && !goesOn(flow, signedIn)) throw alreadySignedIn()
  if (!signedIn && requestedAal === "aal2") throw firstFactorMissing()
  for (const method of METHODS) {
    if (config.enabled[method.id]) await method.populate(kratos, { exchange, flow, signedIn })
  }
  if (flow.refresh) addMessage(flow.ui, login.confirm())
  if (signedIn && requestedAal > aalOf(signedIn.session)) {
    addMessage(flow.ui, login.secondFactor())
  }
  flow.ui.nodes = sortNodes(flow.ui.nodes)
  if (type === "browser") setCsrf(flow.ui, csrfToken(kratos, exchange))
  saveFlow(kratos, flow)
  return flow
}

function requestedAalOf(exchange: Exchange): "aal1" | "aal2" {
  const aal = exchange.query("aal").toLowerCase() || "aal1"
  if (aal === "aal1" || aal === "aal2") return aal
  throw new HttpError(400, {
    reason: `Unable to parse AuthenticationMethod Assurance Level (AAL): expected one of [aal1, aal2] but got ${aal}`,
  })
}

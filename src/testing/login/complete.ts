import type { Session } from "@ory/client"
import type { Exchange } from "../http/exchange.ts"
import { json, redirect, type Reply } from "../http/reply.ts"
import { safeReturnTo } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import {
  addAuthentication,
  deviceOf,
  createSession,
  issueCookie,
  toSessionJson,
} from "../session/session.ts"
import type { LoginFlowRecord, StoredIdentity, StoredSession } from "../store.ts"
import type { Proof } from "./flow.ts"

const NIL = "00000000-0000-0000-0000-000000000000"

/**
 * Ends a login flow: 200 with the session (and its token, for a native flow), or the redirect to
 * `return_to`. `session` is the one that goes on; left out, the person gets a new one.
 */
export function completeLogin(
  kratos: Kratos,
  exchange: Exchange,
  flow: LoginFlowRecord,
  identity: StoredIdentity,
  proof: Proof,
  session?: StoredSession,
): Reply {
  const returnTo =
    safeReturnTo(kratos.config, flow.returnTo ?? "") ?? kratos.config.defaultReturnUrl
  // Somebody else at a refresh: both sessions live on.
  const goesOn = session?.identityId === identity.id ? session : undefined
  const current = goesOn ?? createSession(kratos, identity, [proof])
  if (goesOn) prolong(kratos, goesOn, proof)
  const device = deviceOf(kratos, exchange)
  if (!goesOn) current.devices.push(device)
  const answered = toSessionJson(kratos, { session: current, identity })
  const shown: Session = {
    ...answered,
    // Only the first is stored; of a further one only this answer knows, before it has an id.
    devices: [
      ...(answered.devices ?? []),
      ...(goesOn ? [{ ...device, id: NIL }] : []),
    ] as Session["devices"],
    // What is stored stays as it was; only this answer says that the session is new.
    issued_at: current.authenticatedAt,
  }
  if (flow.type === "api") {
    return json({ session_token: current.token, session: shown, continue_with: null })
  }
  issueCookie(kratos, exchange, current)
  if (!exchange.wantsJson) return redirect(exchange.method, returnTo)
  return json({
    session: shown,
    continue_with: [{ action: "redirect_browser_to", redirect_browser_to: returnTo }],
  })
}

function prolong(kratos: Kratos, session: StoredSession, proof: Proof): void {
  const { clock, config } = kratos
  addAuthentication(kratos, session, proof)
  session.authenticatedAt = clock.iso()
  session.expiresAt = clock.iso(config.sessionLifespan)
}

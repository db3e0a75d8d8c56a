import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import { json, type Reply } from "../http/reply.ts"
import type { Kratos } from "../kratos.ts"
import { findSession, toSessionJson } from "./session.ts"

/** GET /sessions/whoami, with one factor too (`session.whoami.required_aal: aal1`). */
export function whoami(kratos: Kratos, exchange: Exchange): Reply {
  const signedIn = findSession(kratos, exchange)
  if (!signedIn) {
    throw new HttpError(401, { reason: "No valid session credentials found in the request." })
  }
  const reply = json(toSessionJson(kratos, signedIn))
  const headers = { "x-kratos-authenticated-identity-id": signedIn.identity.id, ...reply.headers }
  return { ...reply, headers }
}

import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import type { Reply } from "../http/reply.ts"
import type { Kratos } from "../kratos.ts"
import type { Authentication, LoginFlowRecord, StoredIdentity } from "../store.ts"

/** What a person has just signed in with. */
export type Proof = Omit<Authentication, "completed_at">

/** Ends a login flow: the session, its cookie or token, and the answer. */
export function completeLogin(
  _kratos: Kratos,
  _exchange: Exchange,
  _flow: LoginFlowRecord,
  _identity: StoredIdentity,
  _proof: Proof,
): Reply {
  throw new HttpError(500)
}

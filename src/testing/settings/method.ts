import type { Exchange } from "../http/exchange.ts"
import type { Reply } from "../http/reply.ts"
import type { Kratos } from "../kratos.ts"
import type { SignedIn } from "../session/session.ts"
import type { SettingsFlowRecord, StoredIdentity } from "../store.ts"

/** One submission of a settings flow, as a method sees it. */
export interface Submission extends SignedIn {
  exchange: Exchange
  /** A copy: stored where the method succeeds or finds the input wrong, thrown away otherwise. */
  flow: SettingsFlowRecord
  /** What was sent before the login that it had to wait for; only in a browser's own navigation. */
  resumed: Record<string, unknown> | undefined
  /** What was sent, noted by the method for the case that it has to wait for a login. */
  kept: Record<string, unknown> | undefined
}

/**
 * What a method did: `undefined`: the submission is not its own. `save`: this identity is to be
 * stored, and the flow has succeeded. `show`: only the flow changed. `reply`: it answered itself.
 */
export type Outcome = undefined | { save: StoredIdentity } | "show" | { reply: Reply }

/**
 * A settings method of Kratos. `submit` throws ValidationError (400 with the flow),
 * NeedsPrivilegedSession (403, and the change is kept for the login) or HttpError.
 */
export interface SettingsMethod {
  readonly id: "profile" | "password" | "totp" | "lookup_secret" | "webauthn" | "passkey" | "oidc"
  /** Puts its nodes on a new flow; `identity` is as stored. */
  populate(
    kratos: Kratos,
    exchange: Exchange,
    flow: SettingsFlowRecord,
    identity: StoredIdentity,
  ): void | Promise<void>
  /** Does what was sent. */
  submit(kratos: Kratos, submission: Submission): Outcome | Promise<Outcome>
}

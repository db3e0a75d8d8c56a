import type { LoginFlow } from "@ory/client"
import type { Exchange } from "../http/exchange.ts"
import type { Kratos } from "../kratos.ts"
import type { MailingFlow } from "../mails.ts"
import type { SignedIn } from "../session/session.ts"
import type { Authentication, LoginFlowRecord, StoredIdentity } from "../store.ts"
import type { Reply } from "../http/reply.ts"

/** A login flow with what only its own routes need to know. */
export interface StoredLoginFlow extends LoginFlowRecord, MailingFlow {
  context: LoginFlowRecord["context"]
  /** Of the browser that it was made for; nobody else may read the flow. */
  csrfToken: string
  updatedAt: string
}

/** What a person has just signed in with. */
export type Proof = Omit<Authentication, "completed_at">

/** A login flow at work: on a copy of the flow, which is stored once it may be. */
export interface LoginSubmission {
  exchange: Exchange
  flow: StoredLoginFlow
  /** Who is there already: at a refresh, and where a second factor is asked for. */
  signedIn: SignedIn | undefined
}

/**
 * What a method did: `undefined`: the submission is not its own. `reply`: it answered itself;
 * else who has signed in, and how.
 */
export type LoginOutcome = undefined | { reply: Reply } | { identity: StoredIdentity; proof: Proof }

/**
 * A way to sign in. `login` throws ValidationError and HttpError 400 (400 with the flow) or another
 * HttpError; what it did to the flow until then is kept with the first two.
 */
export interface LoginMethod {
  readonly id: "password" | "oidc" | "code" | "totp" | "passkey" | "webauthn" | "lookup_secret"
  /** Puts its nodes on a new flow, where it can be used there. */
  populate(kratos: Kratos, submission: LoginSubmission): void | Promise<void>
  login(kratos: Kratos, submission: LoginSubmission): LoginOutcome | Promise<LoginOutcome>
}

/** Every login flow in the store was put there by `saveFlow`. */
export function findFlow({ store }: Kratos, id: string): StoredLoginFlow | undefined {
  return store.loginFlow(id) as StoredLoginFlow | undefined
}

export function saveFlow({ store, clock }: Kratos, flow: StoredLoginFlow): void {
  flow.updatedAt = clock.iso()
  store.flows.set(flow.id, flow)
}

/** The flow as Kratos sends it. */
export function toFlowJson(flow: StoredLoginFlow): LoginFlow {
  return structuredClone({
    id: flow.id,
    organization_id: null,
    type: flow.type,
    expires_at: flow.expiresAt,
    issued_at: flow.issuedAt,
    request_url: flow.requestUrl,
    ...(flow.returnTo !== undefined && { return_to: flow.returnTo }),
    ...(flow.active !== undefined && { active: flow.active as LoginFlow["active"] }),
    ui: flow.ui,
    created_at: flow.issuedAt,
    updated_at: flow.updatedAt,
    refresh: flow.refresh,
    requested_aal: flow.requestedAal,
    state: flow.state,
  })
}

import type { Kratos } from "./kratos.ts"
import { aalOf } from "./session/session.ts"
import type { Mail, StoredIdentity, StoredKey } from "./store.ts"

/** A person as a fake Kratos has stored them, for assertions. */
export interface IdentityState {
  id: string
  traits: Record<string, unknown>
  /** As it was typed: only a fake keeps it so. */
  password: string | undefined
  addresses: { value: string; verified: boolean }[]
  oidc: { provider: string; subject: string }[]
  /** The authenticator app's key in base32. */
  totp: string | undefined
  lookupSecret: { code: string; usedAt?: string }[]
  securityKeys: { id: string; displayName: string; addedAt: string }[]
  passkeys: { id: string; displayName: string; addedAt: string }[]
}

/** A session as a fake Kratos has stored it; times are ISO 8601. */
export interface SessionState {
  id: string
  identityId: string
  active: boolean
  aal: "aal1" | "aal2"
  authenticatedAt: string
  expiresAt: string
}

/** One request that reached the fake. */
export interface RequestState {
  method: string
  /** Below the base URL, without the query. */
  path: string
  /** 0 where a fault broke the connection. */
  status: number
}

/** All that a fake Kratos has stored. */
export interface FakeKratosState {
  /** Its time, ISO 8601. */
  now: string
  identities: IdentityState[]
  sessions: SessionState[]
  flows: {
    kind: "settings" | "login" | "verification"
    id: string
    state: string
    expiresAt: string
  }[]
  /** The newest last. */
  mails: Mail[]
  /** The newest last; the last thousand. */
  requests: RequestState[]
  /** What the visitor's browser has; empty with `cookies: "headers"`. */
  cookies: Record<string, string>
}

const keyState = ({ id, displayName, addedAt }: StoredKey) => ({ id, displayName, addedAt })

/** A copy of one person. */
export function identityState(identity: StoredIdentity): IdentityState {
  const { id, traits, credentials, verifiableAddresses } = identity
  return structuredClone({
    id,
    traits,
    password: credentials.password,
    addresses: verifiableAddresses.map(({ value, verified }) => ({ value, verified })),
    oidc: credentials.oidc ?? [],
    totp: credentials.totp,
    lookupSecret: credentials.lookupSecret,
    securityKeys: credentials.webauthn.map(keyState),
    passkeys: credentials.passkey.map(keyState),
  })
}

/** A copy of what is stored. */
export function readState(
  { store, clock }: Kratos,
  requests: RequestState[],
  cookies: Record<string, string>,
): FakeKratosState {
  return structuredClone({
    now: clock.iso(),
    identities: [...store.identities.values()].map(identityState),
    sessions: [...store.sessions.values()].map((session) => ({
      id: session.id,
      identityId: session.identityId,
      active: session.active && Date.parse(session.expiresAt) > clock.now(),
      aal: aalOf(session),
      authenticatedAt: session.authenticatedAt,
      expiresAt: session.expiresAt,
    })),
    flows: [...store.flows.values()].map(({ kind, id, state, expiresAt }) => ({
      kind,
      id,
      state,
      expiresAt,
    })),
    mails: store.mails,
    requests,
    cookies,
  })
}

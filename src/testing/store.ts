import type {
  Identity,
  UiContainer,
  VerifiableIdentityAddress,
  RecoveryIdentityAddress,
} from "@ory/client"

/** A security key or passkey of a person. */
export interface StoredKey {
  /** The credential id in hexadecimal: what `webauthn_remove` and `passkey_remove` send. */
  id: string
  displayName: string
  addedAt: string
  passwordless: boolean
  /** COSE, or nothing for a key that was there from the start. */
  publicKey?: Uint8Array<ArrayBuffer>
  signCount: number
}

export interface BackupCode {
  code: string
  usedAt?: string
}

const IDENTIFIER_KINDS = ["password", "webauthn", "code", "address"] as const
type IdentifierKind = (typeof IDENTIFIER_KINDS)[number] | "passkey"

/** What a person can sign in with. A fake keeps the password as it is, so that tests can read it. */
export interface Credentials {
  password?: string
  /** Missing where no account was ever linked: Kratos tells that from an empty list. */
  oidc?: { provider: string; subject: string }[]
  /** The authenticator app's key in base32. */
  totp?: string
  lookupSecret: BackupCode[]
  webauthn: StoredKey[]
  passkey: StoredKey[]
  /** The users that the passkeys were made for, base64url. */
  passkeyHandles?: string[]
}

export interface StoredIdentity {
  id: string
  /** Missing after a profile save: Kratos v1.3.1 loses it. */
  stateChangedAt?: string
  createdAt: string
  updatedAt: string
  traits: Record<string, unknown>
  verifiableAddresses: VerifiableIdentityAddress[]
  recoveryAddresses: RecoveryIdentityAddress[]
  credentials: Credentials
}

export type AuthenticationMethod =
  "password" | "oidc" | "totp" | "lookup_secret" | "webauthn" | "passkey" | "code"

export interface Authentication {
  method: AuthenticationMethod
  aal: "aal1" | "aal2"
  completed_at: string
  provider?: string
}

/** What a person signed in from. */
export interface StoredDevice {
  id: string
  ip_address: string
  user_agent: string | null
  location: string
}

export interface StoredSession {
  id: string
  token: string
  logoutToken: string
  identityId: string
  active: boolean
  issuedAt: string
  expiresAt: string
  authenticatedAt: string
  authentications: Authentication[]
  /** What it began on. */
  devices: StoredDevice[]
}

/** What all kinds of flow have. */
export interface BaseFlow {
  id: string
  type: "browser" | "api"
  issuedAt: string
  expiresAt: string
  requestUrl: string
  returnTo?: string
  state: string
  ui: UiContainer
}

export interface SettingsFlowRecord extends BaseFlow {
  kind: "settings"
  identityId: string
  active?: string
  /** What only Kratos knows: the key being set up, the codes not yet confirmed, challenges. */
  context: { totpKey?: string; lookupCodes?: string[]; webauthn?: Challenge; passkey?: Challenge }
}

/** A WebAuthn challenge and the user it was made for, both base64url. */
export interface Challenge {
  challenge: string
  userId: string
}

export interface LoginFlowRecord extends BaseFlow {
  kind: "login"
  active?: string
  refresh: boolean
  requestedAal: "aal1" | "aal2"
  context: { webauthn?: Challenge; passkey?: Challenge; code?: EmailedCode }
}

export interface VerificationFlowRecord extends BaseFlow {
  kind: "verification"
  active?: string
  context: { code?: EmailedCode }
}

export interface EmailedCode {
  code: string
  address: string
  identityId: string
  expiresAt: string
  used: boolean
}

export type FlowRecord = SettingsFlowRecord | LoginFlowRecord | VerificationFlowRecord

/** A mail that Kratos would have sent. */
export interface Mail {
  to: string
  subject: string
  body: string
  /** The six digits in it. */
  code: string
  sentAt: string
}

/** A change that waits for a login, or the state of a social sign-in. */
export interface ContinuityContainer {
  id: string
  name: string
  identityId?: string
  expiresAt: number
  payload: Record<string, unknown>
}

/** An error that the app's error page asks for. */
export interface StoredError {
  id: string
  error: Record<string, unknown>
  createdAt: string
}

/** All that the fake keeps, each by what it is asked for: no request looks through a list. */
export class Store {
  readonly identities = new Map<string, StoredIdentity>()
  /** Who has what only one person can have: `password:ada@example.com`, `oidc:google:42` → identity id. */
  readonly identifiers = new Map<string, string>()
  readonly sessions = new Map<string, StoredSession>()
  readonly sessionsByToken = new Map<string, StoredSession>()
  readonly flows = new Map<string, FlowRecord>()
  /** The containers of one browser, by its cookie's value: name → container. */
  readonly continuity = new Map<string, Map<string, ContinuityContainer>>()
  /** Codes of providers that have been taken: each is good for once. */
  readonly usedProviderCodes = new Set<string>()
  readonly errors = new Map<string, StoredError>()
  readonly mails: Mail[] = []

  settingsFlow(id: string): SettingsFlowRecord | undefined {
    const flow = this.flows.get(id.toLowerCase())
    return flow?.kind === "settings" ? flow : undefined
  }

  loginFlow(id: string): LoginFlowRecord | undefined {
    const flow = this.flows.get(id.toLowerCase())
    return flow?.kind === "login" ? flow : undefined
  }

  verificationFlow(id: string): VerificationFlowRecord | undefined {
    const flow = this.flows.get(id.toLowerCase())
    return flow?.kind === "verification" ? flow : undefined
  }

  /** @throws TypeError where nobody has the id; a flow's or a session's always has somebody */
  requireIdentity(id: string): StoredIdentity {
    const identity = this.identities.get(id)
    if (identity) return identity
    throw new TypeError(`createFakeKratos: nobody has the id "${id}".`)
  }

  /** @throws TypeError that names the call, where nobody has the id or identifier */
  requirePerson(call: string, idOrIdentifier: string): StoredIdentity {
    const wanted = idOrIdentifier.trim()
    const identity =
      this.identities.get(wanted.toLowerCase()) ??
      this.findIdentity(IDENTIFIER_KINDS, wanted) ??
      this.findIdentity(IDENTIFIER_KINDS, wanted.toLowerCase())
    if (identity) return identity
    throw new TypeError(
      `createFakeKratos: ${call}: nobody has the id or identifier "${wanted}". Add them to ` +
        "identities, or call createIdentity first.",
    )
  }

  /** Who has one of these kinds of identifier, such as `code:ada@example.com`. */
  findIdentity(kinds: readonly IdentifierKind[], identifier: string): StoredIdentity | undefined {
    for (const kind of kinds) {
      const id = this.identifiers.get(`${kind}:${identifier}`)
      if (id !== undefined) return this.identities.get(id)
    }
    return undefined
  }

  /** Ends the sessions for which this is so. */
  endSessions(isEnded: (session: StoredSession) => boolean): void {
    for (const session of this.sessions.values()) {
      if (isEnded(session)) session.active = false
    }
  }

  addSession(session: StoredSession): void {
    this.sessions.set(session.id, session)
    this.sessionsByToken.set(session.token, session)
  }
}

/** The identity as Kratos shows it in flows and sessions: without credentials. */
export function toIdentityJson(identity: StoredIdentity, url: string): Identity {
  return structuredClone({
    id: identity.id,
    schema_id: "default",
    // base64url of "default", as Kratos names the schema's address.
    schema_url: `${url}/schemas/ZGVmYXVsdA`,
    state: "active",
    ...(identity.stateChangedAt !== undefined && { state_changed_at: identity.stateChangedAt }),
    traits: identity.traits,
    ...(identity.verifiableAddresses.length > 0 && {
      verifiable_addresses: identity.verifiableAddresses,
    }),
    ...(identity.recoveryAddresses.length > 0 && {
      recovery_addresses: identity.recoveryAddresses,
    }),
    metadata_public: null,
    created_at: identity.createdAt,
    updated_at: identity.updatedAt,
    organization_id: null,
  })
}

/** A length of time: Go's notation (`"3s"`, `"15m"`, `"1h30m"`) or milliseconds. */
export type Duration = string | number

/** A person that a fake Kratos knows. */
export interface FakeIdentity {
  /** A UUID. @default made from the seed */
  id?: string
  /** Must fit the identity schema. */
  traits: Record<string, unknown>
  password?: string
  /** Whether the addresses are verified. @default false */
  verified?: boolean
  /** Linked accounts of the providers. */
  oidc?: { provider: string; subject: string }[]
  /** An authenticator app: its key in base32, or `true` for one made from the seed. */
  totp?: boolean | string
  /** Backup codes, some of them used, or `true` for twelve made from the seed. */
  lookupSecret?: boolean | (string | { code: string; usedAt: string })[]
  /** Security keys that are there already. They can be removed, but not signed in with. */
  securityKeys?: FakeKey[]
  /** Passkeys that are there already. They can be removed, but not signed in with. */
  passkeys?: FakeKey[]
}

/** A security key or passkey that somebody has. */
export interface FakeKey {
  displayName: string
  /** ISO 8601. @default now */
  addedAt?: string
}

/** Which methods are on. All are, with these settings, unless told otherwise. */
export interface FakeMethods {
  profile?: boolean
  password?: boolean | { minLength?: number; identifierSimilarityCheck?: boolean }
  totp?: boolean | { issuer?: string }
  lookup_secret?: boolean
  webauthn?: boolean | { passwordless?: boolean }
  passkey?: boolean
  oidc?: boolean
  code?: boolean | { mfa?: boolean }
}

/** What a web hook of Kratos would be told before a change is saved. */
export interface FakeWebhookCall {
  method: string
  identity: { id: string; traits: Record<string, unknown> }
  transientPayload?: unknown
}

/** What the hook answers: nothing to go on, messages to refuse the change, or `"down"`. */
export type FakeWebhookAnswer =
  | {
      messages: {
        instance_ptr?: string
        messages: { id: number; text: string; type: string; context?: object }[]
      }[]
    }
  | "down"
  | undefined

/** Something that goes wrong between the page and Kratos. */
export interface Fault {
  /**
   * `drop`: the connection breaks before Kratos sees the request. `drop-answer`: after it acted.
   * `delay`: the answer is late. `status`: another answer in its place, an HTML page where `html`.
   * `truncate`: the answer's JSON stops in the middle. `content-type`: it says that it is a page.
   * `opaque`: Kratos answers, and the browser does not let the page read it (CORS).
   */
  kind: "drop" | "drop-answer" | "delay" | "status" | "truncate" | "content-type" | "opaque"
  /** Which requests; all where left out. A path without the base URL: `/self-service/settings`. */
  method?: string
  path?: string | RegExp
  /** How many requests it hits. @default every one */
  times?: number
  /** How likely it hits one, 0 to 1, by the seed. @default 1 */
  rate?: number
  /** For `delay`. @default "1s" */
  delay?: Duration
  /** For `status`: 429, 500, 502 … @default 500 */
  status?: number
  /** For `status` 429 and 503: the header, in seconds. */
  retryAfter?: number
  /** For `status`: an HTML page of a proxy instead of Kratos's JSON. @default false */
  html?: boolean
}

/** What `createFakeKratos` takes; all of it may be left out. */
export interface FakeKratosOptions {
  /** Kratos's public base URL. @default "http://localhost:4433" */
  url?: string
  /**
   * The app's: the origin that CORS and security keys accept, and where people may return to.
   * @default "http://localhost:3000"
   */
  appUrl?: string
  /** The app's pages, each a path below `appUrl` or a URL. @default "/settings", "/login" … */
  pages?: Partial<
    Record<"settings" | "login" | "verification" | "recovery" | "registration" | "error", string>
  >
  /** Where `return_to` may lead. @default the app's URL */
  allowedReturnUrls?: string[]
  /** Where people land without a `return_to`. @default the app's URL */
  defaultReturnUrl?: string
  /** Kratos's `flows.settings.after.default_browser_return_url`. @default the settings page */
  afterSettingsUrl?: string
  /** A JSON schema with Ory's extensions. @default an e-mail address, a name, a nickname … */
  identitySchema?: object
  /** The people. @default none: `createIdentity` adds some */
  identities?: FakeIdentity[]
  methods?: FakeMethods
  /** Social sign-in. @default none */
  providers?: { id: string; label?: string }[]
  /** How long after a login protected changes are allowed. @default "15m" */
  privilegedSessionMaxAge?: Duration
  /** @default "1h" */
  flowLifespan?: Duration
  /** @default "24h" */
  sessionLifespan?: Duration
  /** @default "highest_available" */
  requiredAal?: "aal1" | "highest_available"
  /** Kratos's web hook before a change of settings is saved. */
  webhook?: (call: FakeWebhookCall) => FakeWebhookAnswer | Promise<FakeWebhookAnswer>
  /** The time in milliseconds, `advance` is added to it. @default Date.now */
  clock?: () => number
  /** The same seed and clock give the same bytes. @default "kratos" */
  seed?: string
  /** How long every answer takes. @default 0 */
  latency?: Duration
  faults?: Fault[]
  /**
   * `jar`: the fake keeps the cookies itself, as a browser would: for one visitor, in a page or a
   * test. `headers`: it reads `Cookie` and sends `Set-Cookie`: behind a server. @default "jar"
   */
  cookies?: "jar" | "headers"
}

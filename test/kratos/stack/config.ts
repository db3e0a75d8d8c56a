import { identitySchemas } from "./schemas.ts"
import { oidcProviders } from "./provider.ts"
import { portOf } from "./urls.ts"
import type { StackUrls } from "./urls.ts"

/** What a test may ask Kratos to do differently. Durations are Go's: `3s`, `15m`. */
export interface KratosOptions {
  /** How long after a login protected changes are allowed. @default "15m" */
  privilegedSessionMaxAge?: string
  /** How long a settings flow lives. @default "1h" */
  flowLifespan?: string
  /** The AAL that settings ask for. @default "highest_available" */
  requiredAal?: "aal1" | "highest_available"
  /** How long a session lives. @default "24h" */
  sessionLifespan?: string
  /** An identity schema in place of the four of `schemas/`; its id is `default`. */
  identitySchema?: object
  /** Kratos's own settings by method, over those below: `{ totp: { enabled: false } }`. */
  methods?: Record<string, { config?: object } & Record<string, unknown>>
  /** Kratos's `selfservice.flows.settings.after`. */
  afterSettings?: (urls: StackUrls) => object
  /** What it writes to its log; `info` has every request. @default "warning" */
  logLevel?: "info" | "warning"
  /** Where its public API listens. @default the port of its URL */
  publicPort?: number | undefined
}

function methods(urls: StackUrls, overrides: KratosOptions["methods"] = {}) {
  const rp = { id: "localhost", display_name: "Example", origins: [urls.appUrl] }
  const all: Record<string, { enabled: boolean; config?: object }> = {
    password: {
      enabled: true,
      // The tests need no network.
      config: { haveibeenpwned_enabled: false },
    },
    profile: { enabled: true },
    code: { enabled: true },
    link: { enabled: true },
    totp: { enabled: true, config: { issuer: "Example" } },
    lookup_secret: { enabled: true },
    webauthn: { enabled: true, config: { passwordless: false, rp } },
    passkey: { enabled: true, config: { rp } },
    oidc: { enabled: true, config: { providers: oidcProviders(urls.providerUrl) } },
  }
  for (const [name, override] of Object.entries(overrides)) {
    const base = all[name] ?? { enabled: true }
    const config = override.config && { config: { ...base.config, ...override.config } }
    all[name] = { ...base, ...override, ...config }
  }
  return all
}

function flows(urls: StackUrls, options: KratosOptions) {
  return {
    error: { ui_url: `${urls.appUrl}/error` },
    login: { ui_url: `${urls.appUrl}/login` },
    logout: { after: { default_browser_return_url: `${urls.appUrl}/` } },
    registration: { enabled: false },
    verification: { enabled: true, use: "code", ui_url: `${urls.appUrl}/verification` },
    recovery: { enabled: true, use: "code", ui_url: `${urls.appUrl}/recovery` },
    settings: {
      ui_url: `${urls.appUrl}/settings`,
      lifespan: options.flowLifespan ?? "1h",
      privileged_session_max_age: options.privilegedSessionMaxAge ?? "15m",
      required_aal: options.requiredAal ?? "highest_available",
      ...(options.afterSettings && { after: options.afterSettings(urls) }),
    },
  }
}

/** Kratos's configuration for one stack: every method on, the app's origin allowed. */
export function kratosConfig(urls: StackUrls, database: string, options: KratosOptions = {}) {
  return {
    // A file, as Kratos's in-memory SQLite answers parallel requests with errors at random.
    dsn: `sqlite://${database}?_fk=true&_journal_mode=WAL&_busy_timeout=10000`,
    log: { level: options.logLevel ?? "warning", format: "text" },
    hashers: { algorithm: "bcrypt", bcrypt: { cost: 4 } },
    secrets: {
      cookie: ["only-for-tests-only-for-tests-01"],
      cipher: ["only-for-tests-only-for-tests-02"],
    },
    serve: {
      public: {
        host: "127.0.0.1",
        port: options.publicPort ?? portOf(urls.kratosUrl),
        base_url: `${urls.kratosUrl}/`,
        cors: {
          enabled: true,
          allowed_origins: [urls.appUrl],
          allow_credentials: true,
          allowed_headers: ["Authorization", "Content-Type", "X-Session-Token"],
          exposed_headers: ["Content-Type", "Set-Cookie"],
        },
      },
      admin: { host: "127.0.0.1", port: portOf(urls.adminUrl), base_url: `${urls.adminUrl}/` },
    },
    identity: identitySchemas(options.identitySchema),
    session: {
      whoami: { required_aal: "aal1" },
      ...(options.sessionLifespan && { lifespan: options.sessionLifespan }),
    },
    // Nothing listens there: mails are read from the admin API, queued or abandoned.
    courier: { smtp: { connection_uri: "smtp://localhost:1/?disable_starttls=true" } },
    selfservice: {
      default_browser_return_url: `${urls.appUrl}/`,
      allowed_return_urls: [urls.appUrl],
      methods: methods(urls, options.methods),
      flows: flows(urls, options),
    },
  }
}

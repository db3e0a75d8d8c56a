import { toMilliseconds } from "./duration.ts"
import type { Duration, FakeKratosOptions, FakeMethods } from "./options.ts"
import { checkSchema } from "./schema/checkSchema.ts"
import { defaultIdentitySchema } from "./schema/defaultSchema.ts"
import type { JsonSchema } from "./schema/jsonSchema.ts"

export type MethodName = keyof FakeMethods
type Page = keyof NonNullable<FakeKratosOptions["pages"]>

/** The options, checked and with their defaults. Durations are in milliseconds. */
export interface Config {
  /** Without a slash at the end. */
  url: string
  appUrl: string
  pages: Record<Page, string>
  allowedReturnUrls: string[]
  defaultReturnUrl: string
  afterSettingsUrl: string | undefined
  identitySchema: JsonSchema
  enabled: Record<MethodName, boolean>
  password: { minLength: number; identifierSimilarityCheck: boolean }
  totpIssuer: string
  webauthnPasswordless: boolean
  codeMfa: boolean
  providers: { id: string; label: string }[]
  privilegedSessionMaxAge: number
  flowLifespan: number
  sessionLifespan: number
  requiredAal: "aal1" | "highest_available"
  webhook: FakeKratosOptions["webhook"]
  latency: number
  cookies: "jar" | "headers"
}

/** Thrown by `createFakeKratos`: an option that cannot work, and what to write instead. */
export class OptionsError extends TypeError {
  constructor(option: string, problem: string) {
    super(`createFakeKratos: ${option} ${problem}`)
    this.name = "OptionsError"
  }
}

const PAGES: Page[] = ["settings", "login", "verification", "recovery", "registration", "error"]

const METHODS: Record<MethodName, true> = {
  profile: true,
  password: true,
  totp: true,
  lookup_secret: true,
  webauthn: true,
  passkey: true,
  oidc: true,
  code: true,
}

const OPTIONS: Record<keyof FakeKratosOptions, true> = {
  url: true,
  appUrl: true,
  pages: true,
  allowedReturnUrls: true,
  defaultReturnUrl: true,
  afterSettingsUrl: true,
  identitySchema: true,
  identities: true,
  methods: true,
  providers: true,
  privilegedSessionMaxAge: true,
  flowLifespan: true,
  sessionLifespan: true,
  requiredAal: true,
  webhook: true,
  clock: true,
  seed: true,
  latency: true,
  faults: true,
  cookies: true,
}

export function resolveConfig(options: FakeKratosOptions): Config {
  refuseUnknown("", options, OPTIONS)
  refuseUnknown("methods.", options.methods ?? {}, METHODS)
  const appUrl = checkUrl("appUrl", options.appUrl ?? "http://localhost:3000")
  const page = (name: Page) =>
    absolute(`pages.${name}`, options.pages?.[name] ?? `/${name}`, appUrl)
  const methods = options.methods ?? {}
  const { password, totp, webauthn, code } = methods
  const config: Config = {
    url: checkUrl("url", options.url ?? "http://localhost:4433"),
    appUrl,
    pages: Object.fromEntries(PAGES.map((name) => [name, page(name)])) as Record<Page, string>,
    allowedReturnUrls: (options.allowedReturnUrls ?? [appUrl]).map((url) =>
      checkUrl("allowedReturnUrls", url),
    ),
    defaultReturnUrl: absolute("defaultReturnUrl", options.defaultReturnUrl ?? "/", appUrl),
    afterSettingsUrl:
      options.afterSettingsUrl && absolute("afterSettingsUrl", options.afterSettingsUrl, appUrl),
    identitySchema: checkedSchema(options.identitySchema),
    enabled: Object.fromEntries(
      Object.keys(METHODS).map((name) => [name, methods[name as MethodName] !== false]),
    ) as Record<MethodName, boolean>,
    password: {
      minLength: 8,
      identifierSimilarityCheck: true,
      ...(typeof password === "object" && password),
    },
    totpIssuer: (typeof totp === "object" && totp.issuer) || "Example",
    webauthnPasswordless: typeof webauthn === "object" && webauthn.passwordless === true,
    codeMfa: typeof code === "object" && code.mfa === true,
    providers: (options.providers ?? []).map(({ id, label }) => ({ id, label: label || id })),
    privilegedSessionMaxAge: duration(options, "privilegedSessionMaxAge", "15m"),
    flowLifespan: duration(options, "flowLifespan", "1h"),
    sessionLifespan: duration(options, "sessionLifespan", "24h"),
    requiredAal: options.requiredAal ?? "highest_available",
    webhook: options.webhook,
    latency: duration(options, "latency", 0),
    cookies: options.cookies ?? "jar",
  }
  refuseContradictions(options, config)
  return config
}

function refuseUnknown(prefix: string, given: object, known: object): void {
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(known, name)) continue
    throw new OptionsError(
      prefix + name,
      `is no option. Known are: ${Object.keys(known).join(", ")}.`,
    )
  }
}

function refuseContradictions(options: FakeKratosOptions, config: Config): void {
  const { providers, enabled } = config
  if (providers.length > 0 && !enabled.oidc) {
    throw new OptionsError(
      "providers",
      "are given, but methods.oidc is false. Leave one of the two out.",
    )
  }
  const ids = providers.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) {
    throw new OptionsError("providers", `has the id "${twice}" twice. Each needs its own.`)
  }
  if (!["aal1", "highest_available"].includes(config.requiredAal)) {
    throw new OptionsError("requiredAal", 'is neither "aal1" nor "highest_available".')
  }
  if (!["jar", "headers"].includes(config.cookies)) {
    throw new OptionsError("cookies", 'is neither "jar" nor "headers".')
  }
  if (options.clock && typeof options.clock() !== "number") {
    throw new OptionsError("clock", "does not return milliseconds. Pass Date.now or the like.")
  }
}

function checkedSchema(schema: object | undefined): JsonSchema {
  const problem = schema && checkSchema(schema)
  if (problem) throw new OptionsError("identitySchema", problem)
  return (schema as JsonSchema | undefined) ?? defaultIdentitySchema
}

function duration(
  options: FakeKratosOptions,
  name: "privilegedSessionMaxAge" | "flowLifespan" | "sessionLifespan" | "latency",
  fallback: Duration,
): number {
  return checkedDuration(name, options[name] ?? fallback)
}

/** Milliseconds; throws an `OptionsError` that names the option. */
export function checkedDuration(option: string, value: Duration): number {
  const ms = toMilliseconds(value)
  if (ms !== undefined) return ms
  throw new OptionsError(
    option,
    `is no duration: ${JSON.stringify(value)}. Write "3s", "15m", "1h30m" or milliseconds.`,
  )
}

function checkUrl(option: string, text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text.replace(/\/+$/, "")
  throw new OptionsError(
    option,
    `is no http(s) URL: ${JSON.stringify(text)}. Write it in full, such as http://localhost:4433.`,
  )
}

/** A URL, or a path of the app. */
function absolute(option: string, text: string, appUrl: string): string {
  return text.startsWith("/") ? appUrl + text : checkWhole(option, text)
}

function checkWhole(option: string, text: string): string {
  checkUrl(option, text)
  return text
}

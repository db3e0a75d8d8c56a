import { checkNames, METHODS, PAGES } from "./checkOptions.ts"
import { toMilliseconds } from "./duration.ts"
import { OptionsError } from "./optionsError.ts"
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

export function resolveConfig(options: FakeKratosOptions): Config {
  checkNames(options)
  const appUrl = checkUrl("appUrl", options.appUrl ?? "http://localhost:3000")
  const page = (name: Page) =>
    absolute(`pages.${name}`, options.pages?.[name] ?? `/${name}`, appUrl)
  const methods = options.methods ?? {}
  const { password, totp, webauthn, code } = methods
  const config: Config = {
    url: checkUrl("url", options.url ?? "http://localhost:4433"),
    appUrl,
    pages: Object.fromEntries(
      Object.keys(PAGES).map((name) => [name, page(name as Page)]),
    ) as Record<Page, string>,
    allowedReturnUrls: (options.allowedReturnUrls ?? [appUrl]).map((url) =>
      checkWhole("allowedReturnUrls", url),
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

function refuseContradictions(options: FakeKratosOptions, config: Config): void {
  const { providers, enabled } = config
  if (providers.length > 0 && !enabled.oidc) {
    throw new OptionsError(
      "providers",
      "are given, but methods.oidc is false. Leave one of the two out.",
    )
  }
  const ids = providers.map(({ id }) => id)
  const odd = ids.findIndex((id) => typeof id !== "string" || !/^[\w.-]+$/.test(id))
  if (odd !== -1) {
    throw new OptionsError(
      "providers",
      `has the id ${JSON.stringify(ids[odd])}. Write letters, digits, dots, dashes or underscores.`,
    )
  }
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
  if (typeof options.webhook !== "undefined" && typeof options.webhook !== "function") {
    throw new OptionsError("webhook", "is no function. It is called, not fetched.")
  }
  const { clock } = options
  if (clock !== undefined && !(typeof clock === "function" && Number.isFinite(clock()))) {
    throw new OptionsError("clock", "does not return milliseconds. Pass () => Date.now().")
  }
  const { minLength } = config.password
  if (!(Number.isInteger(minLength) && minLength >= 6 && minLength <= 72)) {
    throw new OptionsError(
      "methods.password.minLength",
      `is ${minLength}. Write a whole number from 6 to 72, as Kratos asks for.`,
    )
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
  if (ms === undefined) {
    throw new OptionsError(
      option,
      `is no duration: ${JSON.stringify(value)}. Write "3s", "15m", "1h30m" or milliseconds.`,
    )
  }
  const longest = TIMED.includes(option) ? LONGEST_TIMER : LONGEST
  if (ms <= longest) return ms
  throw new OptionsError(
    option,
    `is ${JSON.stringify(value)}, more than the longest there is: ${Math.floor(longest / DAY)} days.`,
  )
}

const DAY = 86_400_000
const LONGEST = 36_500 * DAY
/** Durations that somebody waits for, with a timer that holds no more. */
const TIMED = ["latency", "faults.delay"]
const LONGEST_TIMER = 2 ** 31 - 1

/** A base URL, normalized and without a slash at the end. */
function checkUrl(option: string, text: string): string {
  const { href, search, hash } = new URL(checkWhole(option, text))
  if (!search && !hash) return href.replace(/\/+$/, "")
  throw new OptionsError(
    option,
    `has a query or a fragment: ${JSON.stringify(text)}. Leave it out.`,
  )
}

/** A URL, or a path of the app. */
function absolute(option: string, text: string, appUrl: string): string {
  return text.startsWith("/") ? appUrl + text : checkWhole(option, text)
}

function checkWhole(option: string, text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text
  throw new OptionsError(
    option,
    `is no http(s) URL: ${JSON.stringify(text)}. Write it in full, such as http://localhost:4433.`,
  )
}

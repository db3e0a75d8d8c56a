import { OptionsError } from "./optionsError.ts"
import type { FakeIdentity, FakeKey, FakeKratosOptions, FakeMethods, Fault } from "./options.ts"

/** Names of which a forgotten one is a type error. */
type Names<T> = Record<keyof Required<T>, true>

const OPTIONS: Names<FakeKratosOptions> = {
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

export const METHODS: Names<FakeMethods> = {
  profile: true,
  password: true,
  totp: true,
  lookup_secret: true,
  webauthn: true,
  passkey: true,
  oidc: true,
  code: true,
}

/** What a method can be told beside on and off. */
const METHOD_SETTINGS: { [M in keyof FakeMethods]: Record<string, true> } = {
  password: { minLength: true, identifierSimilarityCheck: true },
  totp: { issuer: true },
  webauthn: { passwordless: true },
  code: { mfa: true },
}

export const PAGES: Names<NonNullable<FakeKratosOptions["pages"]>> = {
  settings: true,
  login: true,
  verification: true,
  recovery: true,
  registration: true,
  error: true,
}

const PROVIDER: Names<NonNullable<FakeKratosOptions["providers"]>[number]> = {
  id: true,
  label: true,
}

const IDENTITY: Names<FakeIdentity> = {
  id: true,
  traits: true,
  password: true,
  verified: true,
  oidc: true,
  totp: true,
  lookupSecret: true,
  securityKeys: true,
  passkeys: true,
}

const ACCOUNT: Names<NonNullable<FakeIdentity["oidc"]>[number]> = { provider: true, subject: true }
const KEY: Names<FakeKey> = { displayName: true, addedAt: true }

const FAULT: Names<Fault> = {
  kind: true,
  method: true,
  path: true,
  times: true,
  rate: true,
  delay: true,
  status: true,
  retryAfter: true,
  html: true,
}

/** @throws OptionsError for a name that no option has, at any depth, and for what is no list or object */
export function checkNames(options: FakeKratosOptions): void {
  checkObject("options", options, OPTIONS)
  checkObject("methods", options.methods ?? {}, METHODS)
  for (const [name, value] of Object.entries(options.methods ?? {})) {
    if (typeof value === "boolean") continue
    checkObject(`methods.${name}`, value, METHOD_SETTINGS[name as keyof FakeMethods] ?? {})
  }
  checkObject("pages", options.pages ?? {}, PAGES)
  checkList("providers", options.providers, PROVIDER)
  checkList("identities", options.identities, IDENTITY)
}

/** @throws OptionsError, as `checkNames` does, for one person */
export function checkIdentityNames(identity: FakeIdentity): void {
  checkObject("identities", identity, IDENTITY)
  checkList("identities.oidc", identity.oidc, ACCOUNT)
  checkList("identities.securityKeys", identity.securityKeys, KEY)
  checkList("identities.passkeys", identity.passkeys, KEY)
}

/** @throws OptionsError, as `checkNames` does, for faults */
export function checkFaultNames(faults: Fault[]): void {
  checkList("faults", faults, FAULT)
}

function checkList(option: string, list: unknown, names: Record<string, true>): void {
  if (list === undefined) return
  if (!Array.isArray(list)) throw new OptionsError(option, "is no list. Write [ … ].")
  for (const item of list) checkObject(option, item, names)
}

function checkObject(option: string, value: unknown, names: Record<string, true>): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const known = Object.keys(names).join(", ")
    throw new OptionsError(
      option,
      `is ${JSON.stringify(value)}, which is no object${known && ` with ${known}`}.`,
    )
  }
  for (const name of Object.keys(value)) {
    if (Object.hasOwn(names, name)) continue
    const known = Object.keys(names).join(", ")
    throw new OptionsError(
      option === "options" ? name : `${option}.${name}`,
      `is no option. Known are: ${known || "none"}.`,
    )
  }
}

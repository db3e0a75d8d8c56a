import type { Issue } from "../errors.ts"
import { invalid } from "../ui/messages.ts"
import { isFormat } from "./formats.ts"
import { goQuote, goQuoteAny, goString } from "./goFormat.ts"
import type { JsonSchema } from "./jsonSchema.ts"
import { readPhone } from "./phone.ts"
import { validate } from "./validator.ts"

/** Where mails or text messages can be sent. */
export interface Address {
  value: string
  via: string
}

/** What an identity's traits mean to Kratos: the schema's `ory.sh/kratos` extensions. */
export interface Extensions {
  /** In lower case, each once. */
  passwordIdentifiers: string[]
  webauthnIdentifiers: string[]
  codeIdentifiers: string[]
  /** `""`: the traits have none, and no passkey can be added. */
  passkeyDisplayName: string
  /** `undefined`: the traits have none, and it is the identity's id. */
  totpAccountName: string | undefined
  verification: Address[]
  recovery: Address[]
}

interface Config {
  credentials?: {
    password?: { identifier?: boolean }
    webauthn?: { identifier?: boolean }
    passkey?: { display_name?: boolean }
    totp?: { account_name?: boolean }
    code?: { identifier?: boolean; via?: string }
  }
  verification?: { via?: string }
  recovery?: { via?: string }
}

/** As identifiers and addresses are stored. */
const normalized = (value: unknown) => goString(value).toLowerCase().trim()

function addUnique(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value)
}

function addAddress(list: Address[], address: Address): void {
  if (!list.some(({ value, via }) => value === address.value && via === address.via)) {
    list.push(address)
  }
}

const notValid = (value: unknown, format: string) =>
  `${goQuoteAny(value)} is not valid ${goQuote(format)}`

/** Adds the identifiers of one trait; returns what is wrong with it. */
function addCredentials(found: Extensions, config: Config, value: unknown): string | undefined {
  const { password, webauthn, passkey, totp, code } = config.credentials ?? {}
  if (password?.identifier) addUnique(found.passwordIdentifiers, normalized(value))
  if (webauthn?.identifier) addUnique(found.webauthnIdentifiers, normalized(value))
  if (passkey?.display_name) found.passkeyDisplayName = goString(value)
  if (totp?.account_name) found.totpAccountName = goString(value)
  if (!code?.identifier) return undefined
  if (code.via === "email") {
    addUnique(found.codeIdentifiers, normalized(value))
    return undefined
  }
  if (code.via !== "sms") {
    return `channel type ${goQuote(code.via ?? "")} must be one of email, sms`
  }
  const phone = readPhone(goString(value))
  if ("problem" in phone) return phone.problem
  addUnique(found.codeIdentifiers, phone.number)
  return undefined
}

function addVerification(
  found: Extensions,
  via: string,
  schema: JsonSchema,
  value: unknown,
): string | undefined {
  if (!schema.format) {
    if (via !== "email") {
      return 'no format specified. A format is required if verification is enabled. If this was intentional, please set "format" to "no-validate"'
    }
    if (!isFormat("email", value)) return notValid(value, "email")
  }
  addAddress(found.verification, { value: normalized(value), via })
  return undefined
}

function addRecovery(found: Extensions, via: string, value: unknown): string | undefined {
  if (via !== "email") return `recovery.via has unknown value ${goQuote(via)}`
  if (!isFormat("email", value)) return notValid(value, "email")
  addAddress(found.recovery, { value: normalized(value), via })
  return undefined
}

/** Validates an identity's traits and finds what they mean. */
export function runExtensions(
  schema: JsonSchema,
  traits: unknown,
): { extensions: Extensions; issues: Issue[] } {
  const extensions: Extensions = {
    passwordIdentifiers: [],
    webauthnIdentifiers: [],
    codeIdentifiers: [],
    passkeyDisplayName: "",
    totpAccountName: undefined,
    verification: [],
    recovery: [],
  }
  const issues = validate(schema, { traits }, schema, (part, value, fail) => {
    const config = part["ory.sh/kratos"] as Config | undefined
    if (!config) return []
    const { verification, recovery } = config
    const problem =
      addCredentials(extensions, config, value) ??
      (verification?.via && addVerification(extensions, verification.via, part, value)) ??
      (recovery?.via && addRecovery(extensions, recovery.via, value))
    return problem ? fail(invalid.generic(problem)) : []
  })
  // An identity without a name of its own for passkeys goes by that for security keys.
  extensions.passkeyDisplayName ||= extensions.webauthnIdentifiers.at(-1) ?? ""
  return { extensions, issues }
}

/** What an identity's traits mean to Kratos, also where they do not fit the schema. */
export function readExtensions(schema: JsonSchema, traits: unknown): Extensions {
  return runExtensions(schema, traits).extensions
}

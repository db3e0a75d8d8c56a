import type { UiText } from "@ory/client"
import { goNumber, goQuote } from "../schema/goFormat.ts"

/** A text of Kratos v1.3.1: its id, English words and context, as in `text/*.go`. */
function text(
  type: "info" | "error" | "success",
  id: number,
  words: string,
  context?: Record<string, unknown>,
): UiText {
  return { id, text: words, type, ...(context && { context }) }
}

const info = (id: number, words: string, context?: Record<string, unknown>) =>
  text("info", id, words, context)

const unix = (date: string) => Math.floor(Date.parse(date) / 1000)

export const label = {
  password: () => info(1070001, "Password"),
  trait: (title: string) => info(1070002, title, { title }),
  save: () => info(1070003, "Save"),
  verifyCode: () => info(1070006, "Verify code"),
}

export const settings = {
  saved: () => text("success", 1050001, "Your changes have been saved!"),
  link: (provider: string) => info(1050002, `Link ${provider}`, { provider }),
  unlink: (provider: string) => info(1050003, `Unlink ${provider}`, { provider }),
  unlinkTotp: () => info(1050004, "Unlink TOTP Authenticator App"),
  totpQr: () => info(1050005, "Authenticator app QR code"),
  totpSecret: (secret: string) => info(1050006, secret, { secret }),
  revealLookup: () => info(1050007, "Reveal backup recovery codes"),
  regenerateLookup: () => info(1050008, "Generate new backup recovery codes"),
  lookupSecret: (secret: string) => info(1050009, secret, { secret }),
  lookupLabel: () =>
    info(1050010, "These are your back up recovery codes. Please keep them in a safe place!"),
  confirmLookup: () => info(1050011, "Confirm backup recovery codes"),
  addSecurityKey: () => info(1050012, "Add security key"),
  securityKeyName: () => info(1050013, "Name of the security key"),
  lookupUsed: (at: string) =>
    info(1050014, `Secret was used at ${goTime(at)}`, { used_at: at, used_at_unix: unix(at) }),
  lookupList: (secrets: UiText[]) =>
    info(1050015, secrets.map((secret) => secret.text).join(", "), { secrets }),
  disableLookup: () => info(1050016, "Disable this method"),
  totpSecretLabel: () =>
    info(1050017, "This is your authenticator app secret. Use it if you can not scan the QR code."),
  removeSecurityKey: (name: string, at: string) =>
    info(1050018, `Remove security key "${name}"`, added(name, at)),
  addPasskey: () => info(1050019, "Add passkey"),
  removePasskey: (name: string, at: string) =>
    info(1050020, `Remove passkey "${name}"`, added(name, at)),
  expired: (at: string, now: number) =>
    text(
      "error",
      4050001,
      `The settings flow expired ${minutesSince(at, now)} minutes ago, please try again.`,
      { expired_at: at, expired_at_unix: unix(at) },
    ),
}

function added(name: string, at: string) {
  return { display_name: name, added_at: at, added_at_unix: unix(at) }
}

/** As Go prints a time in UTC. */
function goTime(at: string): string {
  return `${at.replace("T", " ").replace("Z", "")} +0000 UTC`
}

/** With two decimals, as Kratos says how long ago a flow expired. */
export function minutesSince(at: string, now: number): string {
  return ((now - Date.parse(at)) / 60_000).toFixed(2)
}

/** Buttons of a login. */
export const keyLogin = {
  withSecurityKey: () => info(1010008, "Sign in with hardware key"),
  withPasskey: () => info(1010021, "Sign in with passkey"),
}

const error = (id: number, words: string, context?: Record<string, unknown>) =>
  text("error", id, words, context)

/** What JSON Schema finds wrong with a value. */
export const invalid = {
  generic: (reason: string) => error(4000001, reason, { reason }),
  required: (property: string) => error(4000002, `Property ${property} is missing.`, { property }),
  minLength: (min: number, actual: number) =>
    error(4000003, `length must be >= ${min}, but got ${actual}`, {
      min_length: min,
      actual_length: actual,
    }),
  pattern: (pattern: string) =>
    error(4000004, `does not match pattern ${goQuote(pattern)}`, { pattern }),
  maxLength: (max: number, actual: number) =>
    error(4000017, `length must be <= ${max}, but got ${actual}`, {
      max_length: max,
      actual_length: actual,
    }),
  minimum: (minimum: number, actual: number) =>
    error(4000018, `must be >= ${goNumber(minimum)} but found ${goNumber(actual)}`, {
      minimum,
      actual,
    }),
  exclusiveMinimum: (minimum: number, actual: number) =>
    error(4000019, `must be > ${goNumber(minimum)} but found ${goNumber(actual)}`, {
      minimum,
      actual,
    }),
  maximum: (maximum: number, actual: number) =>
    error(4000020, `must be <= ${goNumber(maximum)} but found ${goNumber(actual)}`, {
      maximum,
      actual,
    }),
  exclusiveMaximum: (maximum: number, actual: number) =>
    error(4000021, `must be < ${goNumber(maximum)} but found ${goNumber(actual)}`, {
      maximum,
      actual,
    }),
  multipleOf: (base: number, actual: number) =>
    error(4000022, `${goNumber(actual)} not multipleOf ${goNumber(base)}`, { base, actual }),
  maxItems: (max: number, actual: number) =>
    error(4000023, `maximum ${max} items allowed, but found ${actual} items`, {
      max_items: max,
      actual_items: actual,
    }),
  minItems: (min: number, actual: number) =>
    error(4000024, `minimum ${min} items allowed, but found ${actual} items`, {
      min_items: min,
      actual_items: actual,
    }),
  uniqueItems: (a: number, b: number) =>
    error(4000025, `items at index ${a} and ${b} are equal`, { index_a: a, index_b: b }),
  type: (allowed: string[], actual: string) =>
    error(4000026, `expected ${allowed.join(" or ")}, but got ${actual}`, {
      allowed_types: allowed,
      actual_type: actual,
    }),
  constant: (expected: string) =>
    error(4000029, `must be equal to constant ${expected}`, { expected }),
  constantOnly: () => error(4000030, "const failed"),
}

/** What is wrong with a credential or its use. */
export const refused = {
  credentials: () =>
    error(
      4000006,
      "The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number.",
    ),
  duplicate: () =>
    error(
      4000007,
      "An account with the same identifier (email, phone, username, ...) exists already.",
    ),
  totpCode: () => error(4000008, "The provided authentication code is invalid, please try again."),
  noIdentifiers: () =>
    error(
      4000009,
      "Could not find any login identifiers. Did you forget to set them? This could also be caused by a server misconfiguration.",
    ),
  passwordSimilar: () =>
    error(4000031, "The password can not be used because it is too similar to the identifier."),
  passwordTooShort: (min: number, actual: number) =>
    error(4000032, `The password must be at least ${min} characters long, but got ${actual}.`, {
      min_length: min,
      actual_length: actual,
    }),
  passwordTooLong: (max: number, actual: number) =>
    error(4000033, `The password must be at most ${max} characters long, but got ${actual}.`, {
      max_length: max,
      actual_length: actual,
    }),
  noSecurityKey: () => error(4000013, "You have no WebAuthn device set up."),
  unknownSecurityKey: () =>
    error(4000015, "This account does not exist or has no security key set up."),
  noSettingsMethod: () =>
    error(
      4010004,
      "Could not find a strategy to update your settings. Did you fill out the form correctly?",
    ),
}

import type { VerifiableIdentityAddress } from "@ory/client"
import { checkIdentityNames } from "./checkOptions.ts"
import type { Kratos } from "./kratos.ts"
import { OptionsError } from "./optionsError.ts"
import type { FakeIdentity, FakeKey } from "./options.ts"
import { readExtensions } from "./schema/extensions.ts"
import { validateTraits } from "./schema/validate.ts"
import type { BackupCode, Credentials, StoredIdentity, StoredKey } from "./store.ts"
import { newTotpKey } from "./totp.ts"

const BASE36 = "abcdefghijklmnopqrstuvwxyz0123456789"

/** What Kratos lets only one person have: password identifiers and accounts of providers. */
export function identifiersOf({ config }: Kratos, identity: StoredIdentity): string[] {
  const { credentials, traits, verifiableAddresses } = identity
  const found = readExtensions(config.identitySchema, traits)
  return [
    ...found.passwordIdentifiers.map((identifier) => `password:${identifier}`),
    ...found.webauthnIdentifiers.map((identifier) => `webauthn:${identifier}`),
    ...found.codeIdentifiers.map((identifier) => `code:${identifier}`),
    ...verifiableAddresses.map(({ value }) => `address:${value}`),
    ...(credentials.passkeyHandles ?? []).map((handle) => `passkey:${handle}`),
    ...(credentials.oidc ?? []).map(({ provider, subject }) => `oidc:${provider}:${subject}`),
  ]
}

/** The identity with other traits; addresses that stay keep their state, new ones are pending. */
export function withTraits(
  { config, random, clock }: Kratos,
  identity: StoredIdentity,
  traits: Record<string, unknown>,
  verified = false,
): StoredIdentity {
  const { verification, recovery } = readExtensions(config.identitySchema, traits)
  const now = clock.iso()
  const address = () => ({ id: random.uuid(), created_at: now, updated_at: now })
  const verifiable = ({ value, via }: (typeof verification)[number]) =>
    identity.verifiableAddresses.find((each) => each.value === value) ??
    ({
      ...address(),
      value,
      via,
      verified,
      status: verified ? "completed" : "pending",
      ...(verified && { verified_at: now }),
    } as VerifiableIdentityAddress)
  const recoverable = ({ value, via }: (typeof recovery)[number]) =>
    identity.recoveryAddresses.find((each) => each.value === value) ?? { ...address(), value, via }
  return {
    ...identity,
    traits: structuredClone(traits),
    verifiableAddresses: verification.map(verifiable),
    recoveryAddresses: recovery.map(recoverable),
  }
}

/**
 * A person as the options describe one.
 * @throws OptionsError for traits that the schema refuses, or credentials that contradict the options
 */
export function makeIdentity(kratos: Kratos, given: FakeIdentity): StoredIdentity {
  const { config, random, clock } = kratos
  checkIdentityNames(given)
  requireFit(kratos, "identities", given.traits)
  checkCredentials(kratos, given)
  for (const { provider } of given.oidc ?? []) {
    if (config.providers.some(({ id }) => id === provider)) continue
    throw new OptionsError(
      "identities",
      `links an account of "${provider}", which is none of the providers. Add it to providers.`,
    )
  }
  const now = clock.iso()
  const empty: StoredIdentity = {
    id: given.id ?? random.uuid(),
    stateChangedAt: now,
    createdAt: now,
    updatedAt: now,
    traits: {},
    verifiableAddresses: [],
    recoveryAddresses: [],
    credentials: credentialsOf(kratos, given),
  }
  const identity = withTraits(kratos, empty, given.traits, given.verified)
  putOrRefuse(kratos, "identities", identity)
  return identity
}

/**
 * Replaces a person's traits, as the admin API does.
 * @throws OptionsError for traits that the schema refuses; TypeError where there is no such person
 */
export function replaceTraits(
  kratos: Kratos,
  idOrIdentifier: string,
  traits: Record<string, unknown>,
): void {
  const identity = kratos.store.requirePerson("setTraits", idOrIdentifier)
  requireFit(kratos, "setTraits", traits)
  putOrRefuse(kratos, "setTraits", withTraits(kratos, identity, traits))
}

function requireFit({ config }: Kratos, option: string, traits: Record<string, unknown>): void {
  const problems = validateTraits(config.identitySchema, traits)
  if (problems.length === 0) return
  const list = problems.map(({ field, message }) => `${field}: ${message.text}`).join("; ")
  throw new OptionsError(option, `has traits that do not fit the identity schema: ${list}`)
}

function putOrRefuse(kratos: Kratos, option: string, identity: StoredIdentity): void {
  const taken = putIdentity(kratos, identity)
  if (taken === undefined) return
  throw new OptionsError(option, `gives two people the identifier ${taken}.`)
}

/**
 * Stores a person, new or changed. Returns the identifier that somebody else has, and stores
 * nothing then.
 */
export function putIdentity(kratos: Kratos, identity: StoredIdentity): string | undefined {
  const { store } = kratos
  const identifiers = identifiersOf(kratos, identity)
  const taken = identifiers.find((each) => {
    const owner = store.identifiers.get(each)
    return owner !== undefined && owner !== identity.id
  })
  if (taken !== undefined) return taken
  const before = store.identities.get(identity.id)
  for (const each of before ? identifiersOf(kratos, before) : []) store.identifiers.delete(each)
  for (const each of identifiers) store.identifiers.set(each, identity.id)
  store.identities.set(identity.id, identity)
  return undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function checkCredentials({ config, store }: Kratos, given: FakeIdentity): void {
  const refuse = (problem: string) => {
    throw new OptionsError("identities", problem)
  }
  const { id, totp, securityKeys = [], passkeys = [] } = given
  if (id !== undefined && !UUID.test(id)) refuse(`has the id "${id}", which is no UUID.`)
  if (id !== undefined && store.identities.has(id)) refuse(`has the id "${id}" twice.`)
  if (typeof totp === "string" && !/^[A-Z2-7]{16,}$/.test(totp)) {
    refuse(`has the totp key "${totp}". Write base32 of 16 letters or more, or true.`)
  }
  for (const { addedAt } of [...securityKeys, ...passkeys]) {
    if (addedAt === undefined || !Number.isNaN(Date.parse(addedAt))) continue
    refuse(`has a key added at "${addedAt}". Write ISO 8601: 2026-01-31T12:00:00Z.`)
  }
  const needed = {
    password: given.password !== undefined,
    totp: Boolean(totp),
    lookup_secret: Boolean(given.lookupSecret),
    oidc: given.oidc !== undefined,
    webauthn: securityKeys.length > 0,
    passkey: passkeys.length > 0,
  }
  for (const [method, isNeeded] of Object.entries(needed)) {
    if (!isNeeded || config.enabled[method as keyof typeof needed]) continue
    refuse(
      `has credentials of ${method}, but methods.${method} is false. Leave one of the two out.`,
    )
  }
}

function credentialsOf(kratos: Kratos, given: FakeIdentity): Credentials {
  const { random, config } = kratos
  const { password, oidc, totp, lookupSecret, securityKeys = [], passkeys = [] } = given
  return {
    ...(password !== undefined && { password }),
    ...(oidc && { oidc: structuredClone(oidc) }),
    ...(totp && { totp: totp === true ? newTotpKey(random) : totp }),
    lookupSecret: lookupSecret ? backupCodes(kratos, lookupSecret) : [],
    webauthn: securityKeys.map((key) => storedKey(kratos, key, config.webauthnPasswordless)),
    passkey: passkeys.map((key) => storedKey(kratos, key, true)),
  }
}

function backupCodes({ random }: Kratos, given: true | (string | BackupCode)[]): BackupCode[] {
  const codes = given === true ? newBackupCodes(random) : given
  return codes.map((code) => (typeof code === "string" ? { code } : { ...code }))
}

/** Twelve codes of eight letters and digits, as Kratos makes them. */
export function newBackupCodes(random: Kratos["random"]): string[] {
  return Array.from({ length: 12 }, () => random.text(8, BASE36))
}

function storedKey({ random, clock }: Kratos, key: FakeKey, passwordless: boolean): StoredKey {
  const id = Array.from(random.bytes(16), (byte) => byte.toString(16).padStart(2, "0")).join("")
  return {
    id,
    displayName: key.displayName,
    addedAt: key.addedAt ?? clock.iso(),
    passwordless,
    signCount: 0,
  }
}

import { bytesToHex } from "@noble/hashes/utils.js"
import type { Config } from "../config.ts"
import type { Kratos } from "../kratos.ts"
import { readExtensions } from "../schema/extensions.ts"
import type { Authentication, Credentials, StoredIdentity, StoredKey } from "../store.ts"
import type { AttestedCredential } from "./authenticatorData.ts"
import { hexToBase64Url } from "./bytes.ts"
import { PASSKEY_PROVIDERS } from "./providers.ts"
import type { Registration } from "./response.ts"

/** A key that was registered here, so that a person can sign in with it. */
export interface VerifiedKey extends StoredKey {
  publicKey: Uint8Array<ArrayBuffer>
  /** Whether its authenticator may copy it to others: that never changes. */
  backupEligible: boolean
}

/** The credentials with other passkeys; the users of old ones are forgotten with the last. */
export function withPasskeys(
  credentials: Credentials,
  passkey: StoredKey[],
  newHandle: string[] = [],
): Credentials {
  const handles = passkey.length > 0 ? [...(credentials.passkeyHandles ?? []), ...newHandle] : []
  return { ...credentials, passkey, passkeyHandles: handles }
}

/** The key to store for what was registered; its time is in whole seconds, rounded. */
export function newKey(
  { clock }: Kratos,
  { credential, data: { backupEligible, signCount } }: Registration,
  given: Pick<VerifiedKey, "displayName" | "passwordless">,
): VerifiedKey {
  const seconds = Math.round(clock.now() / 1000)
  return {
    id: bytesToHex(credential.id),
    addedAt: new Date(seconds * 1000).toISOString().replace(".000", ""),
    publicKey: credential.publicKey,
    backupEligible,
    signCount,
    ...given,
  }
}

/** How Kratos names a passkey: after who keeps it. */
export const providerName = ({ aaguid }: AttestedCredential): string =>
  PASSKEY_PROVIDERS[aaguid] ?? ""

export function isVerified(key: StoredKey): key is VerifiedKey {
  return key.publicKey !== undefined && "backupEligible" in key
}

/** The credential's id as WebAuthn writes it. */
export const credentialId = ({ id }: StoredKey): string => hexToBase64Url(id)

/** What a security key proves: all of it where it needs no password, else a second factor. */
export function webauthnProof({ config }: Kratos): Omit<Authentication, "completed_at"> {
  return { method: "webauthn", aal: config.webauthnPasswordless ? "aal1" : "aal2" }
}

/** What a passkey proves. */
export const passkeyProof: Omit<Authentication, "completed_at"> = {
  method: "passkey",
  aal: "aal1",
}

/** Whether Kratos knows of security keys: of none too, where the traits have an identifier for them. */
export function hasSecurityKeys(
  { identitySchema }: Config,
  { credentials, traits }: StoredIdentity,
): boolean {
  const { webauthnIdentifiers } = readExtensions(identitySchema, traits)
  return credentials.webauthn.length + webauthnIdentifiers.length > 0
}

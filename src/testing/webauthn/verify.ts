import { sha256 } from "@noble/hashes/sha2.js"
import { utf8ToBytes } from "@noble/hashes/utils.js"
import { equalBytes } from "./bytes.ts"
import type { VerifiedKey } from "./keys.ts"
import type { RelyingParty } from "./relyingParty.ts"
import { WebAuthnError, type Assertion, type ClientData, type Registration } from "./response.ts"
import { algorithmOf, isSigned } from "./signature.ts"

/** What a browser's answer has to fit. */
export interface Expected {
  relyingParty: RelyingParty
  /** Base64url, as it was sent. */
  challenge: string
}

/**
 * Statements with certificates of the authenticators' makers: what they have first, and what is said
 * where it is missing. Browsers send none to Kratos, which asks for no attestation.
 */
const CERTIFIED = new Map([
  ["tpm", { first: "ver", missing: "Error retrieving ver value" }],
  ["android-key", { first: "alg", missing: "Error retrieving alg value" }],
  ["android-safetynet", { first: "ver", missing: "Unable to find the version of SafetyNet" }],
  ["fido-u2f", { first: "x5c", missing: "Missing properly formatted x5c data" }],
  ["apple", { first: "x5c", missing: "Error retrieving x5c value" }],
])
const TOKEN_BINDINGS = ["present", "supported", "not-supported"]

/**
 * Checks a new key as Kratos's library (go-webauthn v0.11.2) does, in its order: ceremony,
 * challenge, origin, relying party, presence of a person, attestation. Certificates of
 * authenticators are not looked at.
 * @throws WebAuthnError in the library's words
 */
export async function verifyRegistration(
  registration: Registration,
  expected: Expected,
): Promise<void> {
  checkClientData(registration.clientData, "webauthn.create", expected)
  checkAuthenticator(registration, expected)
  await checkAttestation(registration)
}

/**
 * Checks a login in the same way, and its signature with the stored COSE key.
 * @throws WebAuthnError
 */
export async function verifyAssertion(
  assertion: Assertion,
  expected: Expected,
  { publicKey, backupEligible }: VerifiedKey,
): Promise<void> {
  checkClientData(assertion.clientData, "webauthn.get", expected)
  checkAuthenticator(assertion, expected)
  if (!(await isSigned(publicKey, signedBytes(assertion), assertion.signature))) {
    throw new WebAuthnError("Error validating the assertion signature")
  }
  if (assertion.data.backupEligible !== backupEligible) {
    throw new WebAuthnError("BackupEligible flag inconsistency detected during login validation")
  }
  if (assertion.data.backedUp && !backupEligible) {
    throw new WebAuthnError("Invalid flag combination: BE=0 and BS=1")
  }
}

const signedBytes = ({ rawData, clientDataJSON }: Registration | Assertion) =>
  new Uint8Array([...rawData, ...sha256(clientDataJSON)])

function checkClientData(
  { type, challenge, origin, tokenBinding }: ClientData,
  ceremony: "webauthn.create" | "webauthn.get",
  expected: Expected,
): void {
  if (type !== ceremony) throw new WebAuthnError("Error validating ceremony type")
  if (challenge !== expected.challenge) throw new WebAuthnError("Error validating challenge")
  if (fullOrigin(origin) !== expected.relyingParty.origin.toLowerCase()) {
    throw new WebAuthnError("Error validating origin")
  }
  if (!tokenBinding) return
  if (!tokenBinding.status) {
    throw new WebAuthnError("Error decoding clientData, token binding present without status")
  }
  if (!TOKEN_BINDINGS.includes(tokenBinding.status)) {
    throw new WebAuthnError("Error decoding clientData, token binding present with invalid status")
  }
}

const ORIGIN =
  /^([a-z][a-z\d+.-]*:\/\/)(?:[^/?#@]*@)?((?:\[[\da-f:.]+\]|[^/?#@:\s]+)(?::\d*)?)(?:[/?]|$)/i

/** Scheme, host and port; the rest of a URL is let pass. */
function fullOrigin(origin: string): string {
  if (origin.startsWith("android:apk-key-hash:")) return origin
  const [, scheme, host] = ORIGIN.exec(origin) ?? []
  if (!scheme || !host) throw new WebAuthnError("Error decoding clientData origin as URL")
  return (scheme + host).toLowerCase()
}

function checkAuthenticator({ data }: Registration | Assertion, { relyingParty }: Expected): void {
  const isOurs = equalBytes(data.rpIdHash, sha256(utf8ToBytes(relyingParty.id)))
  if (!isOurs || !data.userPresent) {
    throw new WebAuthnError("Error validating the authenticator response")
  }
}

async function checkAttestation(registration: Registration): Promise<void> {
  const { format, statement } = registration
  const { publicKey } = registration.credential
  const certified = CERTIFIED.get(format)
  if (certified) {
    if (!statement.has(certified.first)) throw new WebAuthnError(certified.missing)
    return
  }
  if (format === "none") {
    if (statement.size > 0) throw new WebAuthnError("Invalid attestation format")
    return
  }
  if (format !== "packed") throw new WebAuthnError("Invalid attestation format")
  const algorithm = statement.get("alg")
  if (typeof algorithm !== "number" || algorithm >= 0) {
    throw new WebAuthnError("Error retrieving alg value")
  }
  const signature = statement.get("sig")
  if (!(signature instanceof Uint8Array)) throw new WebAuthnError("Error retrieving sig value")
  if (Array.isArray(statement.get("x5c"))) return
  if (algorithmOf(publicKey) !== algorithm) {
    throw new WebAuthnError("Public key algorithm does not equal att statement algorithm")
  }
  if (!(await isSigned(publicKey, signedBytes(registration), signature))) {
    throw new WebAuthnError("Unable to verify signature")
  }
}

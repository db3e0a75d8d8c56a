import { HttpError, ValidationError } from "../errors.ts"
import type { Kratos } from "../kratos.ts"
import type { Challenge, StoredIdentity, StoredKey } from "../store.ts"
import { refused } from "../ui/messages.ts"
import { base64UrlToUuid } from "./bytes.ts"
import { allowedKeys } from "./challenge.ts"
import { credentialId, hasSecurityKeys, isVerified } from "./keys.ts"
import { relyingParty } from "./relyingParty.ts"
import { readAssertion, WebAuthnError, type Assertion } from "./response.ts"
import { verifyAssertion } from "./verify.ts"

/** Who claims to sign in: the keys that may do it, and the user they were made for (base64url). */
export interface Claimant {
  keys: StoredKey[]
  handle: string
}

/** @throws HttpError 400 */
export function readLogin(response: string): Assertion {
  try {
    return readAssertion(response)
  } catch {
    throw new HttpError(400, { reason: "Unable to parse WebAuthn response." })
  }
}

/**
 * Checks an assertion for a challenge. Kratos v1.3.1 does not keep signature counters, and neither
 * does the fake.
 * @throws ValidationError 4000008
 */
export async function assertedKey(
  { config }: Kratos,
  assertion: Assertion,
  challenge: Challenge,
  { keys, handle }: Claimant,
): Promise<void> {
  const expected = { relyingParty: relyingParty(config), challenge: challenge.challenge }
  const find = (id: string | undefined) => keys.find((each) => credentialId(each) === id)
  const allowed = allowedKeys(challenge)
  // Of keys removed since then, go-webauthn notices only the last.
  const isAllowed =
    allowed.length === 0 || (allowed.includes(assertion.id) && find(allowed.at(-1)) !== undefined)
  const isTheirs = !assertion.userHandle || assertion.userHandle === handle
  const key = find(assertion.id)
  try {
    // A key that was there from the start has no public key to check with.
    if (!isAllowed || !isTheirs || !key || !isVerified(key)) throw new WebAuthnError("Unknown key")
    await verifyAssertion(assertion, expected, key)
  } catch (error) {
    if (!(error instanceof WebAuthnError)) throw error
    throw new ValidationError([{ field: "", message: refused.totpCode() }])
  }
}

/**
 * Whose passkey a browser used, by the user it was made for; security keys that need no password
 * count too.
 */
export function findPasskeyOwner(
  { store, config }: Kratos,
  handle = "",
): (Claimant & { identity: StoredIdentity }) | undefined {
  const byPasskey = store.findIdentity(["passkey"], handle)
  if (byPasskey) return { identity: byPasskey, keys: byPasskey.credentials.passkey, handle }
  // Security keys are made for the identity's own id.
  const byKey = store.identities.get(base64UrlToUuid(handle))
  if (!byKey || !hasSecurityKeys(config, byKey)) return undefined
  const keys = byKey.credentials.webauthn.filter(({ passwordless }) => passwordless)
  return { identity: byKey, keys, handle }
}

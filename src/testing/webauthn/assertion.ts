import { HttpError, ValidationError } from "../errors.ts"
import type { Kratos } from "../kratos.ts"
import type { Challenge, StoredIdentity, StoredKey } from "../store.ts"
import { refused } from "../ui/messages.ts"
import { hexToBase64Url } from "./bytes.ts"
import { allowedKeys } from "./challenge.ts"
import { credentialId, isVerified } from "./keys.ts"
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
  const allowed = allowedKeys(challenge)
  const isAllowed = allowed.length === 0 || allowed.includes(assertion.id)
  const isTheirs = !assertion.userHandle || assertion.userHandle === handle
  const key = keys.find((each) => credentialId(each) === assertion.id)
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
  { store }: Kratos,
  handle = "",
): (Claimant & { identity: StoredIdentity }) | undefined {
  if (!handle) return undefined
  const identities = [...store.identities.values()]
  const byPasskey = identities.find(({ credentials: { passkey, passkeyHandle } }) =>
    [passkeyHandle, ...passkey.filter(isVerified).map((key) => key.userHandle)].includes(handle),
  )
  if (byPasskey) return { identity: byPasskey, keys: byPasskey.credentials.passkey, handle }
  const byKey = identities.find(
    ({ id, credentials }) => credentials.webauthn.length > 0 && hexToBase64Url(id) === handle,
  )
  if (!byKey) return undefined
  const keys = byKey.credentials.webauthn.filter(({ passwordless }) => passwordless)
  return { identity: byKey, keys, handle }
}

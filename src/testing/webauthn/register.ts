import { HttpError, ValidationError } from "../errors.ts"
import type { Kratos } from "../kratos.ts"
import type { Challenge, SettingsFlowRecord } from "../store.ts"
import { invalid } from "../ui/messages.ts"
import { newKey, type VerifiedKey } from "./keys.ts"
import type { AttestedCredential } from "./authenticatorData.ts"
import type { KeyKind } from "./options.ts"
import { relyingParty } from "./relyingParty.ts"
import { readRegistration, WebAuthnError } from "./response.ts"
import { verifyRegistration } from "./verify.ts"

/**
 * The key that a browser registered for a flow's challenge.
 * @throws HttpError 400 for an answer that cannot be read; 500 for one that is not for this
 *   challenge and origin, and where the flow has no challenge
 */
export async function registeredKey(
  kratos: Kratos,
  challenge: Challenge | undefined,
  response: string,
  describe: (credential: AttestedCredential) => Pick<VerifiedKey, "displayName" | "passwordless">,
): Promise<VerifiedKey> {
  if (!challenge) {
    throw new HttpError(500, { reason: "Expected WebAuthN in internal context to be an object." })
  }
  let registration
  try {
    registration = readRegistration(response)
  } catch (error) {
    throw refused(400, "Unable to parse WebAuthn response", error)
  }
  try {
    await verifyRegistration(registration, {
      relyingParty: relyingParty(kratos.config),
      challenge: challenge.challenge,
    })
  } catch (error) {
    throw refused(500, "Unable to create WebAuthn credential", error)
  }
  return newKey(kratos, registration, describe(registration.credential))
}

function refused(status: number, what: string, error: unknown): unknown {
  if (!(error instanceof WebAuthnError)) return error
  return new HttpError(status, { reason: `${what}: ${error.message}` })
}

/** A challenge is for one key: it is gone even where the change is refused later. */
export function forgetChallenge({ store }: Kratos, flow: SettingsFlowRecord, kind: KeyKind): void {
  const stored = store.settingsFlow(flow.id)
  flow.context[kind] = undefined
  if (stored) stored.context[kind] = undefined
}

/** What is not sent is `""`. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

/** Of passkeys too, where the page may have no such node: Kratos invents one then. */
export function refuseLastKey(): never {
  const message = invalid.generic(
    "unable to remove this security key because it would lock you out of your account",
  )
  throw new ValidationError([{ field: "webauthn_remove", message }])
}

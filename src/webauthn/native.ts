import type * as WebAuthn from "@simplewebauthn/browser"
import type { Ceremony } from "./ceremonies.ts"

/** Why there is no credential; a key of the catalogue's `ceremony`. */
export type CeremonyFailure = "cancelled" | "registered" | "unsupported" | "insecure" | "failed"

/** The credential as the JSON Kratos takes, or why there is none. */
export type CeremonyResult = { credential: string } | { failure: CeremonyFailure }

/**
 * Runs a ceremony in the browser. Its library is loaded by the first one.
 * @param options The value of the ceremony's options input.
 */
export async function runCeremony({ action }: Ceremony, options: string): Promise<CeremonyResult> {
  try {
    const webauthn = await import("@simplewebauthn/browser")
    if (!webauthn.browserSupportsWebAuthn()) return { failure: "unsupported" }
    const optionsJSON = (JSON.parse(options) as { publicKey: unknown }).publicKey
    const credential = await start(webauthn, action, optionsJSON)
    return { credential: JSON.stringify(credential) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

function start(webauthn: typeof WebAuthn, action: Ceremony["action"], optionsJSON: unknown) {
  return action === "create"
    ? webauthn.startRegistration({
        optionsJSON: optionsJSON as WebAuthn.PublicKeyCredentialCreationOptionsJSON,
      })
    : webauthn.startAuthentication({
        optionsJSON: optionsJSON as WebAuthn.PublicKeyCredentialRequestOptionsJSON,
      })
}

/** By the name of the DOMException, which the library's own errors keep. */
function failureOf(error: unknown): CeremonyFailure {
  switch ((error as { name?: unknown } | null)?.name) {
    case "NotAllowedError":
    case "AbortError":
      return "cancelled"
    case "InvalidStateError":
      return "registered"
    case "NotSupportedError":
    case "ConstraintError":
      return "unsupported"
    case "SecurityError":
      return "insecure"
    default:
      return "failed"
  }
}

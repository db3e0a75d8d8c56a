import { HttpError } from "../errors.ts"
import type { Kratos } from "../kratos.ts"
import { withPath } from "../http/urls.ts"
import type { Credentials } from "../store.ts"
import { aalOf, type SignedIn } from "./session.ts"

/** How many ways a person has to sign in at all. */
export function firstFactors(credentials: Credentials): number {
  const { password, oidc = [], webauthn, passkey } = credentials
  return (
    Number(Boolean(password)) +
    oidc.length +
    passkey.length +
    webauthn.filter((key) => key.passwordless).length
  )
}

/** How many second factors a person has. */
export function secondFactors({ config }: Kratos, { credentials }: SignedIn["identity"]): number {
  const { totp, lookupSecret, webauthn } = credentials
  return (
    Number(Boolean(totp)) +
    Number(lookupSecret.length > 0) +
    webauthn.filter((key) => !key.passwordless).length +
    Number(config.codeMfa)
  )
}

/**
 * Where the settings ask for the highest AAL a person has, one factor is not enough for those with two.
 * @throws HttpError 403 `session_aal2_required`, with the login as `redirect_browser_to`
 */
export function requireAal(kratos: Kratos, signedIn: SignedIn, returnTo = ""): void {
  const { config } = kratos
  if (config.requiredAal === "aal1" || aalOf(signedIn.session) === "aal2") return
  if (secondFactors(kratos, signedIn.identity) === 0) return
  const redirectTo = withPath(config.url, "/self-service/login/browser", {
    aal: "aal2",
    ...(returnTo && { return_to: returnTo }),
  })
  throw new HttpError(403, {
    id: "session_aal2_required",
    message: "Session does not fulfill the requested Authenticator Assurance Level",
    reason:
      "An active session was found but it does not fulfill the requested Authenticator Assurance Level. Please verify yourself with a second factor to resolve this issue.",
    details: { redirect_browser_to: redirectTo },
    extra: { redirect_browser_to: redirectTo },
  })
}

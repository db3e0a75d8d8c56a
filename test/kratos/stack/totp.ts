import { TOTP } from "otpauth"

/** The code an authenticator app shows now for the secret key of a settings page. */
export function totpCode(secret: string, at = Date.now()): string {
  return new TOTP({ secret: secret.replaceAll(" ", "") }).generate({ timestamp: at })
}

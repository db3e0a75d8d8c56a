import { lookupSecret } from "./lookupSecret.ts"
import type { SettingsMethod } from "./method.ts"
import { oidc } from "./oidc.ts"
import { passkey } from "./passkey.ts"
import { password } from "./password.ts"
import { profile } from "./profile.ts"
import { totp } from "./totp.ts"
import { webauthn } from "./webauthn.ts"

/** In the order in which Kratos v1.3.1 asks them whether a submission is theirs. */
export const METHODS: SettingsMethod[] = [
  password,
  oidc,
  profile,
  totp,
  passkey,
  webauthn,
  lookupSecret,
]

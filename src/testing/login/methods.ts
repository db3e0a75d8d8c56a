import { code } from "./code.ts"
import type { LoginMethod } from "./flow.ts"
import { lookupSecret } from "./lookupSecret.ts"
import { oidc } from "./oidc.ts"
import { passkey } from "./passkey.ts"
import { password } from "./password.ts"
import { totp } from "./totp.ts"
import { webauthn } from "./webauthn.ts"

/** In the order in which Kratos v1.3.1 asks them whether a submission is theirs. */
export const METHODS: LoginMethod[] = [password, oidc, code, totp, passkey, webauthn, lookupSecret]

import type { Scenario } from "../play/scenario.ts"
import { lookup } from "./backupCodes.ts"
import { configurations } from "./configurations.ts"
import { create } from "./create.ts"
import { expiry } from "./expiry.ts"
import { fetchAndSubmit } from "./fetch.ts"
import { headers } from "./headers.ts"
import { keys } from "./keys.ts"
import { keywords } from "./keywords.ts"
import { login } from "./login.ts"
import { native } from "./native.ts"
import { oidc } from "./oidc.ts"
import { password } from "./password.ts"
import { privileged } from "./privileged.ts"
import { profile } from "./profile.ts"
import { totp } from "./totp.ts"
import { traits } from "./traits.ts"
import { verification } from "./verification.ts"

/** Every situation of a settings flow, in the order of the table. */
export const scenarios: Scenario[] = [
  ...create,
  ...fetchAndSubmit,
  ...expiry,
  ...privileged,
  ...profile,
  ...traits,
  ...keywords,
  ...password,
  ...totp,
  ...lookup,
  ...keys,
  ...oidc,
  ...native,
  ...login,
  ...verification,
  ...configurations,
  ...headers,
]

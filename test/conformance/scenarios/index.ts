import type { Scenario } from "../play/scenario.ts"
import { lookup } from "./backupCodes.ts"
import { create } from "./create.ts"
import { expiry } from "./expiry.ts"
import { fetchAndSubmit } from "./fetch.ts"
import { keys } from "./keys.ts"
import { oidc } from "./oidc.ts"
import { password } from "./password.ts"
import { privileged } from "./privileged.ts"
import { profile } from "./profile.ts"
import { totp } from "./totp.ts"

/** Every situation of a settings flow, in the order of the table. */
export const scenarios: Scenario[] = [
  ...create,
  ...fetchAndSubmit,
  ...expiry,
  ...privileged,
  ...profile,
  ...password,
  ...totp,
  ...lookup,
  ...keys,
  ...oidc,
]

import type { LoginMethod, VerificationMethod } from "./frontendApi.ts"
import type { LoginClient } from "./loginClient.ts"
import { missingMethods } from "./missingMethods.ts"
import type { VerificationClient } from "./verificationClient.ts"

const LOGIN: readonly LoginMethod[] = ["createBrowserLoginFlow", "updateLoginFlow"]

const VERIFICATION: readonly VerificationMethod[] = [
  "createBrowserVerificationFlow",
  "getVerificationFlow",
  "updateVerificationFlow",
]

/** Whether a client can sign somebody in: `createOryClient`'s can. */
export function isLoginClient(client: object): client is LoginClient {
  return missingMethods(client, LOGIN).length === 0
}

/** Whether a client can confirm an address: `createOryClient`'s can. */
export function isVerificationClient(client: object): client is VerificationClient {
  return missingMethods(client, VERIFICATION).length === 0
}

import { toBase64Url } from "../encoding.ts"
import type { Random } from "../random.ts"
import type { Challenge } from "../store.ts"

const LENGTH = 32

/** A challenge of a login, and the keys that may answer it (credential ids, base64url). */
export interface LoginChallenge extends Challenge {
  allowed: string[]
}

/** Base64url. */
export function newChallenge(random: Random): string {
  return toBase64Url(random.bytes(LENGTH))
}

/** The keys that may answer a challenge; none: all of the person may. */
export function allowedKeys(challenge: Challenge): string[] {
  return "allowed" in challenge ? (challenge as LoginChallenge).allowed : []
}

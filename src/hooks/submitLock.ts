import { hashKey } from "@tanstack/react-query"
import type { QueryClient, QueryKey } from "@tanstack/react-query"

/** Held while a submission is under way. */
export interface SubmitLock {
  isHeld: boolean
}

const locks = new WeakMap<QueryClient, Map<string, SubmitLock>>()

/** The lock of a cached flow: several hooks may show the same one, and never post at once. */
export function submitLock(queries: QueryClient, key: QueryKey): SubmitLock {
  const ofClient = locks.get(queries) ?? new Map<string, SubmitLock>()
  locks.set(queries, ofClient)
  const lock = ofClient.get(hashKey(key)) ?? { isHeld: false }
  ofClient.set(hashKey(key), lock)
  return lock
}

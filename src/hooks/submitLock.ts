import { hashKey } from "@tanstack/react-query"
import type { QueryClient, QueryKey } from "@tanstack/react-query"
import type { SettingsFlow } from "@ory/client"

/** What the hooks that show a flow have to know of one another. */
export interface SubmitLock {
  /** A submission is under way. */
  isHeld: boolean
  /** A new flow is on its way, which takes over: a submission waits for it. */
  renewal?: Promise<SettingsFlow | undefined> | undefined
  /** When the person was last elsewhere, in milliseconds since the epoch. */
  awayAt?: number
  /** When another tab said that it saved something. */
  savedAt?: number
  /** When the flow was last looked at for changes. */
  lookedAt?: number
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

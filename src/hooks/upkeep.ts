import type { SettingsFlow } from "@ory/client"
import type { FlowError } from "../client/errors.ts"
import type { Credentials } from "../client/settingsClient.ts"
import { withoutMessages } from "../flow/answers.ts"
import { assess } from "./assess.ts"
import type { Shown } from "./visit.ts"

export const MINUTE_MS = 60_000

/** What keeps a flow that is shown up with time and with other tabs. */
export interface Upkeep {
  /** What is shown now. */
  read: () => Shown
  /** Says something that no submission brought about; without it, takes back what was said so. */
  tell: (notice?: FlowError, group?: string) => void
}

/** True where another tab may have saved something since the flow was read. */
export function isStale({ lock, readAt }: Shown): boolean {
  const elsewhereAt = Math.max(lock.awayAt ?? 0, lock.savedAt ?? 0)
  return elsewhereAt >= readAt || Date.now() - readAt > MINUTE_MS
}

/** True while nothing may take the place of the flow. */
export function isOccupied(shown: Shown): boolean {
  const { lock } = shown
  return assess(shown).leaving !== undefined || lock.isHeld || lock.renewal !== undefined
}

export function credentialsOf({ options }: Shown): Credentials {
  return { sessionToken: options.sessionToken }
}

/** Puts another flow in place of the one that is shown. */
export function replaceFlow({ queries, queryKey }: Shown, next: SettingsFlow): void {
  // Not where the cache was cleared meanwhile, as a sign-out does.
  queries.setQueryData<SettingsFlow>(queryKey, (last) => last && next)
}

/** Leaves out of the flow how an earlier submission ended. */
export function dropMessages({ queries, queryKey }: Shown): void {
  // Nothing was read by that.
  const updatedAt = queries.getQueryState(queryKey)?.dataUpdatedAt ?? 0
  queries.setQueryData<SettingsFlow>(queryKey, (last) => last && withoutMessages(last), {
    updatedAt,
  })
}

/** Has the app ask anew who is signed in. */
export function refreshSession({ queries, options }: Shown): void {
  const { sessionQueryKey } = options
  if (sessionQueryKey) void queries.invalidateQueries({ queryKey: sessionQueryKey })
}

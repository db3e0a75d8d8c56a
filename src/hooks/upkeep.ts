import type { SettingsFlow } from "@ory/client"
import type { FlowError } from "../client/errors.ts"
import type { Leave } from "../client/nextStep.ts"
import type { Submission } from "./submitSettings.ts"
import type { SubmitLock } from "./submitLock.ts"

/** What it takes to keep a flow that is shown up with time and with other tabs. */
export interface Upkeep extends Pick<Submission, "client" | "credentials" | "returnTo"> {
  flow: SettingsFlow | undefined
  /** When it was read, in milliseconds since the epoch. */
  readAt: number
  lock: SubmitLock
  leaving: Leave | undefined
  /** The group submitted last. */
  submittedGroup: string | undefined
  notice: FlowError | undefined
  replace: (flow: SettingsFlow) => void
  /** Says something that no submission brought about; without it, takes back what was said so. */
  tell: (notice?: FlowError, group?: string) => void
}

export const MINUTE_MS = 60_000

/** True where another tab may have saved something since the flow was read. */
export function isStale({ lock, readAt }: Pick<Upkeep, "lock" | "readAt">): boolean {
  const elsewhereAt = Math.max(lock.awayAt ?? 0, lock.savedAt ?? 0)
  return elsewhereAt >= readAt || Date.now() - readAt > MINUTE_MS
}

/** True while nothing may take the place of the flow. */
export function isOccupied({ lock, leaving }: Upkeep): boolean {
  return leaving !== undefined || lock.isHeld || lock.renewal !== undefined
}

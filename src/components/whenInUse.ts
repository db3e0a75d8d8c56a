"use client"

import { whenNeeded } from "../whenNeeded.ts"

/** What a form needs once somebody uses it, and no page that is only looked at. */
export const inUse = whenNeeded(() => import("./inUse.ts"))

export type InUse = NonNullable<typeof inUse.loaded>

/** Lets it come while there is time. Where it cannot, who needs it says so. */
export function bringInUse(): void {
  if (!inUse.loaded) inUse.load().catch(() => undefined)
}

/** Runs something with it, at once where it is there. */
export function withInUse(run: (code: InUse) => void, onFailure: () => void): void {
  if (inUse.loaded) run(inUse.loaded)
  else inUse.load().then(run, onFailure)
}

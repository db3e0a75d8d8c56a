import { whenNeeded } from "../whenNeeded.ts"

/**
 * What a flow that is only looked at does without: all that follows from a touch, from an error and
 * from a submission.
 */
export const inUse = whenNeeded(() => import("./inUse.ts"))

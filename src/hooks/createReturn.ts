import type { SettingsFlow } from "@ory/client"
import { isFlowError, parseFlowError } from "../client/errors.ts"
import { getFlow } from "../client/settingsClient.ts"
import { isChanged } from "../flow/elsewhere.ts"
import type { createRenewal } from "./createRenewal.ts"
import { MINUTE_MS, credentialsOf, isOccupied } from "./upkeep.ts"
import type { Upkeep } from "./upkeep.ts"
import type { Touch } from "./visit.ts"

/**
 * Looks, once the person comes back after more than a minute, what has become of their session and
 * their settings meanwhile: one GET of the flow, which changes nothing.
 */
export function createReturn({ read, tell }: Upkeep, renewal: ReturnType<typeof createRenewal>) {
  let leftAt: number | undefined

  async function look(flow: SettingsFlow): Promise<void> {
    const { options, lock } = read()
    lock.lookedAt = Date.now()
    const credentials = credentialsOf(read())
    const answer = await getFlow(options.client, credentials, flow.id).catch(parseFlowError)
    const { state } = read()
    if (isOccupied(read()) || read().flow !== flow) return
    if (!isFlowError(answer)) {
      if (isChanged(flow, answer)) renewal.catchUp(flow)
      else if (state.notice?.code === "session_inactive") tell()
    } else if (answer.code === "session_inactive") {
      tell(answer)
    } else if (answer.code === "identity_mismatch") {
      renewal.catchUp(flow)
    } else if (answer.code === "flow_expired" || answer.code === "flow_not_found") {
      renewal.renew(flow)
    }
  }

  function goAway(at: number): void {
    leftAt ??= at
    read().lock.awayAt = at
  }

  function comeBack(at: number): void {
    const { flow, lock, readAt } = read()
    if (leftAt === undefined) return
    const lastAt = Math.max(leftAt, lock.lookedAt ?? 0, readAt)
    leftAt = undefined
    lock.awayAt = at
    if (!flow || isOccupied(read()) || at - lastAt <= MINUTE_MS) return
    // Kratos tells nothing of passwords, keys and codes: another tab does.
    if ((lock.savedAt ?? 0) > readAt) renewal.catchUp(flow)
    else void look(flow)
  }

  return {
    hear({ event: { type }, at, isHidden }: Touch): void {
      if (type === "blur" || (type === "visibilitychange" && isHidden)) goAway(at)
      else if (type === "focus" || type === "visibilitychange") comeBack(at)
    },
  }
}

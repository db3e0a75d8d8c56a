import type { SettingsFlow } from "@ory/client"
import { isFlowError, parseFlowError } from "../client/errors.ts"
import { getFlow } from "../client/settingsClient.ts"
import { isChanged } from "../flow/elsewhere.ts"
import type { createRenewal } from "./createRenewal.ts"
import { MINUTE_MS, isOccupied } from "./upkeep.ts"
import type { Upkeep } from "./upkeep.ts"

/**
 * Looks, once the person comes back after more than a minute, what has become of their session and
 * their settings meanwhile: one GET of the flow, which changes nothing.
 */
export function listenForReturn(
  read: () => Upkeep,
  renewal: ReturnType<typeof createRenewal>,
): () => void {
  // A tab may be opened in the background.
  let leftAt = document.hidden ? Date.now() : undefined

  async function look(flow: SettingsFlow): Promise<void> {
    const { client, credentials, lock } = read()
    lock.lookedAt = Date.now()
    const answer = await getFlow(client, credentials, flow.id).catch(parseFlowError)
    const { tell, notice } = read()
    if (isOccupied(read()) || read().flow !== flow) return
    if (!isFlowError(answer)) {
      if (isChanged(flow, answer)) renewal.catchUp(flow)
      else if (notice?.code === "session_inactive") tell()
    } else if (answer.code === "session_inactive") {
      tell(answer)
    } else if (answer.code === "identity_mismatch") {
      renewal.catchUp(flow)
    } else if (answer.code === "flow_expired" || answer.code === "flow_not_found") {
      renewal.renew(flow)
    }
  }

  const goAway = () => {
    leftAt ??= Date.now()
    read().lock.awayAt = Date.now()
  }
  const comeBack = () => {
    const { flow, lock, readAt } = read()
    if (leftAt === undefined) return
    const lastAt = Math.max(leftAt, lock.lookedAt ?? 0, readAt)
    leftAt = undefined
    lock.awayAt = Date.now()
    if (!flow || isOccupied(read()) || Date.now() - lastAt <= MINUTE_MS) return
    // Kratos tells nothing of passwords, keys and codes: another tab does.
    if ((lock.savedAt ?? 0) > readAt) renewal.catchUp(flow)
    else void look(flow)
  }
  const onVisibility = () => (document.hidden ? goAway() : comeBack())

  document.addEventListener("visibilitychange", onVisibility)
  window.addEventListener("blur", goAway)
  window.addEventListener("focus", comeBack)
  return () => {
    document.removeEventListener("visibilitychange", onVisibility)
    window.removeEventListener("blur", goAway)
    window.removeEventListener("focus", comeBack)
  }
}

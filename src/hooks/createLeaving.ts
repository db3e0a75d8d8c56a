import { diagnoseLoop } from "../diagnose/requests.ts"
import { cookiesBlocked } from "../client/errors.ts"
import type { Assessment } from "./assess.ts"
import { countLeave } from "./countLeave.ts"
import { saveDraft } from "./saveDraft.ts"
import type { Shown } from "./visit.ts"

/** Leaves the page once per reason, unless it has been a loop. */
export function createLeaving() {
  let left: unknown

  return function leave(
    { options, baseUrl, flow, draft, state, update }: Shown,
    { target, cause, refused }: Assessment,
  ): void {
    if (!target || refused || left === cause) return
    left = cause
    const { to, reason } = target
    if (reason === "login" && !countLeave(baseUrl)) {
      update({ blocked: cookiesBlocked("session_inactive") })
      if (process.env.NODE_ENV === "development") diagnoseLoop(baseUrl)
      return
    }
    // A submission has kept what was typed by itself.
    if (!state.asked && flow) saveDraft(draft, flow.identity.id)
    if (options.navigate) options.navigate(to, reason)
    else window.location.assign(to)
  }
}

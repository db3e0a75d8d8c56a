import type { SettingsFlow } from "@ory/client"
import { changedElsewhere, flowKept, parseFlowError, someoneElse } from "../client/errors.ts"
import type { Leave } from "../client/nextStep.ts"
import { createFlow } from "../client/settingsClient.ts"
import { isChanged, withProfileOf } from "../flow/elsewhere.ts"
import { isExpired } from "../flow/isExpired.ts"
import { hasUnconfirmedCodes, isBoundToFlow, secretOf } from "../flow/secrets.ts"
import { credentialsOf, isOccupied, replaceFlow } from "./upkeep.ts"
import type { Upkeep } from "./upkeep.ts"
import type { Shown, Touch } from "./visit.ts"

/** After a try that failed. */
const AGAIN_AFTER_MS = 5_000

/**
 * Renews a flow that is too old when the page is touched, or seen again after a sleep: what is typed
 * stays, and the save goes through. There is no timer: nothing happens while nobody is there.
 */
export function createRenewal({ read, tell }: Upkeep) {
  let triedAt = -Infinity
  let isClockOff = false
  let toldOf: string | undefined
  let knownKey = ""
  let replayed: { flowId: string; group: string } | undefined

  /** The group in the middle of which the person is: with another flow it would start over. */
  function findMiddle(flow: SettingsFlow, touched: unknown): string | undefined {
    // Another flow would keep Kratos from making the change after the sign-in.
    if (isReplayed(flow)) return replayed?.group
    const group = groupOf(touched instanceof Element ? touched : document.activeElement)
    if (group !== undefined && isBoundToFlow(flow, group)) return group
    // It may be in an app by now, which asks for nothing here.
    if (knownKey !== "" && knownKey === secretOf(flow, "totp")) return "totp"
    return hasUnconfirmedCodes(flow) ? "lookup_secret" : undefined
  }

  function isReplayed(flow: SettingsFlow): boolean {
    return replayed?.flowId === flow.id
  }

  /** Shows what is there by now, with another flow. */
  function follow(flow: SettingsFlow, isKept = false): void {
    if (Date.now() - triedAt < AGAIN_AFTER_MS) return
    triedAt = Date.now()
    const { options, lock } = read()
    lock.renewal = createFlow(options.client, credentialsOf(read()), options.returnTo)
      .then((next) => {
        isClockOff = isExpired(next)
        // A submission that waits takes the flow over by itself.
        if (!lock.isHeld) adopt(flow, next, isKept)
        return isKept ? undefined : next
      })
      .catch((thrown: unknown) => {
        const error = parseFlowError(thrown)
        if (error.code === "session_inactive" && !lock.isHeld) tell(error)
        return undefined
      })
      .finally(() => {
        lock.renewal = undefined
      })
  }

  function adopt(before: SettingsFlow, next: SettingsFlow, isKept: boolean): void {
    const { notice } = read().state
    const isOther = next.identity.id !== before.identity.id
    replaceFlow(read(), isKept && !isOther ? withProfileOf(before, next) : next)
    const isOver = notice?.code === "session_inactive"
    if (isOther) tell(someoneElse())
    else if (isChanged(before, next)) tell(changedElsewhere())
    else if (isOver || (notice?.code === "flow_expired" && notice.isKept)) tell()
  }

  return {
    /** Another flow takes over, unless the person is in the middle of something: they are told. */
    renew(flow: SettingsFlow, touched?: unknown): void {
      const group = findMiddle(flow, touched)
      if (group === undefined) {
        follow(flow)
      } else if (toldOf !== flow.id) {
        toldOf = flow.id
        tell(flowKept(), group)
      }
    },

    /** What was saved elsewhere is shown, also in the middle of something, which is kept. */
    catchUp(flow: SettingsFlow): void {
      if (!isReplayed(flow)) follow(flow, findMiddle(flow, undefined) !== undefined)
    },

    /** To be called with each change of what `read` gives. */
    follow({ flow, state }: Shown, leaving: Leave | undefined): void {
      if (flow && leaving?.reason === "refresh") {
        replayed = { flowId: flow.id, group: state.submittedGroup ?? "" }
      }
    },

    hear({ event, touched, isHidden }: Touch): void {
      const { flow, state } = read()
      if (!flow || isHidden || event.type === "blur") return
      const isPassing = event.type === "focusin" || (event as KeyboardEvent).key === "Tab"
      if (!isPassing && groupOf(touched) === "totp") knownKey = secretOf(flow, "totp")
      if (!isExpired(flow) || isClockOff || isOccupied(read())) return
      // Who has been told to sign in is not told again by each touch.
      if (state.notice?.code !== "session_inactive") this.renew(flow, touched)
    },
  }
}

function groupOf(touched: unknown): string | undefined {
  if (!(touched instanceof Element)) return undefined
  return touched.closest<HTMLElement>("[data-ory=group]")?.dataset.group
}

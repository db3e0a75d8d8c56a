import { isLoginClient } from "../client/abilities.ts"
import { redirectRefused } from "../client/errors.ts"
import type { FlowError } from "../client/errors.ts"
import { nextStep, reauthenticationOf } from "../client/nextStep.ts"
import type { Leave, ReauthenticationStep, StepContext } from "../client/nextStep.ts"
import { mayLeadTo, redirectRule } from "../flow/redirects.ts"
import type { Shown } from "./visit.ts"

/** What follows from an error, or from an answer that leads elsewhere. */
export interface Assessment {
  /** What the flow cannot be loaded without, where it can be done in the page. */
  wanted: ReauthenticationStep | undefined
  /** Where the page is to be left for. */
  target: Leave | undefined
  /** What asks for that. */
  cause: object | undefined
  /** Nothing is left, as the app does not go there. */
  refused: FlowError | undefined
  leaving: Leave | undefined
  /** An error that left the form usable. */
  notice: FlowError | undefined
  /** An error with which nothing can be shown. */
  failure: FlowError | undefined
}

/** What was refused for a cause, which is said once. */
const refusals = new WeakMap<object, FlowError>()

export function assess(shown: Shown): Assessment {
  const { flow, isFetching, state } = shown
  const loadError = shown.loadError ?? undefined
  const step = loadError && nextStep(loadError, { ...contextOf(shown), moment: "load" })
  const wanted = asksHere(shown) ? reauthenticationOf(step) : undefined
  const target = state.asked ?? (step?.do === "leave" && !wanted ? step : undefined)
  const cause = state.asked ?? loadError
  const refused = target && cause && refusalOf(shown, target.to, cause)
  const { to, reason } = target ?? {}
  const leaving = to && reason && !state.blocked && !refused ? { to, reason } : undefined
  // A flow that is there stays usable also where fetching it anew failed.
  const failedRefetch = flow && !isFetching ? loadError : undefined
  const isAsked = wanted !== undefined && state.declined !== loadError
  const unloaded = isFetching || isAsked || flow ? undefined : (refused ?? loadError)
  return {
    wanted,
    target,
    cause,
    refused,
    leaving,
    notice: state.notice ?? refused ?? failedRefetch,
    failure: state.failure ?? state.blocked ?? unloaded,
  }
}

/** Whether a person signs in once more, or shows their second factor, in the page. */
export function asksHere({ options }: Shown): boolean {
  const isBrowser = options.sessionToken === undefined
  return options.reauthenticate === "dialog" && isBrowser && isLoginClient(options.client)
}

export function contextOf({ options, loginUrl }: Shown): Omit<StepContext, "moment"> {
  return { native: options.sessionToken !== undefined, loginUrl, pageUrl: pageUrl() }
}

/** Read when it is needed: a router may have changed the address since the last render. */
function pageUrl(): string {
  return typeof location === "undefined" ? "http://localhost/" : location.href
}

function refusalOf({ options, baseUrl }: Shown, to: string, cause: object): FlowError | undefined {
  const rule = redirectRule(options.redirectOrigins, pageUrl(), baseUrl)
  if (mayLeadTo(to, rule)) return undefined
  const refusal = refusals.get(cause) ?? redirectRefused(to)
  refusals.set(cause, refusal)
  return refusal
}

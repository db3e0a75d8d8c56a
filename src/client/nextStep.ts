import type { ContinueWith } from "@ory/client"
import { pendingVerification } from "../flow/continueWith.ts"
import type { AnyFlow } from "../flow/nodes.ts"
import { pageWithoutFlow, withReturnTo } from "../flow/redirects.ts"
import { safeUrl } from "../flow/urls.ts"
import type { FlowError } from "./errors.ts"

/** Why the page is left. */
export type LeaveReason = "login" | "aal2" | "refresh" | "provider" | "verification" | "continue"

/** What a person shows Kratos before a change: who they are once more, or their second factor. */
export type ReauthenticationReason = Extract<LeaveReason, "refresh" | "aal2">

export interface Leave {
  to: string
  reason: LeaveReason
}

/** What to do about an error. */
export type Step =
  | ({ do: "leave" } & Leave)
  /** Go on with another flow, the one named or a new one, and say so. */
  | { do: "restart"; flowId?: string | undefined }
  /** Look whether the flow is still there: 404 on submit also means a method that is off. */
  | { do: "look" }
  /** Say so, and leave the form as it is. */
  | { do: "notice" }
  /** Nothing can be shown. */
  | { do: "fail" }

export interface ReauthenticationStep extends Leave {
  reason: ReauthenticationReason
}

/** The step, where it leads to what can be done in the page as well. */
export function reauthenticationOf(step: Step | undefined): ReauthenticationStep | undefined {
  if (step?.do !== "leave") return undefined
  const { to, reason } = step
  return reason === "refresh" || reason === "aal2" ? { to, reason } : undefined
}

/** Where and when the error came. */
export interface StepContext {
  /** `load`: while creating or fetching; `submit`: while posting. */
  moment: "load" | "submit"
  /** With a session token there is no browser to send anywhere. */
  native: boolean
  /** Kratos's login for browsers; undefined where neither client nor option names it. */
  loginUrl: string | undefined
  /** The address of the page the person is on. */
  pageUrl: string
}

/** The answer table: what follows from an error, given when it came. */
export function nextStep(error: FlowError, context: StepContext): Step {
  const stay: Step = { do: context.moment === "load" ? "fail" : "notice" }
  const leave = (to: string | undefined, reason: LeaveReason): Step => {
    const url = context.native ? undefined : safeUrl(to)
    return url === undefined ? stay : { do: "leave", to: url, reason }
  }
  const page = pageWithoutFlow(context.pageUrl)
  switch (error.code) {
    case "session_inactive":
      if (context.native) return { do: "fail" }
      return leave(context.loginUrl && withReturnTo(context.loginUrl, page), "login")
    case "session_aal2_required":
      return leave(error.redirectTo && withReturnTo(error.redirectTo, page), "aal2")
    case "session_refresh_required":
      // Unchanged: its return_to is what makes Kratos replay the pending change.
      return leave(error.redirectTo, "refresh")
    case "location_change_required":
      return leave(error.redirectTo, "provider")
    case "flow_expired":
      return { do: "restart", flowId: error.useFlowId }
    case "csrf_violation":
    case "identity_mismatch":
      return { do: "restart" }
    case "flow_not_found":
      return context.moment === "load" ? { do: "restart" } : { do: "look" }
    case "return_to_forbidden":
    case "rate_limited":
    case "network":
    case "server":
    case "unknown":
    case "changed_elsewhere":
      return stay
    default:
      return error satisfies never
  }
}

/**
 * Where to go after a save, by Kratos's `continue_with`. Followed only where the app asked for it
 * with `returnTo`: every success of a browser flow carries a redirect, if only to a default.
 */
export function continueStep(
  items: readonly ContinueWith[] | undefined,
  returnTo: string | undefined,
): Extract<Step, { do: "leave" }> | undefined {
  if (returnTo === undefined) return undefined
  const redirect = Array.isArray(items) ? items.find(isRedirect) : undefined
  const to = safeUrl(redirect?.redirect_browser_to)
  return to === undefined ? undefined : { do: "leave", to, reason: "continue" }
}

/** To the app's page where the address is confirmed that `continue_with` names. */
export function verificationStep(flow: AnyFlow): Extract<Step, { do: "leave" }> | undefined {
  const to = pendingVerification(flow)?.url
  return to === undefined ? undefined : { do: "leave", to, reason: "verification" }
}

type Redirect = Extract<ContinueWith, { action: "redirect_browser_to" }>

function isRedirect(item: ContinueWith | null): item is Redirect {
  return item?.action === "redirect_browser_to"
}

import { parseUrl } from "../flow/urls.ts"
import { flowError, unreachable } from "./flowError.ts"

/** What went wrong, by the names Kratos uses where it has one. */
export type FlowErrorCode = FlowErrorDetails["code"]

/** What an error knows, by its `code`. */
export type FlowErrorDetails =
  /** 401: nobody is signed in, or no longer. */
  | { code: "session_inactive"; status: number }
  /** 403: a second factor is asked for, at `redirectTo`. */
  | { code: "session_aal2_required"; status: number; redirectTo?: string | undefined }
  /** 403: the sign-in is too long ago for this change; `redirectTo` leads to a new one. */
  | { code: "session_refresh_required"; status: number; redirectTo?: string | undefined }
  /**
   * 410: the flow is too old; `useFlowId` replaces it where Kratos made one. `isKept`: it is still
   * shown, as another one would undo a step that is begun.
   */
  | {
      code: "flow_expired"
      status: number
      useFlowId?: string | undefined
      isKept?: true | undefined
    }
  /** 404: no such flow, or (on submit) no such method. */
  | { code: "flow_not_found"; status: number }
  /** 403: the anti-CSRF cookie and token do not belong together; `isLoop` on the second in a row. */
  | { code: "csrf_violation"; status: number; isLoop?: true | undefined }
  /** 403: the flow belongs to another identity. */
  | { code: "identity_mismatch"; status: number }
  /** 400: Kratos does not list the `return_to` address as allowed. */
  | { code: "return_to_forbidden"; status: number }
  /**
   * 422: the browser has to go to `redirectTo`, as a social sign-in provider asks; also where
   * `redirectOrigins` does not allow what Kratos or `loginUrl` leads to.
   */
  | { code: "location_change_required"; status: number; redirectTo?: string | undefined }
  /** 429; `retryAfter` in seconds, where the answer says. */
  | { code: "rate_limited"; status: number; retryAfter?: number | undefined }
  /** No answer: offline, cut off, or refused by the browser (CORS). */
  | { code: "network" }
  /** 5xx, also where Kratos wraps a failed webhook in a 400. */
  | { code: "server"; status: number }
  /** No error: somebody saved elsewhere, as in another tab, and the page shows it. */
  | { code: "changed_elsewhere" }
  | { code: "unknown"; status?: number | undefined }

/**
 * An error of a flow, told apart by `code`. Its `message` is Kratos's reason where it gave one.
 * It holds nothing of what was sent: no password, code or token.
 */
export type FlowError = Error & FlowErrorDetails

/** Kratos's error ids (`error.id`) and the codes they are known by here. */
const CODE_OF_ID: Readonly<Record<string, FlowErrorCode>> = {
  session_inactive: "session_inactive",
  session_aal2_required: "session_aal2_required",
  session_refresh_required: "session_refresh_required",
  self_service_flow_expired: "flow_expired",
  security_csrf_violation: "csrf_violation",
  security_identity_mismatch: "identity_mismatch",
  self_service_flow_return_to_forbidden: "return_to_forbidden",
  browser_location_change_required: "location_change_required",
}

/** Many of Kratos's errors have no id; their status says enough. */
const CODE_OF_STATUS: Readonly<Record<number, FlowErrorCode>> = {
  401: "session_inactive",
  404: "flow_not_found",
  410: "flow_expired",
  422: "location_change_required",
  429: "rate_limited",
}

type Fields = Record<string, unknown>

/**
 * Anything thrown, as a {@link FlowError}: an error of axios, an answer of Kratos with or without an
 * id, a failed fetch, HTML from a proxy. A FlowError is returned as it is.
 */
export function parseFlowError(thrown: unknown): FlowError {
  if (isFlowError(thrown)) return thrown
  const response = asFields(asFields(thrown).response)
  const status = typeof response.status === "number" ? response.status : undefined
  if (status === undefined && isNetworkFailure(thrown)) {
    return unreachable()
  }
  const body = readBody(response.data ?? thrown)
  return flowError(
    readDetails(status, body, asFields(response.headers)),
    readMessage(body, status, thrown),
  )
}

export function isFlowError(value: unknown): value is FlowError {
  return value instanceof Error && value.name === "FlowError" && "code" in value
}

/** True where Kratos may have done what it was asked to all the same. */
export function isUnanswered(error: FlowError | undefined): boolean {
  return error !== undefined && ["network", "server", "unknown"].includes(error.code)
}

/** True where another flow may get through, and this one cannot. */
export function needsAnotherFlow({ code }: FlowError): boolean {
  return ["flow_expired", "flow_not_found", "csrf_violation"].includes(code)
}

/** The error for an answer that is no flow though its status says success: HTML of a proxy or app. */
export function notAFlow(body: unknown): FlowError {
  const got = typeof body === "string" ? "a text that is no JSON" : "JSON that is no flow"
  return flowError(
    { code: "unknown" },
    `Kratos was expected to answer with a flow, but ${got} came back. ` +
      "Check that the client's base path is the address of Kratos's public API, and not of a page.",
  )
}

/** The error for a submit to a flow that is no longer there, which Kratos answers with 404 only. */
export function flowGone(): FlowError {
  return flowError({ code: "flow_expired", status: 404 }, "The settings flow could not be found.")
}

/** What is said of a flow that is too old where the person is in the middle of something. */
export function flowKept(): FlowError {
  return flowError({ code: "flow_expired", status: 410, isKept: true }, "The flow is too old.")
}

/** What is said where the flow follows what was saved elsewhere. */
export function changedElsewhere(): FlowError {
  return flowError({ code: "changed_elsewhere" }, "The settings were changed elsewhere.")
}

/** The error for a submit after which the flow to go on with is another identity's. */
export function someoneElse(): FlowError {
  return flowError(
    { code: "identity_mismatch", status: 403 },
    "The request was made for another identity than the one signed in now.",
  )
}

/** The error for cookies that do not stay, told from a second round of the same refusal. */
export function cookiesBlocked(code: "session_inactive" | "csrf_violation"): FlowError {
  return flowError(
    code === "session_inactive" ? { code, status: 401 } : { code, status: 403, isLoop: true },
    "The browser does not keep the cookies of the sign-in service, so every sign-in is forgotten at " +
      "once. Allow cookies for this site. (Developers: the app and Kratos must be on the same site, " +
      "and Kratos's CORS settings must allow this origin with credentials.)",
  )
}

/** The error for an address that the app does not want its visitors sent to. */
export function redirectRefused(redirectTo: string): FlowError {
  const origin = parseUrl(redirectTo)?.origin ?? redirectTo
  return flowError(
    { code: "location_change_required", status: 422, redirectTo },
    `This would lead to ${origin}, which this app does not allow. (Developers: add that origin to ` +
      "redirectOrigins of useSettingsFlow or <OrySettings> where it should.)",
  )
}

function readDetails(status: number | undefined, body: Fields, headers: Fields): FlowErrorDetails {
  const error = asFields(body.error)
  const details = asFields(error.details)
  const code = readCode(error, status)
  const known = status ?? (typeof error.code === "number" ? error.code : 0)
  const redirectTo = firstText(body.redirect_browser_to, details.redirect_browser_to)
  switch (code) {
    case "session_aal2_required":
    case "session_refresh_required":
    case "location_change_required":
      return { code, status: known, redirectTo }
    case "flow_expired":
      return { code, status: known, useFlowId: firstText(body.use_flow_id) }
    case "rate_limited":
      return { code, status: known, retryAfter: readRetryAfter(headers["retry-after"]) }
    case "unknown":
      return { code, status: known || undefined }
    case "network":
    case "changed_elsewhere":
      return { code }
    default:
      return { code, status: known }
  }
}

function readCode(error: Fields, status: number | undefined): FlowErrorCode {
  const { id, code } = error
  if (typeof id === "string" && Object.hasOwn(CODE_OF_ID, id)) return CODE_OF_ID[id] ?? "unknown"
  const known = status ?? (typeof code === "number" ? code : 0)
  // A webhook that is down comes as HTTP 400 with `error.code` 500.
  if (known >= 500 || (typeof code === "number" && code >= 500)) return "server"
  return CODE_OF_STATUS[known] ?? "unknown"
}

/** Kratos's JSON, also where the transport left it a text; nothing for HTML and the like. */
function readBody(data: unknown): Fields {
  if (typeof data !== "string") return asFields(data)
  try {
    return asFields(JSON.parse(data))
  } catch {
    return {}
  }
}

function readMessage(body: Fields, status: number | undefined, thrown: unknown): string {
  const error = asFields(body.error)
  const own = firstText(error.reason, error.message)
  if (own !== undefined) return own
  if (status) return `Kratos answered with status ${String(status)}.`
  return (thrown instanceof Error && thrown.message) || "Something went wrong."
}

/** Seconds, from the header's seconds or HTTP date. */
function readRetryAfter(header: unknown): number | undefined {
  if (typeof header !== "string") return undefined
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds))
}

/** axios and `@ory/client-fetch` without a response, and fetch's TypeError; a bug's says something else. */
function isNetworkFailure(thrown: unknown): boolean {
  const { isAxiosError, request, name, message } = asFields(thrown)
  if (isAxiosError === true || request !== undefined) return true
  if (["FetchError", "AbortError", "TimeoutError"].includes(String(name))) return true
  return thrown instanceof TypeError && /fetch|network|load failed/i.test(String(message))
}

function firstText(...values: unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string" && value !== "")
}

function asFields(value: unknown): Fields {
  return value !== null && typeof value === "object" ? (value as Fields) : {}
}

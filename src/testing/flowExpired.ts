import { HttpError } from "./errors.ts"
import { withPath } from "./http/urls.ts"
import type { Kratos } from "./kratos.ts"
import type { BaseFlow, FlowRecord } from "./store.ts"
import { minutesSince } from "./ui/messages.ts"

/** 410 `self_service_flow_expired`: a new flow stands ready in its place. */
export function flowExpired(
  { clock }: Kratos,
  { expiresAt }: BaseFlow,
  replacement: BaseFlow,
): HttpError {
  const ago = minutesSince(expiresAt, clock.now())
  return new HttpError(410, {
    id: "self_service_flow_expired",
    message: "self-service flow expired",
    reason: `The self-service flow expired ${ago} minutes ago, initialize a new one.`,
    extra: {
      expired_at: expiresAt,
      // Nanoseconds, as Go counts them.
      since: (clock.now() - Date.parse(expiresAt)) * 1_000_000,
      use_flow_id: replacement.id,
    },
  })
}

/** 410 for who fetches an expired flow: where a new one is made. Only a login's has an id. */
export function flowGone(
  { config }: Kratos,
  { kind, type }: FlowRecord,
  returnTo = "",
  id?: string,
): HttpError {
  const path = `/self-service/${kind}/${type}`
  if (type === "api") {
    return new HttpError(410, {
      id,
      reason: `The ${kind} flow has expired. Call the ${kind} flow init API endpoint to initialize a new ${kind} flow.`,
      details: { api: config.url + path },
    })
  }
  const query: Record<string, string> = returnTo ? { return_to: returnTo } : {}
  return new HttpError(410, {
    id,
    reason: `The ${kind} flow has expired. Redirect the user to the ${kind} flow init endpoint to initialize a new ${kind} flow.`,
    details: { redirect_to: withPath(config.url, path, query), return_to: returnTo },
  })
}

import { HttpError } from "./errors.ts"
import type { Kratos } from "./kratos.ts"
import type { BaseFlow } from "./store.ts"
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

import { HttpError } from "../errors.ts"
import type { Exchange } from "./exchange.ts"
import { errorReply, redirect, type Reply } from "./reply.ts"

/** Sends the browser somewhere: 422 `browser_location_change_required`, or the redirect itself. */
export function goTo(exchange: Exchange, url: string): Reply {
  if (!exchange.wantsJson) return redirect(exchange.method, url)
  return errorReply(
    new HttpError(422, {
      id: "browser_location_change_required",
      message: "browser location change required",
      reason: `In order to complete this flow please redirect the browser to: ${url}`,
      extra: { redirect_browser_to: url },
    }),
  )
}

import { redirect } from "next/navigation"
import type { FlowError } from "react-ory-settings"
import { startUrl } from "../../lib/kratos"

/** A path is one of the app, by Kratos's `selfservice.default_browser_return_url`. */
const AFTER_SIGN_IN = "/settings?from=login"

/** Goes where an error is put right, if there is such a place. */
export function leaveFor(error: FlowError): void {
  switch (error.code) {
    case "session_inactive":
      redirect(withReturnTo(startUrl("login")))
      break
    case "session_aal2_required":
      if (error.redirectTo) redirect(withReturnTo(error.redirectTo))
      break
    case "flow_expired":
    case "flow_not_found":
    case "identity_mismatch":
      redirect(startUrl("settings"))
  }
}

function withReturnTo(address: string): string {
  const url = new URL(address)
  if (!url.searchParams.has("return_to")) url.searchParams.set("return_to", AFTER_SIGN_IN)
  return url.href
}

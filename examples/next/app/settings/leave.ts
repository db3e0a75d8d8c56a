import { redirect } from "next/navigation"
import type { FlowError } from "react-ory-settings"
import { startUrl, withReturnTo } from "../../lib/kratos"

/** `from` tells a sign-in that the server does not see from none. */
const AFTER_SIGN_IN = "/settings?from=login"

/** Goes where an error is put right, if there is such a place. */
export function leaveFor(error: FlowError): void {
  switch (error.code) {
    case "session_inactive":
      redirect(withReturnTo(startUrl("login"), AFTER_SIGN_IN))
      break
    case "session_aal2_required":
      if (error.redirectTo) redirect(withReturnTo(error.redirectTo, AFTER_SIGN_IN))
      break
    case "flow_expired":
    case "flow_not_found":
    case "identity_mismatch":
      redirect(startUrl("settings"))
  }
}

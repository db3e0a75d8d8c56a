import { OrySettings, type FlowError } from "react-ory-settings"
import { client } from "./AccountPage"

/** Tells the team what they can do something about. */
function report(error: FlowError): void {
  switch (error.code) {
    case "server":
    case "unknown":
    case "return_to_forbidden":
      console.error(error.code, error.status, error.message)
      break
    case "rate_limited":
      console.warn(`Too many requests, again in ${error.retryAfter ?? "some"} seconds`)
      break
    default:
      // A part of using the page: signed out, expired, offline.
      break
  }
}

export function ReportingPage() {
  return <OrySettings client={client} onError={report} />
}

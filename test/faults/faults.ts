import type { Fault } from "react-ory-settings/testing"

/** Something that goes wrong once, and what the page has to say about it. */
export interface FaultCase {
  name: string
  fault: Fault
  /** Kratos gets the request, and does what it is asked to. */
  acts: boolean
  /** Absent where the page learns in the end how it went: then nothing is said. */
  error?: {
    code: string
    /** Beside the form, which stays usable. */
    notice: RegExp
    /** In place of a form that could not be loaded. */
    failure: RegExp
  }
}

const NETWORK: FaultCase["error"] = {
  code: "network",
  notice: /No connection, so this may not be saved\. What you typed is still here\./,
  failure: /There is no connection to the sign-in service\./,
}

const SERVER: FaultCase["error"] = {
  code: "server",
  notice: /The sign-in service has a problem\. What you typed is still here\./,
  failure: /The sign-in service has a problem\. Try again in a moment\./,
}

export const FAULTS: FaultCase[] = [
  { name: "cut before the request", fault: { kind: "drop" }, acts: false, error: NETWORK },
  {
    name: "cut after Kratos has acted",
    fault: { kind: "drop-answer" },
    acts: true,
    error: NETWORK,
  },
  { name: "a late answer", fault: { kind: "delay", delay: 200 }, acts: true },
  {
    name: "429",
    fault: { kind: "status", status: 429, retryAfter: 7 },
    acts: false,
    error: {
      code: "rate_limited",
      notice: /Too many tries\. Try again in 7 seconds\. Nothing was saved\./,
      failure: /Too many tries\. Wait a moment, then try again\./,
    },
  },
  { name: "500", fault: { kind: "status", status: 500 }, acts: false, error: SERVER },
  {
    name: "502 with a page",
    fault: { kind: "status", status: 502, html: true },
    acts: false,
    error: SERVER,
  },
  {
    name: "half of the JSON",
    fault: { kind: "truncate" },
    acts: true,
    error: {
      code: "unknown",
      notice: /Something went wrong\. What you typed is still here\./,
      failure: /a text that is no JSON came back/,
    },
  },
  { name: "the wrong content type", fault: { kind: "content-type" }, acts: true },
  {
    name: "an answer hidden by CORS",
    fault: { kind: "opaque" },
    acts: true,
    error: NETWORK,
  },
]

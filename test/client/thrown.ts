import type { FlowError } from "../../src/client/errors.ts"
import { fixture, recording } from "../fixtures.ts"

/** What axios throws for an answer. */
export function refused(status: number, data?: unknown, headers: object = {}) {
  const error = new Error(`Request failed with status code ${String(status)}`)
  return Object.assign(error, { isAxiosError: true, response: { status, data, headers } })
}

/** What axios throws for a recorded answer. */
export function refusedAs(name: string) {
  return refused(recording(name).status, fixture(name))
}

/** All that an error says but for its message. */
export function detailsOf(error: FlowError): object {
  return Object.fromEntries(Object.entries(error))
}

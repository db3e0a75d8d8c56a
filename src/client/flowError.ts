import type { FlowError, FlowErrorDetails } from "./errors.ts"

/** An error by its details. */
export function flowError(details: FlowErrorDetails, message: string): FlowError {
  return Object.assign(new Error(message), { name: "FlowError" }, details)
}

/** The error for an answer that did not come: Kratos's, or that of who serves the app's own code. */
export function unreachable(): FlowError {
  return flowError({ code: "network" }, "Kratos could not be reached.")
}

import { isTextNode, readNodes } from "./nodes.ts"
import type { AnyFlow } from "./nodes.ts"

/** Groups whose secrets change with the flow: with another flow they start over. */
export const BOUND_TO_FLOW: readonly string[] = ["totp", "lookup_secret", "webauthn", "passkey"]

/** Inputs for codes that work once, which Kratos sends as plain text fields. */
export const CODE_INPUTS: readonly string[] = ["totp_code", "lookup_secret", "code"]

/** The key a group's code is computed from: it changes with the flow, and after each save in it. */
export function secretOf(flow: AnyFlow, group: string): string {
  const key = readNodes(flow)
    .filter(isTextNode)
    .find((node) => node.group === group)
  return key?.attributes.text?.text ?? ""
}

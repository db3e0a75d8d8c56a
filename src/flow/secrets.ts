import type { AnyFlow, UiNode } from "./nodes.ts"
import { isTextNode } from "./nodes.ts"

/** Groups whose secrets change with the flow: with another flow they start over. */
export const BOUND_TO_FLOW: readonly string[] = ["totp", "lookup_secret", "webauthn", "passkey"]

/** Inputs for codes that work once, which Kratos sends as plain text fields. */
export const CODE_INPUTS: readonly string[] = ["totp_code", "lookup_secret", "code"]

/** The key a group's code is computed from: it changes with the flow, and after each save in it. */
export function secretOf(flow: AnyFlow, group: string): string {
  const isKey = (node: UiNode) => node.group === group && isTextNode(node)
  const node = flow.ui.nodes.filter((candidate) => candidate?.attributes).find(isKey)
  return node && isTextNode(node) ? node.attributes.text?.text : ""
}

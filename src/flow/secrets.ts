import { textOf } from "./fields.ts"
import { isSubmitNode, isTextNode, nodeName, readNodes } from "./nodes.ts"
import type { AnyFlow } from "./nodes.ts"

/** Groups whose secrets change with the flow: with another flow they start over. */
export const BOUND_TO_FLOW: readonly string[] = ["totp", "lookup_secret", "webauthn", "passkey"]

/** Inputs for codes that work once, which Kratos sends as plain text fields. */
export const CODE_INPUTS: readonly string[] = ["totp_code", "lookup_secret", "code"]

/**
 * True where the group shows a key, a code or a challenge of this flow, and not only buttons such as
 * the one to turn it off.
 */
export function isBoundToFlow(flow: AnyFlow, group: string): boolean {
  const hasMore = readNodes(flow).some((node) => node.group === group && !isSubmitNode(node))
  return hasMore && BOUND_TO_FLOW.includes(group)
}

/** True while new backup codes are shown that do not work yet. */
export function hasUnconfirmedCodes(flow: AnyFlow): boolean {
  return readNodes(flow).some((node) => nodeName(node) === "lookup_secret_confirm")
}

/** The key a group's code is computed from: it changes with the flow, and after each save in it. */
export function secretOf(flow: AnyFlow, group: string): string {
  const key = readNodes(flow)
    .filter(isTextNode)
    .find((node) => node.group === group)
  return textOf(key?.attributes.text?.text)
}

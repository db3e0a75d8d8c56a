import type { SettingsFlow } from "@ory/client"
import type { FlowBody } from "./body.ts"
import { isInputNode, isSubmitNode, readNodes } from "./nodes.ts"
import { isSame } from "./isSame.ts"

/**
 * True where Kratos did what was submitted, by the flow before and after: the traits are those of the
 * body; for other groups it is the first success of the flow, whose `state` keeps it, or the group
 * has other buttons, such as a key less to remove.
 */
export function hasActed(
  before: SettingsFlow,
  now: SettingsFlow,
  group: string | undefined,
  body: FlowBody = {},
): boolean {
  if ("traits" in body) return isSame(body.traits, now.identity.traits)
  const isFirst = before.state !== "success" && now.state === "success"
  return isFirst || buttonsOf(before, group) !== buttonsOf(now, group)
}

function buttonsOf(flow: SettingsFlow, group: string | undefined): string {
  const buttons = readNodes(flow)
    .filter(isInputNode)
    .filter((node) => isSubmitNode(node) && (group === undefined || node.group === group))
    .map(({ attributes }) => [attributes.name, attributes.value])
  return JSON.stringify(buttons)
}

import type { SettingsFlow } from "@ory/client"
import { SETTINGS_SAVED, messagesOf, nodeMessages } from "./messages.ts"
import { readNodes } from "./nodes.ts"
import type { AnyFlow, UiNode, UiText } from "./nodes.ts"

const GENERIC_ERROR = 4000001

/**
 * The flow after a submit, with only the messages that answer this submit.
 * Kratos v26 keeps the success message and other groups' errors when a profile save fails.
 */
export function withFreshMessages(
  flow: SettingsFlow,
  { saved, group }: { saved: boolean; group: string | undefined },
): SettingsFlow {
  const keeps = (node: UiNode) => group === undefined || node.group === group || isShared(node)
  return {
    ...flow,
    ui: {
      ...flow.ui,
      messages: messagesOf(flow).filter((message) => saved || message.id !== SETTINGS_SAVED),
      nodes: readNodes(flow).map((node) =>
        keeps(node) || nodeMessages(node).length === 0 ? node : { ...node, messages: [] },
      ),
    },
  }
}

/** The flow without some messages of its own; without any: what is left when it is visited again. */
export function withoutMessages<Flow extends AnyFlow>(
  flow: Flow,
  isLeftOut: (message: UiText) => boolean = () => true,
): Flow {
  const messages = messagesOf(flow)
  const kept = messages.filter((message) => !isLeftOut(message))
  return kept.length === messages.length ? flow : { ...flow, ui: { ...flow.ui, messages: kept } }
}

/**
 * The flow without the complaint Kratos leaves on it after a second factor: it does not replay the
 * submit then but visits its address, and reports `HTTP Request Method was "GET"` (4000001).
 */
export function withoutReplayComplaint<Flow extends AnyFlow>(flow: Flow): Flow {
  return withoutMessages(
    flow,
    ({ id, text }) => id === GENERIC_ERROR && text.includes('HTTP Request Method was "GET"'),
  )
}

function isShared(node: UiNode): boolean {
  return node.group === "default"
}

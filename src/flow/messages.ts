import type { SettingsFlow } from "@ory/client"
import { readNodes } from "./nodes.ts"
import type { AnyFlow, UiNode, UiText } from "./nodes.ts"

/** "Your changes have been saved!": with HTTP 200 the only sign of success, as `state` is sticky. */
export const SETTINGS_SAVED = 1050001

/** "expected array, but got object" and the like, with `context.allowed_types`. */
export const WRONG_TYPE = 4000026

const GENERIC_ERROR = 4000001

/** "The settings flow expired …": stands on the flow that takes over. */
const FLOW_EXPIRED = 4050001

export function isSaved(flow: AnyFlow): boolean {
  return messagesOf(flow).some((message) => message.id === SETTINGS_SAVED)
}

/** True where the flow says how a submission of that group ended: saved, or what is wrong. */
export function isAnswered(flow: AnyFlow, group: string): boolean {
  const isAbout = (node: UiNode) => node.group === group || isShared(node)
  return (
    messagesOf(flow).some(({ id }) => id !== FLOW_EXPIRED) ||
    readNodes(flow).some((node) => isAbout(node) && nodeMessages(node).length > 0)
  )
}

/** The flow's own messages, each once: Kratos v26 repeats them when a profile save fails again. */
export function messagesOf(flow: AnyFlow): UiText[] {
  return unique(flow.ui.messages)
}

/** The same beside a notice: that a flow expired is said once, in the notice's own words. */
export function messagesBeside(flow: AnyFlow, notice: { code: string } | undefined): UiText[] {
  const messages = messagesOf(flow)
  if (notice?.code !== "flow_expired") return messages
  return messages.filter(({ id }) => id !== FLOW_EXPIRED)
}

/** The messages beside a node, each once. */
export function nodeMessages(node: UiNode): UiText[] {
  return unique(node.messages)
}

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

function unique(messages: UiText[] | undefined): UiText[] {
  if (!Array.isArray(messages)) return []
  const seen = new Set<string>()
  return messages
    .filter((message) => typeof message?.text === "string")
    .map(withReadableId)
    .filter(({ id, text }) => {
      const key = `${id} ${text}`
      return !seen.has(key) && Boolean(seen.add(key))
    })
}

/** The same message where its id and type are what they are to be, as they always are of Kratos. */
function withReadableId(message: UiText): UiText {
  const { id, type } = message
  if (typeof id === "number" && typeof type === "string") return message
  return {
    ...message,
    id: typeof id === "number" ? id : 0,
    type: typeof type === "string" ? type : "info",
  }
}

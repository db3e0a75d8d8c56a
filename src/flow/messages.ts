import { FLOW_EXPIRED } from "./isAnswered.ts"
import type { AnyFlow, UiNode, UiText } from "./nodes.ts"

/** "Your changes have been saved!": with HTTP 200 the only sign of success, as `state` is sticky. */
export const SETTINGS_SAVED = 1050001

/** "expected array, but got object" and the like, with `context.allowed_types`. */
export const WRONG_TYPE = 4000026

export function isSaved(flow: AnyFlow): boolean {
  return messagesOf(flow).some((message) => message.id === SETTINGS_SAVED)
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

function unique(messages: UiText[] | undefined): UiText[] {
  if (!Array.isArray(messages) || messages.length === 0) return []
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

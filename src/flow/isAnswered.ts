import type { AnyFlow } from "./nodes.ts"

/** "The settings flow expired …": stands on the flow that takes over. */
export const FLOW_EXPIRED = 4050001

/** True where the flow says how a submission of that group ended: saved, or what is wrong. */
export function isAnswered({ ui }: AnyFlow, group: string): boolean {
  const nodes = ui.nodes.filter((node) => [group, "default"].includes(node?.group))
  return (
    listOf(ui.messages).some((message) => message?.id !== FLOW_EXPIRED) ||
    nodes.some(({ messages }) => listOf(messages).length > 0)
  )
}

function listOf<Item>(items: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(items) ? (items as readonly Item[]) : []
}

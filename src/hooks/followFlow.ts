import type { SettingsFlow } from "@ory/client"
import { replaceEqualDeep } from "@tanstack/react-query"
import type { UiNode } from "../flow/nodes.ts"

/**
 * The next flow, so that nothing on the page moves or renders without need: its nodes stand in the
 * order of the flow before, and those that did not change are the same objects.
 *
 * Kratos v1.3 sends the traits of any schema but the default one in another order each time.
 */
export function followFlow(before: SettingsFlow | undefined, after: SettingsFlow): SettingsFlow {
  if (!before || before.identity?.id !== after.identity?.id) return after
  const known = new Map(before.ui.nodes.map((node, rank) => [keyOf(node), { node, rank }]))
  let rank = -1
  const ranked = after.ui.nodes.map((node) => {
    const previous = known.get(keyOf(node))
    // A node that was not there before stays behind the one it follows.
    rank = previous?.rank ?? rank
    return { node: replaceEqualDeep<UiNode>(previous?.node, node), rank }
  })
  const nodes = ranked.sort((a, b) => a.rank - b.rank).map(({ node }) => node)
  return { ...after, ui: { ...after.ui, nodes } }
}

/** By what a node is told from the others; several buttons may bear one name. */
function keyOf(node: UiNode | null): string {
  const { name, id, type, value } = (node?.attributes ?? {}) as Record<string, unknown>
  return JSON.stringify([node?.group, name ?? id, type === "submit" && value])
}

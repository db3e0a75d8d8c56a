import type { UiContainer, UiNode, UiNodeGroupEnum } from "@ory/client"
import { input, nodeId } from "../ui/nodes.ts"

/**
 * The leaves of an object by their dotted names, as `jsonx.Flatten` of ory/x: `null` is one, empty
 * objects and arrays are none, a dot in a key is written `\.`. Undefined for what is no object.
 */
export function flatten(value: unknown, prefix = ""): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(leaves(value, prefix ? [prefix] : []))
}

function leaves(value: unknown, parents: string[]): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[parents.join("."), value]]
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, [...parents, key.replaceAll(".", "\\.")]),
  )
}

function typeFor(value: unknown): "number" | "checkbox" | "text" {
  if (typeof value === "number") return "number"
  return typeof value === "boolean" ? "checkbox" : "text"
}

function setValue({ attributes }: UiNode, value: unknown): void {
  if (attributes.node_type !== "input") return
  if (value === null || value === undefined) delete attributes.value
  else attributes.value = value
}

/**
 * Shows an identity's traits: as the values of their nodes, which all end up in `group`, and as new
 * nodes for those that have none. The nodes are not sorted. Traits that are no object change nothing.
 */
export function updateNodeValues(ui: UiContainer, traits: unknown, group: UiNodeGroupEnum): void {
  for (const [name, value] of Object.entries(flatten(traits, "traits") ?? {})) {
    const node = ui.nodes.find((candidate) => nodeId(candidate) === name)
    if (node) {
      setValue(node, value)
      node.group = group
    } else {
      ui.nodes.push(input(group, name, typeFor(value), { value: value ?? undefined }))
    }
  }
}

/** Takes away the values and messages of all nodes whose name starts with `prefix`. */
export function resetNodesWithPrefix(ui: UiContainer, prefix: string): void {
  for (const node of ui.nodes) {
    if (!nodeId(node).startsWith(prefix)) continue
    node.messages = []
    setValue(node, undefined)
  }
}

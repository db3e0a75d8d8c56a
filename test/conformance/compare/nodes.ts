import type { Difference } from "./compare.ts"

interface Node {
  type: string
  group: string
  attributes: { name?: string; id?: string; type?: string; value?: unknown }
}

/** Whether it may be the list of nodes of a flow. */
export function areNodes(items: unknown[]): items is Node[] {
  return (items as (Partial<Node> | null)[]).every(
    (item) => typeof item?.group === "string" && typeof item.attributes === "object",
  )
}

/** A node's own name: one that is missing on one side makes no other one differ. */
function nameOf({ group, attributes }: Node): string {
  const { name, id, type, value } = attributes
  const button = type === "submit" ? `=${String(value)}` : ""
  return `${group}/${name ?? id ?? ""}${button}`
}

function byName(nodes: Node[]): Map<string, Node> {
  const named = new Map<string, Node>()
  for (const node of nodes) {
    const name = nameOf(node)
    let key = name
    for (let count = 2; named.has(key); count++) key = `${name}#${count}`
    named.set(key, node)
  }
  return named
}

/**
 * The names in an order that is the same every time. Kratos sorts the nodes of its default group by
 * their values, and one of these is the CSRF token: chance.
 */
function inStableOrder(names: string[]): string[] {
  const first = names.findIndex((name) => name.startsWith("default/"))
  const token = names.indexOf("default/csrf_token")
  const between = names.slice(first, token)
  if (token < 0 || !between.every((name) => name.startsWith("default/"))) return names
  return [...names.slice(0, first), names[token]!, ...between, ...names.slice(token + 1)]
}

/** Each node with the one of its name, and then the order. */
export function compareNodes(
  path: string,
  real: Node[],
  fake: Node[],
  compare: (path: string, real: unknown, fake: unknown, inCodes: boolean) => Difference[],
): Difference[] {
  const [realNodes, fakeNodes] = [byName(real), byName(fake)]
  const keys = [...new Set([...realNodes.keys(), ...fakeNodes.keys()])]
  const differences = keys.flatMap((key) => {
    const [realNode, fakeNode] = [realNodes.get(key), fakeNodes.get(key)]
    if (!realNode || !fakeNode) {
      const there = (node: Node | undefined) => (node ? "a node" : "(absent)")
      return [{ path: `${path}[${key}]`, real: there(realNode), fake: there(fakeNode) }]
    }
    return compare(`${path}[${key}]`, realNode, fakeNode, key.includes("lookup_secret_codes"))
  })
  const common = (own: Map<string, Node>, other: Map<string, Node>) =>
    inStableOrder([...own.keys()].filter((key) => other.has(key)))
  const [realOrder, fakeOrder] = [common(realNodes, fakeNodes), common(fakeNodes, realNodes)]
  const moved = realOrder.findIndex((key, index) => key !== fakeOrder[index])
  if (moved < 0) return differences
  const from = (order: string[]) => order.slice(moved).join(", ")
  return [...differences, { path: `${path}(order)`, real: from(realOrder), fake: from(fakeOrder) }]
}

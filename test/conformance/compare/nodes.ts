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

/** Kratos sorts its default group by value, and one of these is the CSRF token: chance. */
function withTokenFirst(names: string[]): string[] {
  const first = names.findIndex((name) => name.startsWith("default/"))
  const token = names.indexOf("default/csrf_token")
  const between = names.slice(first, token)
  if (token < 0 || !between.every((name) => name.startsWith("default/"))) return names
  return [...names.slice(0, first), names[token]!, ...between, ...names.slice(token + 1)]
}

/** Items of a list come out of a Go map, and those that are equal stay as they came: chance. */
function withEqualItemsSorted(names: string[], nodes: Map<string, Node>): string[] {
  const kindOfItem = (name: string) => {
    const list = /^(.*)\.\d+$/.exec(name)?.[1]
    return list && `${list}=${String(nodes.get(name)?.attributes.value)}`
  }
  const sorted = [...names]
  for (let start = 0; start < sorted.length; start++) {
    const kind = kindOfItem(sorted[start]!)
    if (!kind) continue
    let end = start
    while (end < sorted.length && kindOfItem(sorted[end]!) === kind) end++
    sorted.splice(start, end - start, ...sorted.slice(start, end).sort())
    start = end - 1
  }
  return sorted
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
  const common = (own: Map<string, Node>, other: Map<string, Node>) => {
    const names = [...own.keys()].filter((key) => other.has(key))
    return withEqualItemsSorted(withTokenFirst(names), own)
  }
  const realOrder = common(realNodes, fakeNodes)
  const fakeOrder = common(fakeNodes, realNodes)
  const moved = realOrder.findIndex((key, index) => key !== fakeOrder[index])
  if (moved < 0) return differences
  const from = (order: string[]) => order.slice(moved).join(", ")
  return [...differences, { path: `${path}(order)`, real: from(realOrder), fake: from(fakeOrder) }]
}

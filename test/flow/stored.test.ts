// @vitest-environment node
import { describe, expect, it } from "vitest"
import { storedNode, toFields } from "../../src/flow/fields.ts"
import type { Field } from "../../src/flow/fields.ts"
import { nodeName, readNodes } from "../../src/flow/nodes.ts"
import type { AnyFlow, UiNode } from "../../src/flow/nodes.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { makeInput, makeNode } from "./make.ts"

function fieldsOf(flow: AnyFlow): Field[] {
  return toFields(readNodes(flow), flow.identity?.traits)
}

/** What the identity has, by the name of each field whose node carries something else. */
function storedIn(nodes: readonly UiNode[], traits: unknown): Record<string, unknown> {
  const fields = toFields(nodes, traits).filter(({ stored }) => stored)
  return Object.fromEntries(fields.map(({ node, stored }) => [nodeName(node), stored!.value]))
}

describe("what is stored, beside what a node carries", () => {
  it.each(flowFixtureNames.filter((name) => !/(profile|sticky)-.*-400$/.test(name)))(
    "is the same in %s, where nothing was refused",
    (name) => {
      expect(fieldsOf(flowFixture(name)).filter((field) => "stored" in field)).toEqual([])
    },
  )

  it("is told of the refused texts in the recording", () => {
    const { ui, identity } = flowFixture("submit-profile-validation-errors-400")
    expect(storedIn(ui.nodes, identity.traits)).toEqual({
      "traits.email": "full08fb3a47@example.com",
      "traits.username": undefined,
      "traits.phone": undefined,
      "traits.website": undefined,
      "traits.age": undefined,
      "traits.height": undefined,
      "traits.tos": true,
      "traits.birthday": undefined,
      "traits.appointment": undefined,
      "traits.plan": undefined,
      "traits.level": undefined,
      "traits.name.first": undefined,
    })
  })

  it("is told of a refused list in the recording, where the person has none", () => {
    const { ui, identity } = flowFixture("submit-profile-array-item-wrong-type-400")
    expect(storedIn(ui.nodes, identity.traits)).toEqual({ "traits.tags": [] })
  })

  it("is told of a list whose items differ in their value, their number or their order", () => {
    const nodes = ["a", "b"].map((value, index) =>
      makeInput({ name: `traits.tags.${String(index)}`, value }),
    )
    const list = [makeInput({ name: "traits.tags" }), ...nodes]
    expect(storedIn(list, { tags: ["a", "b"] })).toEqual({})
    expect(storedIn(list, { tags: ["a", "c"] })).toEqual({ "traits.tags": ["a", "c"] })
    expect(storedIn(list, { tags: ["b", "a"] })).toEqual({ "traits.tags": ["b", "a"] })
    expect(storedIn(list, { tags: ["a"] })).toEqual({ "traits.tags": ["a"] })
  })

  it("does not tell a null from nothing", () => {
    expect(storedIn([makeInput({ name: "traits.x" })], { x: null })).toEqual({})
    expect(storedIn([makeInput({ name: "traits.x", value: null })], {})).toEqual({})
  })

  it("is not told of what is no trait to fill in", () => {
    const nodes = [
      makeInput({ name: "password", value: "typed" }),
      makeInput({ name: "traits.x", type: "submit", value: "1" }),
      makeInput({ name: "traits.y", type: "hidden", value: "1" }),
      makeNode({ type: "img", attributes: { node_type: "img", id: "traits.z" } }),
    ]
    expect(storedIn(nodes, { x: "2", y: "2", z: "2", ord: "2" })).toEqual({})
  })

  it("is not told where the flow has no identity", () => {
    const node = makeInput({ name: "traits.x", value: "a" })
    expect(toFields([node])).toStrictEqual([{ node, kind: "input", items: [] }])
  })
})

describe("storedNode", () => {
  it("is the node itself where it carries what is stored", () => {
    const node = makeInput({ name: "traits.x", value: "a" })
    const [field] = toFields([node], { x: "a" })
    expect(storedNode(node, field!)).toBe(node)
  })

  it("is the node with the stored value, and otherwise as it is", () => {
    const node = makeInput({ name: "traits.age", type: "number", value: "abc" })
    const [field] = toFields([node], { age: 30 })
    expect(storedNode(node, field!)).toEqual({
      ...node,
      attributes: { ...node.attributes, value: 30 },
    })
    expect(node.attributes.value).toBe("abc")
  })

  it("is a list's item with the value stored at its place, or with none", () => {
    const items = ["x", "y", "z"].map((value, index) =>
      makeInput({ name: `traits.tags.${String(index)}`, value }),
    )
    const [list] = toFields([makeInput({ name: "traits.tags" }), ...items], { tags: ["a", "b"] })
    const values = items.map((item) => storedNode(item, list!).attributes.value)
    expect(values).toEqual(["a", "b", undefined])
  })

  it("is the list's own node without a value", () => {
    const base = makeInput({ name: "traits.tags" })
    const item = makeInput({ name: "traits.tags.0", value: "x" })
    const [list] = toFields([base, item], { tags: ["a", "b", "c"] })
    expect(storedNode(base, list!).attributes.value).toBeUndefined()
  })
})

// @vitest-environment node
import { describe, expect, it } from "vitest"
import {
  inputAttributes,
  inputText,
  isChecked,
  listItem,
  nameInWords,
  nodeLabel,
  toFields,
} from "../../src/flow/fields.ts"
import { toLocalDateTime } from "../../src/flow/dateTime.ts"
import { nodeName, readNodes } from "../../src/flow/nodes.ts"
import type { AnyFlow, InputNode } from "../../src/flow/nodes.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { makeInput, makeNode } from "./make.ts"

const filled = flowFixture("browser-profile-all-trait-types-filled")

function recorded(name: string): InputNode {
  return filled.ui.nodes.find((node) => nodeName(node) === name) as InputNode
}

/** The lists among a flow's fields, with their items' names. */
function listsOf(fields: ReturnType<typeof toFields>) {
  const lists = fields.filter(({ kind }) => kind === "list")
  return Object.fromEntries(lists.map(({ node, items }) => [nodeName(node), items.map(nodeName)]))
}

describe("toFields", () => {
  it("folds the recorded arrays, their items in order though Kratos shuffles them", () => {
    expect(listsOf(toFields(filled.ui.nodes, filled.identity.traits))).toEqual({
      "traits.flags": ["traits.flags.0", "traits.flags.1"],
      "traits.scores": ["traits.scores.0", "traits.scores.1"],
      "traits.tags": ["traits.tags.0", "traits.tags.1"],
    })
  })

  it("knows the recorded arrays by their items alone, without the identity's traits", () => {
    expect(Object.keys(listsOf(toFields(filled.ui.nodes)))).toEqual([
      "traits.flags",
      "traits.scores",
      "traits.tags",
    ])
  })

  it("takes what Kratos does not tell from a text for a text, while the person has none", () => {
    const { ui, identity } = flowFixture("browser-profile-all-trait-types-empty")
    expect(listsOf(toFields(ui.nodes, identity.traits))).toEqual({})
    expect(listsOf(toFields(ui.nodes, { tags: [] }))).toEqual({ "traits.tags": [] })
  })

  it("sorts items by number: the eleventh follows the tenth", () => {
    const names = ["traits.tags.10", "traits.tags.9", "traits.tags.2", "traits.tags"]
    const nodes = names.map((name) =>
      makeInput({ name, value: name === "traits.tags" ? null : "x" }),
    )
    expect(listsOf(toFields(nodes))).toEqual({
      "traits.tags": ["traits.tags.2", "traits.tags.9", "traits.tags.10"],
    })
  })

  it.each(flowFixtureNames)("shows every node of %s once, and in Kratos's order", (name) => {
    const flow: AnyFlow = flowFixture(name)
    const fields = toFields(readNodes(flow), flow.identity?.traits)
    const shown = fields.flatMap(({ node, items }) => [node, ...items])
    expect(new Set(shown).size).toBe(flow.ui.nodes.length)
    expect(shown).toHaveLength(flow.ui.nodes.length)
    const order = fields.map(({ node }) => flow.ui.nodes.indexOf(node))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it("shows items without a base node, such as a free object's, by themselves", () => {
    const nodes = [makeInput({ name: "traits.freeform.list.0", value: "a" })]
    expect(toFields(nodes, { freeform: { list: ["a"] } })).toEqual([
      { node: nodes[0], kind: "input", items: [] },
    ])
  })

  it("keeps the fields of an object array apart: they are no items", () => {
    const nodes = [
      makeInput({ name: "traits.addresses" }),
      makeInput({ name: "traits.addresses.0.street", value: "Main St" }),
    ]
    expect(listsOf(toFields(nodes))).toEqual({})
    expect(toFields(nodes)).toHaveLength(2)
  })

  it("does not take a node with a value, a button or a hidden input for an array", () => {
    const item = makeInput({ name: "traits.tags.0", value: "a" })
    const text = makeInput({ name: "traits.tags", value: "text" })
    const button = makeInput({ name: "traits.tags", type: "submit" })
    const hidden = makeInput({ name: "traits.tags", type: "hidden" })
    for (const base of [text, button, hidden]) {
      expect(listsOf(toFields([base, item], { tags: ["a"] }))).toEqual({})
    }
  })

  it("does not take a hidden input for an item", () => {
    const base = makeInput({ name: "traits.tags" })
    const hidden = makeInput({ name: "traits.tags.0", type: "hidden", value: "a" })
    expect(toFields([base, hidden]).map(({ kind }) => kind)).toEqual(["input", "hidden"])
  })

  it("does not take an input outside the traits for an array", () => {
    const nodes = [makeInput({ name: "codes" }), makeInput({ name: "codes.0", value: "1" })]
    expect(listsOf(toFields(nodes, { des: ["1"] }))).toEqual({})
  })

  it("does not take a trait named __proto__ or constructor for what a prototype holds", () => {
    const nodes = ["traits.__proto__", "traits.constructor"].map((name) => makeInput({ name }))
    expect(toFields(nodes, {}).map(({ kind }) => kind)).toEqual(["input", "input"])
  })

  it("reads a thousandfold nested name", () => {
    const node = makeInput({ name: `traits${".a".repeat(1000)}`, value: "x" })
    const stored = { value: undefined }
    expect(toFields([node], { a: "x" })).toEqual([{ node, kind: "input", items: [], stored }])
  })
})

describe("listItem", () => {
  it.each([
    ["traits.tags.0", { base: "traits.tags", index: 0 }],
    ["traits.name.nicks.12", { base: "traits.name.nicks", index: 12 }],
    ["traits.tags", undefined],
    ["traits.0", undefined],
    ["traits.tags.0.street", undefined],
    ["traits.tags.x1", undefined],
    ["my.traits.tags.0", undefined],
    ["codes.0", undefined],
  ])("of %s is %j", (name, expected) => {
    expect(listItem(name)).toEqual(expected)
  })
})

describe("peers 9: inputAttributes", () => {
  it.each([
    [
      "traits.email",
      { name: "traits.email", type: "email", required: true, autoComplete: "email" },
    ],
    ["traits.phone", { name: "traits.phone", type: "tel", autoComplete: "tel" }],
    ["traits.age", { name: "traits.age", type: "number", step: "any" }],
    ["traits.height", { name: "traits.height", type: "number", step: "any" }],
    ["traits.birthday", { name: "traits.birthday", type: "date" }],
    ["traits.appointment", { name: "traits.appointment", type: "datetime-local" }],
    ["traits.tos", { name: "traits.tos", type: "checkbox", required: true }],
    ["csrf_token", { name: "csrf_token", type: "hidden", required: true }],
    [
      "password",
      { name: "password", type: "password", required: true, autoComplete: "new-password" },
    ],
  ])("of the recorded %s", (name, expected) => {
    expect(inputAttributes(recorded(name))).toStrictEqual(expected)
  })

  it("has maxlength and disabled where Kratos sends them", () => {
    const node = makeInput({ name: "traits.bio", maxlength: 280, disabled: true })
    expect(inputAttributes(node)).toEqual({
      name: "traits.bio",
      type: "text",
      maxLength: 280,
      disabled: true,
    })
  })

  it.each([
    ["abcd", true],
    ["ab1", false],
    ["", false],
  ])("accepts %j by the recorded pattern as Kratos would: %s", (text, expected) => {
    const { pattern } = inputAttributes(recorded("traits.username"))
    expect(new RegExp(`^(?:${pattern!})$`, "v").test(text)).toBe(expected)
  })

  it.each([
    ["[0-9]", "abc1x", true],
    ["[0-9]", "abc", false],
    ["^a|b$", "xb", true],
    ["^a|b$", "ax", true],
    ["^a|b$", "xax", false],
  ])("lets the pattern %s match anywhere in %s, as JSON Schema does: %s", (own, text, expected) => {
    const { pattern } = inputAttributes(makeInput({ name: "traits.x", pattern: own }))
    expect(new RegExp(`^(?:${pattern!})$`, "v").test(text)).toBe(expected)
  })
})

describe("inputText", () => {
  it.each([
    ["traits.email", "full08fb3a47@example.com"],
    ["traits.age", "30"],
    ["traits.height", "1.5"],
    ["traits.scores.1", "2.5"],
    ["traits.tags", ""],
    ["traits.nullable", ""],
    ["traits.appointment", toLocalDateTime("2026-01-02T03:04:05Z")],
  ])("of the recorded %s is %j", (name, expected) => {
    expect(inputText(recorded(name))).toBe(expected)
  })

  it.each([
    [0, "0"],
    [false, "false"],
    [null, ""],
    [undefined, ""],
    [["a"], '["a"]'],
    [{ a: 1 }, '{"a":1}'],
  ])("peers 8: of the value %j is %j, never [object Object]", (value, expected) => {
    expect(inputText(makeInput({ name: "traits.x", value }))).toBe(expected)
  })

  it("of a date that cannot be read is empty", () => {
    expect(inputText(makeInput({ name: "traits.x", type: "datetime-local", value: "yy" }))).toBe("")
  })
})

describe("isChecked", () => {
  it.each([
    [true, true],
    ["true", true],
    [false, false],
    ["false", false],
    ["", false],
    [1, false],
    [undefined, false],
  ])("peers 9: of the value %j is %s", (value, expected) => {
    expect(isChecked(makeInput({ name: "traits.x", type: "checkbox", value }))).toBe(expected)
  })
})

describe("nameInWords", () => {
  it.each([
    ["traits.email", "Email"],
    ["traits.name.last_name", "Last name"],
    ["traits.name.firstName", "First name"],
    ["traits.line2Text", "Line2 text"],
    ["traits.postal-code", "Postal code"],
    ["traits.some__long--name", "Some long name"],
    ["traits._internal", "Internal"],
    ["traits.URL", "Url"],
    ["traits.tags.0", "Tags 0"],
    ["traits.name.nicks.10", "Nicks 10"],
    ["traits.address.line2", "Line2"],
    ["traits.address.2nd", "2nd"],
    ["traits.addresses.0.street", "Street"],
    ["traits.v2beta", "V2beta"],
    ["passkey_remove", "Passkey remove"],
    ["traits", "Traits"],
    ["traits.traits", "Traits"],
  ])("turns %s into %s", (name, expected) => {
    expect(nameInWords(name)).toBe(expected)
  })
})

describe("nodeLabel", () => {
  it("is what Kratos calls the recorded node", () => {
    expect(nodeLabel(recorded("traits.email"))).toBe("E-Mail")
    expect(nodeLabel(recorded("webauthn_register_displayname"))).toBe("Name of the security key")
  })

  it("is the name in words for recorded nodes that Kratos does not label", () => {
    expect(nodeLabel(recorded("traits.notitle"))).toBe("Notitle")
    expect(nodeLabel(recorded("traits.untyped_enum"))).toBe("Untyped enum")
  })

  it("peers 26: is the app's own where it has one, also to leave a label empty", () => {
    const labels = { "traits.email": "E-Mail-Adresse", "traits.notitle": "" }
    expect(nodeLabel(recorded("traits.email"), labels)).toBe("E-Mail-Adresse")
    expect(nodeLabel(recorded("traits.notitle"), labels)).toBe("")
    expect(nodeLabel(recorded("traits.age"), labels)).toBe("Age")
  })

  it("does not read a label off a prototype", () => {
    expect(nodeLabel(makeInput({ name: "constructor" }), {})).toBe("Constructor")
  })

  it("is what the attributes say where the node's own label is missing", () => {
    const label = { id: 1070002, text: "Given name", type: "info" }
    expect(nodeLabel(makeInput({ name: "traits.given", label }))).toBe("Given name")
    const both = makeInput({ name: "traits.given", label }, { meta: { label: { text: "First" } } })
    expect(nodeLabel(both)).toBe("First")
  })

  it.each([
    [undefined],
    [null],
    [{}],
    [{ label: null }],
    [{ label: { text: "" } }],
    [{ label: { text: 5 } }],
  ])("is the name in words where meta is %j", (meta) => {
    expect(nodeLabel(makeInput({ name: "traits.first_name" }, { meta }))).toBe("First name")
  })

  it("is the id in words for a node that is no input", () => {
    const image = makeNode({ type: "img", attributes: { node_type: "img", id: "totp_qr" } })
    expect(nodeLabel(image)).toBe("Totp qr")
  })
})

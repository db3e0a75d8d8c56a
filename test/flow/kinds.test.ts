// @vitest-environment node
import { describe, expect, it } from "vitest"
import { nodeKind } from "../../src/flow/kinds.ts"
import { nodeName } from "../../src/flow/nodes.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { makeInput, makeNode } from "./make.ts"

function kindIn(flow: string, name: string) {
  return nodeKind(flowFixture(flow).ui.nodes.find((node) => nodeName(node) === name)!)
}

describe("the kind of a recorded node", () => {
  it.each(flowFixtureNames)("is known for each node of %s", (name) => {
    expect(flowFixture(name).ui.nodes.map(nodeKind)).not.toContain("unknown")
  })

  it.each([
    ["csrf_token", "hidden"],
    ["traits.email", "input"],
    ["traits.phone", "input"],
    ["traits.website", "input"],
    ["traits.age", "input"],
    ["traits.height", "input"],
    ["traits.birthday", "input"],
    ["traits.username", "input"],
    ["traits.tags", "input"],
    ["traits.newsletter", "checkbox"],
    ["traits.tos", "checkbox"],
    ["password", "input"],
    ["method", "submit"],
    ["link", "submit"],
    ["lookup_secret_regenerate", "submit"],
    ["passkey_register_trigger", "trigger"],
    ["webauthn_register_trigger", "trigger"],
    ["webauthn_register_displayname", "input"],
    ["webauthn_script", "script"],
    ["totp_qr", "image"],
    ["totp_secret_key", "text"],
    ["totp_code", "input"],
  ])("of %s is %s", (name, kind) => {
    expect(kindIn("browser-profile-all-trait-types-filled", name)).toBe(kind)
  })

  it("peers 9: of a datetime-local input is no checkbox and not unknown", () => {
    expect(kindIn("browser-profile-all-trait-types-filled", "traits.appointment")).toBe("datetime")
  })

  it.each(["submit-lookup-regenerate-200", "submit-lookup-reveal-200"])(
    "of the backup codes in %s is codes",
    (flow) => {
      expect(kindIn(flow, "lookup_secret_codes")).toBe("codes")
    },
  )
})

describe("the kind of an input", () => {
  it("peers 9: with options is a select, also for numbers", () => {
    const options = [{ value: "free" }, { value: "pro" }]
    expect(nodeKind(makeInput({ name: "traits.plan", options }))).toBe("select")
    const levels = [{ value: 1 }, { value: 2 }]
    expect(nodeKind(makeInput({ name: "traits.level", type: "number", options: levels }))).toBe(
      "select",
    )
  })

  it("with no options to choose from stays an input", () => {
    expect(nodeKind(makeInput({ name: "traits.plan", options: [] }))).toBe("input")
    expect(nodeKind(makeInput({ name: "traits.plan", options: null }))).toBe("input")
    expect(nodeKind(makeInput({ name: "traits.plan", options: { length: 1 } }))).toBe("input")
  })

  it("that is hidden stays hidden, even with options", () => {
    const options = [{ value: "a" }]
    expect(nodeKind(makeInput({ name: "screen", type: "hidden", options }))).toBe("hidden")
  })

  it("whose stored text has line breaks is a text area, since an input would lose them", () => {
    expect(nodeKind(makeInput({ name: "traits.bio", value: "one\ntwo" }))).toBe("textarea")
    expect(nodeKind(makeInput({ name: "traits.bio", value: "one two" }))).toBe("input")
  })

  it("that takes more than 200 characters is a text area", () => {
    expect(nodeKind(makeInput({ name: "traits.bio", maxlength: 201 }))).toBe("textarea")
    expect(nodeKind(makeInput({ name: "traits.bio", maxlength: 200 }))).toBe("input")
  })

  it("of another type than text is never a text area: an address may be 320 characters long", () => {
    expect(nodeKind(makeInput({ name: "traits.email", type: "email", maxlength: 320 }))).toBe(
      "input",
    )
    expect(nodeKind(makeInput({ name: "password", type: "password", maxlength: 320 }))).toBe(
      "input",
    )
  })

  it.each([["color"], ["file"], ["constructor"], ["toString"], ["__proto__"], [null], [undefined]])(
    "of the unknown type %s is unknown",
    (type) => {
      expect(nodeKind(makeInput({ name: "traits.x", type }))).toBe("unknown")
    },
  )
})

describe("the kind of a node that is no input", () => {
  it.each([
    ["a", "anchor"],
    ["img", "image"],
    ["script", "script"],
    ["text", "text"],
    ["div", "division"],
    ["iframe", "unknown"],
    ["constructor", "unknown"],
  ])("of type %s is %s", (type, kind) => {
    expect(nodeKind(makeNode({ type, attributes: { node_type: type, id: "x" } }))).toBe(kind)
  })

  it.each([
    ["no text", {}],
    ["a null text", { text: null }],
    ["a text without context", { text: { id: 1050006, text: "ABCD" } }],
    ["a null context", { text: { id: 1, text: "", context: null } }],
    ["secrets that are no list", { text: { id: 1, text: "", context: { secrets: "ABCD" } } }],
  ])("is plain text with %s", (_, attributes) => {
    const node = makeNode({
      type: "text",
      attributes: { node_type: "text", id: "x", ...attributes },
    })
    expect(nodeKind(node)).toBe("text")
  })
})

// @vitest-environment node
import { describe, expect, it } from "vitest"
import { toSettingsBody, withLearnedTypes } from "../../src/flow/body.ts"
import type { SettingsFlow } from "@ory/client"
import { flowFixture } from "../fixtures.ts"
import { fillForm } from "./fillForm.ts"
import { makeFlow, makeInput } from "./make.ts"

/** Kratos's answer that those traits have the wrong type. */
function refusing(types: Record<string, unknown>, traits?: unknown): SettingsFlow {
  const nodes = Object.entries(types).map(([name, allowed_types]) =>
    makeInput(
      { name },
      {
        messages: [{ id: 4000026, text: "expected …", type: "error", context: { allowed_types } }],
      },
    ),
  )
  return makeFlow(nodes, traits)
}

describe("withLearnedTypes", () => {
  it("learns of an array of objects that a person without one has to send, from the recording", () => {
    const flow = flowFixture("submit-profile-array-of-objects-omitted-400")
    const body = { method: "profile", csrf_token: "t", traits: { email: "a@example.com" } }
    expect(withLearnedTypes(flow, body)).toEqual({
      method: "profile",
      csrf_token: "t",
      traits: { email: "a@example.com", addresses: [] },
    })
  })

  it("learns an item's type from the recording", () => {
    const flow = flowFixture("submit-profile-array-item-wrong-type-400")
    expect(withLearnedTypes(flow, { traits: { tags: ["a", 2] } })).toEqual({
      traits: { tags: ["a", "2"] },
    })
  })

  it.each([
    ["text", "array", ["text"]],
    [5, "array", [5]],
    [true, "array", [true]],
    [null, "array", []],
    [undefined, "array", []],
    [42, "string", "42"],
    [true, "string", "true"],
    ["42", "integer", 42],
    ["4.5", "number", 4.5],
    ["true", "boolean", true],
    ["false", "boolean", false],
  ])("turns %j into the %s that Kratos asks for", (value, type, expected) => {
    expect(withLearnedTypes(refusing({ "traits.x": [type] }), { traits: { x: value } })).toEqual({
      traits: { x: expected },
    })
  })

  it.each([
    [["a"], "array"],
    [{ a: 1 }, "array"],
    ["text", "string"],
    [["a"], "string"],
    [null, "string"],
    [undefined, "string"],
    ["abc", "integer"],
    ["", "number"],
    [5, "integer"],
    [true, "number"],
    ["yes", "boolean"],
    ["untrue", "boolean"],
    ["falsehood", "boolean"],
    [1, "boolean"],
    ["true", "null"],
    ["42", "object"],
    ["42", 42],
  ])("changes nothing where %j cannot be read as %s", (value, type) => {
    const answer = refusing({ "traits.x": [type] })
    expect(withLearnedTypes(answer, { traits: { x: value } })).toBeUndefined()
  })

  it("learns all that one answer says, and leaves the submitted body alone", () => {
    const answer = refusing({ "traits.a.b": ["array"], "traits.c": ["integer"] })
    const body = { method: "profile", traits: { a: { b: "x" }, c: "1", d: "1" } }
    expect(withLearnedTypes(answer, body)).toEqual({
      method: "profile",
      traits: { a: { b: ["x"] }, c: 1, d: "1" },
    })
    expect(body.traits).toEqual({ a: { b: "x" }, c: "1", d: "1" })
  })

  it.each([
    ["several types", ["string", "null"]],
    ["none", []],
    ["no list", "array"],
    ["nothing", undefined],
  ])("does not guess where Kratos would take %s", (_, allowed) => {
    const answer = refusing({ "traits.x": allowed })
    expect(withLearnedTypes(answer, { traits: { x: 5 } })).toBeUndefined()
  })

  it("learns nothing from other messages, or a message without context", () => {
    const context = { allowed_types: ["array"] }
    const messages = [
      { id: 4000001, text: "general", type: "error", context },
      { id: 4000026, text: "expected array", type: "error" },
    ]
    const answer = makeFlow([makeInput({ name: "traits.x" }, { messages })])
    expect(withLearnedTypes(answer, { traits: { x: "a" } })).toBeUndefined()
  })

  it("learns nothing about what is no trait", () => {
    expect(
      withLearnedTypes(refusing({ totp_code: ["integer"], "my.traits.x": ["integer"] }), {
        totp_code: "1",
        traits: { x: "1" },
      }),
    ).toBeUndefined()
  })

  it("learns nothing from a node that is no input", () => {
    const answer = refusing({ "traits.x": ["array"] })
    const { attributes: _, ...node } = answer.ui.nodes[0]!
    const image = { ...node, type: "img", attributes: { node_type: "img", id: "traits.x" } }
    expect(withLearnedTypes(makeFlow([image]), { traits: { x: "a" } })).toBeUndefined()
  })

  it.each([[undefined], [null], ["text"]])("learns nothing for traits that are %j", (traits) => {
    expect(withLearnedTypes(refusing({ "traits.x": ["array"] }), { traits })).toBeUndefined()
  })

  it("has nothing to learn from a flow without complaints", () => {
    const flow = flowFixture("browser-profile-all-trait-types-filled")
    const traits = flow.identity.traits as unknown
    expect(withLearnedTypes(flow, { method: "profile", traits })).toBeUndefined()
  })
})

describe("toSettingsBody, once Kratos has complained", () => {
  it("sends the array that the recorded answer asked for, with what was typed meanwhile", () => {
    const flow = flowFixture("submit-profile-array-of-objects-omitted-400")
    const data = fillForm(flow, "method", "profile", { "traits.name.first": "Ann" })
    expect(toSettingsBody(flow, data).traits).toEqual({
      ...(flow.identity.traits as object),
      name: { first: "Ann" },
      addresses: [],
    })
  })

  it("sends the rejected texts again as they were, if they are left as they are", () => {
    const flow = flowFixture("submit-profile-validation-errors-400")
    const { traits } = toSettingsBody(flow, fillForm(flow, "method", "profile"))
    expect(traits).toMatchObject({ email: "notanemail", username: "A", phone: "12", plan: "gold" })
  })

  it("sends the recorded numbers as numbers, though Kratos gives back a text", () => {
    const flow = flowFixture("submit-profile-validation-errors-400")
    const { traits } = toSettingsBody(flow, fillForm(flow, "method", "profile"))
    expect(traits).toMatchObject({ height: 0.3, level: 9 })
  })

  it("leaves out a rejected date that no longer shows", () => {
    const flow = flowFixture("submit-profile-validation-errors-400")
    const { traits } = toSettingsBody(flow, fillForm(flow, "method", "profile"))
    expect(traits).not.toHaveProperty("appointment")
  })

  it("sends a corrected text with the type that was asked for", () => {
    const answer = refusing({ "traits.tags": ["array"] }, {})
    const save = makeInput({ name: "method", type: "submit", value: "profile" })
    const flow = makeFlow([...answer.ui.nodes, save], {})
    const data = fillForm(flow, "method", "profile", { "traits.tags": "new" })
    expect(toSettingsBody(flow, data).traits).toEqual({ tags: ["new"] })
  })
})

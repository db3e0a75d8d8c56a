// @vitest-environment node
import { describe, expect, it } from "vitest"
import { toSettingsBody } from "../../src/flow/body.ts"
import { flowFixture } from "../fixtures.ts"
import { savedTraits as saved } from "./fillForm.ts"
import { makeFlow, makeInput } from "./make.ts"

const save = makeInput({ name: "method", type: "submit", value: "profile" })

describe("an item of an array that has no input of its own", () => {
  const nodes = [
    makeInput({ name: "traits.freeform.list.1", value: "b" }),
    makeInput({ name: "traits.freeform.list.0", value: "a" }),
    makeInput({ name: "traits.freeform.list.2", value: "c" }),
    save,
  ]
  const flow = makeFlow(nodes, { freeform: { list: ["a", "b", "c"] } })

  it("is edited in its place", () => {
    expect(saved(flow, { "traits.freeform.list.1": "B" })).toEqual({
      freeform: { list: ["a", "B", "c"] },
    })
  })

  it("cleared is left out, and the others move up", () => {
    expect(saved(flow, { "traits.freeform.list.0": "", "traits.freeform.list.2": "C" })).toEqual({
      freeform: { list: ["b", "C"] },
    })
  })
})

describe("a list", () => {
  const nodes = [makeInput({ name: "traits.tags" }), makeInput({ name: "traits.age" }), save]

  it("that is empty and never was filled is not sent", () => {
    const data = new FormData()
    data.append("method", "profile")
    data.append("traits.tags", "")
    expect(toSettingsBody(makeFlow(nodes, {}), data).traits).toEqual({})
  })

  it("that the form does not have stays, though others' inputs end in numbers", () => {
    const data = new FormData()
    data.append("method", "profile")
    data.append("traits.age.0", "x")
    expect(toSettingsBody(makeFlow(nodes, { tags: ["a"] }), data).traits).toEqual({ tags: ["a"] })
  })

  it("keeps the type of each item, where they differ", () => {
    const mixed = [
      makeInput({ name: "traits.tags" }),
      makeInput({ name: "traits.tags.0", type: "number", value: 1 }),
      makeInput({ name: "traits.tags.1", value: "2" }),
      save,
    ]
    expect(saved(makeFlow(mixed, { tags: [1, "2"] }))).toEqual({ tags: [1, "2"] })
  })

  it("that was refused is sent anew, or not at all where it was emptied", () => {
    const flow = flowFixture("submit-profile-array-item-wrong-type-400")
    expect(flow.identity.traits).not.toHaveProperty("tags")
    expect(saved(flow, { "traits.tags": ["x"] })).toHaveProperty("tags", ["x"])
    expect(saved(flow, { "traits.tags": [] })).not.toHaveProperty("tags")
  })

  it("follows the order in which it is shown, not the numbers", () => {
    const data = new FormData()
    data.append("method", "profile")
    data.append("traits.tags", "")
    data.append("traits.tags.5", "first")
    data.append("traits.tags.2", "second")
    expect(toSettingsBody(makeFlow(nodes, { tags: [] }), data).traits).toEqual({
      tags: ["first", "second"],
    })
  })
})

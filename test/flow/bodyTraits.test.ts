// @vitest-environment node
import { describe, expect, it } from "vitest"
import { toSettingsBody } from "../../src/flow/body.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { savedTraits as saved } from "./fillForm.ts"
import { makeFlow, makeInput } from "./make.ts"

const filled = flowFixture("browser-profile-all-trait-types-filled")
const empty = flowFixture("browser-profile-all-trait-types-empty")
const save = makeInput({ name: "method", type: "submit", value: "profile" })

describe("an untouched profile", () => {
  const unrejected = flowFixtureNames.filter(
    (name) => name !== "login-refresh-flow-200" && !/(profile|sticky)-.*-400$/.test(name),
  )

  it.each(unrejected)("sends the traits of %s back as they are", (name) => {
    const flow = flowFixture(name)
    expect(saved(flow)).toEqual(flow.identity.traits)
  })

  it("does not change the flow's own copy", () => {
    const flow = flowFixture("browser-profile-all-trait-types-filled")
    saved(flow, { "traits.username": "changed", "traits.name.first": "", "traits.tags": ["z"] })
    expect(flow).toEqual(filled)
  })
})

describe("an edited trait", () => {
  const traits = filled.identity.traits as Record<string, unknown>

  it.each<[string, string | boolean | string[], object]>([
    ["traits.email", "new@example.com", { email: "new@example.com" }],
    ["traits.username", "42", { username: "42" }],
    ["traits.phone", "+4917600000000", { phone: "+4917600000000" }],
    ["traits.website", "https://example.org", { website: "https://example.org" }],
    ["traits.age", "31", { age: 31 }],
    ["traits.height", "1.75", { height: 1.75 }],
    ["traits.newsletter", false, { newsletter: false }],
    ["traits.birthday", "1991-02-03", { birthday: "1991-02-03" }],
    ["traits.plan", "pro", { plan: "pro" }],
    ["traits.level", "3", { level: 3 }],
    ["traits.name.first", "Bob", { name: { first: "Bob", last: "Lee", deep: { nick: "N" } } }],
    ["traits.name.deep.nick", "M", { name: { first: "Ann", last: "Lee", deep: { nick: "M" } } }],
    ["traits.freeform.x", "2", { freeform: { x: 2 } }],
    ["traits.nullable", "now a text", { nullable: "now a text" }],
    ["traits.tags", ["a", "b", "c"], { tags: ["a", "b", "c"] }],
    ["traits.tags", ["b", "a"], { tags: ["b", "a"] }],
    ["traits.tags", ["b"], { tags: ["b"] }],
    ["traits.tags", [], { tags: [] }],
    ["traits.tags", ["a", "b", "5"], { tags: ["a", "b", "5"] }],
    ["traits.tags", ["a", "", "c"], { tags: ["a", "c"] }],
    ["traits.scores", ["1", "3.5", "4"], { scores: [1, 3.5, 4] }],
    ["traits.scores", ["", "2.5"], { scores: [2.5] }],
    ["traits.flags", ["false", "false"], { flags: [false, false] }],
    ["traits.flags", ["true", "false", "true"], { flags: [true, false, true] }],
  ])("%s = %j is typed, and everything else stays", (name, typed, changed) => {
    expect(saved(filled, { [name]: typed })).toEqual({ ...traits, ...changed })
  })

  it("that is a date with time is sent as RFC 3339", () => {
    const appointment = new Date(2027, 1, 3, 4, 5).toISOString().replace(".000", "")
    expect(saved(filled, { "traits.appointment": "2027-02-03T04:05" })).toEqual({
      ...traits,
      appointment,
    })
  })

  it.each(["username", "phone", "website", "age", "height", "birthday", "appointment", "plan"])(
    "peers 19: %s cleared is left out, since Kratos refuses an empty one",
    (name) => {
      const { [name]: _, ...rest } = traits
      expect(saved(filled, { [`traits.${name}`]: "" })).toEqual(rest)
    },
  )

  it("cleared is left out with the objects this leaves empty", () => {
    expect(saved(filled, { "traits.name.deep.nick": "" })).toEqual({
      ...traits,
      name: { first: "Ann", last: "Lee" },
    })
    const { name: _, ...rest } = traits
    const cleared = { "traits.name.first": "", "traits.name.last": "", "traits.name.deep.nick": "" }
    expect(saved(filled, cleared)).toEqual(rest)
  })

  it("peers 19: filled in for the first time is added, typed and nested", () => {
    const typed = {
      "traits.username": "ann",
      "traits.age": "30",
      "traits.newsletter": true,
      "traits.name.deep.nick": "N",
    }
    expect(saved(empty, typed)).toEqual({
      email: "u5557e6c0ef@example.com",
      tos: true,
      username: "ann",
      age: 30,
      newsletter: true,
      name: { deep: { nick: "N" } },
    })
  })
})

describe("a checkbox", () => {
  it("that is required and unticked is sent as false, so that Kratos says what is wrong", () => {
    expect(saved(empty, { "traits.tos": false })).toMatchObject({ tos: false })
    const tos = makeInput({ name: "traits.tos", type: "checkbox", required: true })
    expect(saved(makeFlow([tos, save], {}))).toEqual({ tos: false })
  })

  it("that is optional, unset and unticked stays unset", () => {
    expect(saved(empty)).not.toHaveProperty("newsletter")
  })

  it("that is stored as false stays false", () => {
    const node = makeInput({ name: "traits.news", type: "checkbox", value: false })
    expect(saved(makeFlow([node, save], { news: false }))).toEqual({ news: false })
    expect(saved(makeFlow([node, save], { news: false }), { "traits.news": true })).toEqual({
      news: true,
    })
  })
})

describe("what has no input", () => {
  it("stays: arrays of objects, free objects, what an admin added", () => {
    const traits = {
      email: "a@example.com",
      addresses: [{ street: "Main St", tags: ["x"] }, {}],
      metadata: { plan: { paid: true } },
      none: null,
      blank: "",
    }
    const email = makeInput({ name: "traits.email", type: "email", value: "a@example.com" })
    expect(saved(makeFlow([email, save], traits), { "traits.email": "b@example.com" })).toEqual({
      ...traits,
      email: "b@example.com",
    })
  })

  it("stays beside what has one: an object of an array, edited and emptied", () => {
    const nodes = [
      makeInput({ name: "traits.addresses.0.street", value: "Main St" }),
      makeInput({ name: "traits.addresses.1.street", value: "Side St" }),
      save,
    ]
    const traits = { addresses: [{ street: "Main St", zip: 1 }, { street: "Side St" }] }
    const flow = makeFlow(nodes, traits)
    expect(
      saved(flow, { "traits.addresses.0.street": "New St", "traits.addresses.1.street": "" }),
    ).toEqual({ addresses: [{ street: "New St", zip: 1 }, {}] })
  })

  it("stays where a null or an empty text is stored and shown", () => {
    const nodes = [
      makeInput({ name: "traits.none" }),
      makeInput({ name: "traits.blank", value: "" }),
      save,
    ]
    expect(saved(makeFlow(nodes, { none: null, blank: "" }))).toEqual({ none: null, blank: "" })
  })

  it("stays where a refused text is emptied", () => {
    for (const blank of [null, ""]) {
      const flow = makeFlow([makeInput({ name: "traits.x", value: "refused" }), save], { x: blank })
      expect(saved(flow, { "traits.x": "" })).toEqual({ x: blank })
    }
  })

  it("goes where a date was refused that a browser cannot show, and is left empty", () => {
    const node = makeInput({ name: "traits.at", type: "datetime-local", value: "yy" })
    const flow = makeFlow([node, save], { at: "2026-01-02T03:04:05Z", email: "a@example.com" })
    expect(saved(flow)).toEqual({ email: "a@example.com" })
  })

  it("stays where a date is stored that a browser cannot show", () => {
    const value = "2026-12-31T23:59:60Z" // a leap second is RFC 3339
    const node = makeInput({ name: "traits.at", type: "datetime-local", value })
    expect(saved(makeFlow([node, save], { at: value }))).toEqual({ at: value })
  })

  it("stays when only some of the traits are in the form", () => {
    const data = new FormData()
    data.append("method", "profile")
    data.append("traits.username", "ann")
    expect(toSettingsBody(filled, data).traits).toEqual({
      ...(filled.identity.traits as object),
      username: "ann",
    })
  })
})

describe("bad input", () => {
  it.each([[undefined], [null], ["traits"], [5]])(
    "starts from nothing where the identity's traits are %j",
    (traits) => {
      const flow = makeFlow([makeInput({ name: "traits.email" }), save], traits)
      expect(saved(flow, { "traits.email": "a@example.com" })).toEqual({ email: "a@example.com" })
    },
  )

  it("sends the traits as they are where none is in the form: Kratos deletes those left out", () => {
    const data = new FormData()
    data.append("method", "profile")
    expect(toSettingsBody(filled, data)).toEqual({
      method: "profile",
      traits: filled.identity.traits as object,
    })
  })

  it("starts from nothing where the flow has no identity, as when registering", () => {
    const { identity: _, ...flow } = makeFlow([makeInput({ name: "traits.email" })])
    const data = new FormData()
    data.append("traits.email", "a@example.com")
    expect(toSettingsBody(flow, data)).toEqual({ traits: { email: "a@example.com" } })
  })

  it("sends traits also where no method is pressed, as Enter without a button does", () => {
    const flow = makeFlow([makeInput({ name: "traits.email" })], { age: 5 })
    const data = new FormData()
    data.append("traits.email", "a@example.com")
    expect(toSettingsBody(flow, data)).toEqual({ traits: { age: 5, email: "a@example.com" } })
  })

  it("does not send a trait that no node asked for", () => {
    const data = new FormData()
    data.append("method", "profile")
    data.append("traits.role", "admin")
    expect(toSettingsBody(makeFlow([save], { email: "a" }), data)).toEqual({
      method: "profile",
      traits: { email: "a" },
    })
  })

  it("does not take an image called like a trait for an input", () => {
    const image = { type: "img", group: "profile", attributes: { id: "traits.x", src: "/x" } }
    const data = new FormData()
    data.append("traits.x", "x")
    expect(toSettingsBody(makeFlow([image], {}), data).traits).toEqual({})
  })

  it("edits a trait nested a thousandfold", () => {
    const name = `traits${".a".repeat(1000)}`
    const traits = saved(makeFlow([makeInput({ name }), save], {}), { [name]: "deep" })
    expect(JSON.stringify(traits)).toBe(`${'{"a":'.repeat(1000)}"deep"${"}".repeat(1000)}`)
  })
})

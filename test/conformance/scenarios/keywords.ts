/** Section 4: every rule of JSON Schema that a trait can break. */
import type { Scenario } from "../play/scenario.ts"

const BROKEN: [step: string, traits: Record<string, unknown>][] = [
  ["above", { above: 10 }],
  ["below", { below: 10 }],
  ["between, too small", { between: 17 }],
  ["between, too large", { between: 121 }],
  ["between, far too large", { between: 1e300 }],
  ["even", { even: 3 }],
  ["even, with a fraction", { even: 2.5 }],
  ["too short", { three: "ab" }],
  ["too long", { three: "abcd" }],
  ["counted in letters", { three: "🐎ä" }],
  ["pattern", { code: "abc" }],
  ["enum", { plan: "gold" }],
  ["enum of several types", { level: 2 }],
  ["const", { terms: false }],
  ["const, a text", { fixed: "loose" }],
  ["too few", { some: ["ab"] }],
  ["too many", { some: ["ab", "cd", "ef", "gh"] }],
  ["equal", { some: ["ab", "cd", "ab"] }],
  ["an item", { some: ["ab", "c"] }],
  ["two items", { some: ["a", "c"] }],
  ["one of two types", { maybe: 1 }],
  ["uri", { website: "nowhere" }],
  ["tel", { phone: "123" }],
  ["date", { day: "31.1.1990" }],
  ["date that is none", { day: "2023-02-30" }],
  ["time", { hour: "noon" }],
  ["date-time", { moment: "2030-01-31 12:30" }],
  ["email", { mail: "me" }],
  ["hostname", { host: "-x-" }],
  ["ipv4", { ip: "1.2.3" }],
  ["anyOf", { either: "ab" }],
  ["oneOf, none", { one: 1 }],
  ["oneOf, two", { one: "abc" }],
  ["allOf", { both: "abcd" }],
  ["not", { never: "no" }],
  ["required", { place: {} }],
  ["required, and all are missing", { place: undefined }],
  ["too many properties", { place: { city: "a", zip: "b", land: "c" } }],
  ["boolean for a text", { fixed: true }],
  ["object for a text", { fixed: {} }],
  ["list for a text", { fixed: [] }],
  ["text for a number", { above: "11" }],
  ["text for an integer", { between: "20" }],
  ["number for a boolean", { terms: 1 }],
  ["object for a list", { some: {} }],
  ["list for an object", { place: [] }],
]

export const keywords: Scenario[] = [
  {
    name: "keywords: each alone",
    world: "keywords",
    play: async ({ signedIn }) => {
      const { person, visitor: anna } = await signedIn("anna")
      await anna.openSettings("the nodes")
      for (const [step, broken] of BROKEN) {
        const flow = await anna.openSettings()
        const traits = { email: person.email, place: { city: "Here" }, ...broken }
        await anna.submit(step, flow, { method: "profile", traits })
      }
      const flow = await anna.openSettings()
      const good = { above: 11, even: 4, some: ["ab", "cd"], maybe: null, place: { city: "Here" } }
      await anna.submit("none", flow, {
        method: "profile",
        traits: { email: person.email, ...good },
      })
      await anna.refetch("the nodes afterwards", flow)
      const untyped = { maybe: "so", level: "one", either: 4, one: "ab", place: { city: "There" } }
      await anna.submit("none, of several types", flow, {
        method: "profile",
        traits: { email: person.email, ...untyped },
      })
    },
  },
  {
    name: "keywords: one after another",
    world: "bounded",
    play: async ({ signedIn }) => {
      const { person, visitor: anna } = await signedIn("anna", { traits: BOUNDED })
      const { email } = person
      const flow = await anna.openSettings("the nodes")
      const save = (step: string, more: Record<string, unknown>) =>
        anna.submit(step, flow, { method: "profile", traits: { email, ...more } })
      await save("required", {})
      await save("required and empty", { username: "" })
      await save("too short", { username: "ann" })
      await save("too long", { username: "a".repeat(21) })
      await save("pattern", { username: "annalee", postcode: "1234" })
      await save("email", { username: "annalee", contact_email: "me" })
      await save("minimum", { username: "annalee", age: 17 })
      await save("maximum", { username: "annalee", age: 121 })
      await save("four at once", { username: "ann", postcode: "x", contact_email: "x", age: 1 })
      await save("saved", { username: "annalee", postcode: "12345", age: 18 })
      const form = { method: "profile", "traits.email": email }
      await anna.submitForm("HTML, required", flow, { ...form, "traits.username": "" })
      await anna.refetch("HTML, required: the flow", flow)
      await anna.submitForm("HTML, three at once", flow, {
        ...form,
        "traits.username": "ann",
        "traits.postcode": "x",
        "traits.age": "1",
      })
      await anna.refetch("HTML, three at once: the flow", flow)
      await anna.submit("with dots, all empty", flow, {
        method: "profile",
        "traits.email": "",
        "traits.username": "",
        "traits.postcode": "",
        "traits.age": "",
      })
    },
  },
]

const BOUNDED = { email: "anna.bounded@example.org", username: "annalee" }

/** Sections 2, 4 and 6: traits of every type, sent in every way. */
import type { Scenario } from "../play/scenario.ts"

const FILLED = {
  nickname: "Ann",
  name: { first: "Anna", last: "Lee", deep: { nick: "A" } },
  contact_email: "contact@example.org",
  phone: "+4930123456",
  website: "https://example.org/anna?a=1&b=2",
  height: 1.75,
  age: 42,
  newsletter: true,
  terms: false,
  birthday: "1990-01-31",
  appointment: "2030-01-31T12:30:00Z",
  plan: "team",
  tags: ["one", "two"],
  scores: [1, 2.5],
  flags: [true, false],
}

export const traits: Scenario[] = [
  {
    name: "traits: of every type",
    world: "full",
    play: async ({ signedIn }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const { email } = person
      const flow = await anna.openSettings("empty")
      const save = (step: string, more: Record<string, unknown>) =>
        anna.submit(step, flow, { method: "profile", traits: { email, ...more } })
      await save("filled", FILLED)
      await anna.refetch("filled, the flow", flow)
      await anna.openSettings("filled, a new flow")
      await save("a number as text", { age: "42" })
      await save("half a number", { age: 1.5 })
      await save("a large number", { height: 1e21 })
      await save("a small number", { height: 1e-7, age: -1 })
      await save("a boolean as text", { newsletter: "true" })
      await save("null for a number", { age: null })
      await save("an empty text for a date", { birthday: "" })
      await save("empty lists", { tags: [], scores: [], flags: [] })
      await save("an item of another type", { tags: ["one", 2] })
      await save("a text for a list", { tags: "one" })
      await save("not in the list", { plan: "gold" })
      await save("formats that do not fit", {
        contact_email: "x",
        phone: "x",
        website: "x",
        birthday: "x",
        appointment: "2030-01-31T12:30",
      })
      await save("empty parents", { name: { deep: {} } })
      await save("none of these", {})
      await anna.refetch("in the end", flow)
    },
  },
  {
    name: "traits: with dots",
    world: "full",
    play: async ({ signedIn }) => {
      const email = "anna.dots@example.org"
      const { visitor: anna } = await signedIn("anna", { traits: { ...FILLED, email } })
      const flow = await anna.openSettings("filled from the start")
      const save = (step: string, more: Record<string, unknown>) =>
        anna.submit(step, flow, { method: "profile", "traits.email": email, ...more })
      await save("texts for all", {
        "traits.age": "42",
        "traits.height": "1.5",
        "traits.newsletter": "true",
        "traits.terms": "false",
        "traits.name.deep.nick": "A",
      })
      await save("empty texts", {
        "traits.age": "",
        "traits.height": "",
        "traits.newsletter": "",
        "traits.birthday": "",
        "traits.nickname": "",
      })
      await save("null", { "traits.age": null, "traits.newsletter": null, "traits.nickname": null })
      await save("of their own type", {
        "traits.age": 42,
        "traits.newsletter": false,
        "traits.terms": true,
      })
      await save("on", { "traits.newsletter": "on" })
      await save("no number", { "traits.age": "many" })
      await save("half a number", { "traits.age": "1.5" })
      await save("a list of texts", { "traits.tags": ["x", "y"] })
      await save("a list of numbers", { "traits.scores": [1, 2] })
      await save("a text for a list", { "traits.tags": "x" })
      await save("items by number", { "traits.tags.0": "x", "traits.tags.1": "y" })
      await save("an object", { "traits.name": { first: "Anna" } })
      await save("a date without a zone", { "traits.appointment": "2030-01-31T12:30" })
      await save("unknown", { "traits.theme": "dark" })
      await anna.refetch("in the end", flow)
    },
  },
  {
    name: "traits: in forms",
    world: "full",
    play: async ({ signedIn }) => {
      const email = "anna.forms@example.org"
      const { visitor: anna } = await signedIn("anna", { traits: { ...FILLED, email } })
      const flow = await anna.openSettings()
      const send = async (step: string, fields: Record<string, string | string[]>) => {
        const form = { method: "profile", "traits.email": email, ...fields }
        await anna.submitForm(step, flow, form)
        await anna.refetch(`${step}: the flow`, flow)
      }
      await send("lists", {
        "traits.tags": ["x", "y"],
        "traits.scores": ["1", "2.5"],
        "traits.flags": ["true", "false"],
      })
      await send("a list of one", { "traits.tags": "x" })
      await send("a checkbox and its hidden field", { "traits.newsletter": ["false", "true"] })
      await send("a checkbox that is off", { "traits.newsletter": "false" })
      await send("a browser's checkbox", { "traits.newsletter": "on" })
      await send("empty fields", { "traits.age": "", "traits.tags": "", "traits.birthday": "" })
      await send("no numbers", { "traits.age": "many", "traits.scores": ["1", "x"] })
      await send("a browser's date and time", { "traits.appointment": "2030-01-31T12:30" })
      await send("unknown", { "traits.theme": "dark", theme: "dark" })
    },
  },
  {
    name: "traits: objects",
    world: "objects",
    play: async ({ signedIn }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const { email } = person
      const flow = await anna.openSettings("empty")
      const save = (step: string, more: Record<string, unknown>) =>
        anna.submit(step, flow, { method: "profile", traits: { email, ...more } })
      await save("none", {})
      await save("none, with an object", { preferences: { theme: "dark" } })
      await save("an empty list", { addresses: [] })
      await save("a list", {
        addresses: [{ street: "Main", city: "Here", primary: true }, { street: "Side" }, {}],
        preferences: { theme: "dark", size: 12, deep: { on: true } },
      })
      await anna.openSettings("filled")
      await save("an item of another type", { addresses: [{ street: 1 }] })
      await save("an item that is none", { addresses: ["x"] })
      await anna.submit("with dots", flow, { method: "profile", "traits.email": email })
      await anna.submit("items with dots", flow, {
        method: "profile",
        "traits.email": email,
        "traits.addresses.0.street": "Main",
      })
      await anna.submitForm("HTML", flow, { method: "profile", "traits.email": email })
      await anna.refetch("in the end", flow)
    },
  },
]

/** Section 4: the password. */
import type { Scenario } from "../play/scenario.ts"

const GOOD = "An0ther long password"

export const password: Scenario[] = [
  {
    name: "password: changed",
    world: "usual",
    play: async ({ signedIn, visitor, world }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      await anna.submit("JSON", flow, { method: "password", password: GOOD })
      await anna.refetch("the flow afterwards", flow)
      await anna.submit("the same again", flow, { method: "password", password: GOOD })
      await anna.submitForm("HTML", flow, { method: "password", password: `${GOOD} 2` })
      const to = `?return_to=${encodeURIComponent(`${world.appUrl}/after`)}`
      const returning = await anna.openSettings(undefined, to)
      await anna.submit("JSON, return_to", returning, {
        method: "password",
        password: `${GOOD} 3`,
      })
      await anna.submitForm("HTML, return_to", returning, {
        method: "password",
        password: `${GOOD} 4`,
      })
      await anna.submit("a transient payload", flow, {
        method: "password",
        password: `${GOOD} 5`,
        transient_payload: { from: "here" },
      })
      const names = { create: "log in with the old one: create", submit: "log in with the old one" }
      await visitor().signIn(person, names)
      await visitor().signIn(
        { ...person, password: `${GOOD} 5` },
        { create: "log in with the new one: create", submit: "log in with the new one" },
      )
    },
  },
  {
    name: "password: refused",
    world: "usual",
    play: async ({ signedIn }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      const submit = (step: string, value: unknown) =>
        anna.submit(step, flow, { method: "password", password: value })
      await submit("too short", "short")
      await submit("too short by one", "1234567")
      await submit("too short, counted in letters", "ääää")
      await submit("too short, of emoji", "🐎🐎")
      await submit("empty", "")
      await anna.submit("absent", flow, { method: "password" })
      await submit("null", null)
      await submit("a number", 12345678901)
      await submit("spaces", "        ")
      await submit("too long", "aB3$".repeat(19))
      await submit("as long as can be", "aB3$".repeat(18))
      await submit("the address", person.email)
      await submit("like the address", `${person.email.slice(0, -1)}x`)
      await submit("like the address's name", person.email.split("@")[0])
      await submit("the address backwards", person.email.split("").reverse().join(""))
      await submit("within a longer one", `${person.email} and more words after it`)
      await anna.submitForm("HTML, too short", flow, { method: "password", password: "short" })
      await anna.refetch("the flow after HTML", flow)
      await anna.submitForm("HTML, empty", flow, { method: "password", password: "" })
      await anna.refetch("the flow after HTML, empty", flow)
      await submit("accepted", GOOD)
      await submit("refused after success", "short")
      await anna.refetch("the flow in the end", flow)
    },
  },
]

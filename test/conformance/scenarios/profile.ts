/** Sections 4 and 6: a person's traits, with the schema that most scenarios have. */
import type { Scenario } from "../play/scenario.ts"

export const profile: Scenario[] = [
  {
    name: "profile: saved",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const { email } = person
      const flow = await anna.openSettings()
      const traits = { email, nickname: "Ann", name: { first: "Anna", last: "Lee" } }
      await anna.submit("nested JSON", flow, { method: "profile", traits })
      await anna.submit("nothing changed", flow, { method: "profile", traits })
      await anna.refetch("continue_with is not kept", flow)
      await anna.submit("omitted traits are deleted", flow, {
        method: "profile",
        traits: { email },
      })
      await anna.submit("dotted JSON", flow, {
        method: "profile",
        "traits.email": email,
        "traits.name.first": "Anna",
        "traits.nickname": "",
      })
      await anna.submit("dotted JSON, null", flow, {
        method: "profile",
        "traits.email": email,
        "traits.name.first": null,
      })
      await anna.submit("without a method", flow, { traits: { email, nickname: "Ann" } })
      await anna.submit("an empty parent", flow, { method: "profile", traits: { email, name: {} } })
      await anna.submitForm("HTML", flow, {
        method: "profile",
        "traits.email": email,
        "traits.name.first": "",
        "traits.nickname": "Änn & Søn",
      })
      await anna.refetch("the flow after HTML", flow)
      await anna.submitForm("HTML, each name only once", flow, {
        method: "profile",
        "traits.email": email,
        "traits.nickname": ["Ann", "Anna"],
      })
      await anna.get("whoami", "/sessions/whoami")
      const to = `?return_to=${encodeURIComponent(`${world.appUrl}/after`)}`
      const returning = await anna.openSettings("create with return_to", to)
      await anna.submit("JSON, return_to", returning, { method: "profile", traits })
      const form = { method: "profile", "traits.email": email }
      await anna.submitForm("HTML, return_to", returning, form)
      await anna.submit("a transient payload", returning, {
        method: "profile",
        traits,
        transient_payload: { from: "here" },
      })
      await anna.submit("a transient payload that is none", returning, {
        method: "profile",
        traits,
        transient_payload: "here",
      })
      await anna.submit("fields that Kratos does not know", returning, {
        method: "profile",
        traits,
        theme: "dark",
      })
    },
  },
  {
    name: "profile: refused",
    world: "usual",
    play: async ({ signedIn, person }) => {
      const { person: somebody, visitor: anna } = await signedIn("anna")
      const taken = (await person("ben")).email
      const { email } = somebody
      const flow = await anna.openSettings()
      const submit = (step: string, traits: unknown) =>
        anna.submit(step, flow, { method: "profile", traits })
      await anna.submit("no traits", flow, { method: "profile" })
      await submit("empty traits", {})
      await submit("traits are null", null)
      await submit("traits are a text", "x")
      await submit("traits are a list", [])
      await submit("not an address", { email: "nonsense" })
      await submit("not an address, again", { email: "nonsense" })
      await submit("an address too short", { email: "a@" })
      await submit("an address too long", { email: `${"a".repeat(320)}@example.org` })
      await submit("an empty address", { email: "" })
      await submit("a number for an address", { email: 1 })
      await submit("null for a text", { email, nickname: null })
      await submit("a number for a text", { email, nickname: 42 })
      await submit("a text for an object", { email, name: "Anna" })
      await submit("traits the schema does not have", { email, theme: "dark" })
      await submit("two that the schema does not have", { email, b: 1, a: 2 })
      await submit("two wrong at once", { email: "x", nickname: 42 })
      await submit("an address that is taken", { email: taken })
      await submit("an address that is taken, in capitals", { email: taken.toUpperCase() })
      await anna.refetch("the flow afterwards", flow)
      await anna.submitForm("HTML: not an address", flow, {
        method: "profile",
        "traits.email": "nonsense",
        "traits.nickname": "Ann",
      })
      await anna.refetch("the flow after HTML", flow)
      await anna.submitForm("HTML: no address", flow, { method: "profile", "traits.email": "" })
      await anna.refetch("the flow after no address", flow)
      await anna.submitForm("HTML: an address that is taken", flow, {
        method: "profile",
        "traits.email": taken,
      })
      await anna.refetch("the flow after a taken address", flow)
      await submit("saved after all", { email, nickname: "Ann" })
      await submit("an error after success", { email: "nonsense" })
      await anna.refetch("the flow in the end", flow)
    },
  },
  {
    name: "profile: errors of two groups",
    world: "usual",
    play: async ({ signedIn }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      const traits = { ...person.traits, email: "nonsense" }
      await anna.submit("a password", flow, { method: "password", password: "short" })
      await anna.submit("then a profile", flow, { method: "profile", traits })
      await anna.submit("then a code", flow, { method: "totp", totp_code: "000" })
      await anna.submit("then no method", flow, { method: "foo" })
      await anna.submit("no method, once more", flow, {})
      await anna.submit("then a profile again", flow, { method: "profile", traits })
      await anna.submit("then a key", flow, { method: "webauthn", webauthn_register: "{}" })
      await anna.submit("all of it at once", flow, {
        method: "profile",
        traits,
        password: "short",
        totp_code: "000",
      })
      await anna.refetch("the flow afterwards", flow)
    },
  },
  {
    name: "profile: which method wins",
    world: "usual",
    play: async ({ signedIn }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const { traits } = person
      const flow = await anna.openSettings()
      await anna.submit("password's field for profile", flow, {
        method: "profile",
        traits,
        password: "An0ther long password",
      })
      await anna.submit("password without a method", flow, { password: "An0ther long password" })
      await anna.submit("link beside profile", flow, { method: "profile", traits, link: "local" })
      await anna.submit("unlink beside profile", flow, {
        method: "profile",
        traits,
        unlink: "local",
      })
      await anna.submit("backup codes beside profile", flow, {
        method: "profile",
        traits,
        lookup_secret_regenerate: true,
      })
      await anna.submit("a code beside profile", flow, {
        method: "profile",
        traits,
        totp_code: "1",
      })
      await anna.submit("totp_unlink beside profile", flow, {
        method: "profile",
        traits,
        totp_unlink: true,
      })
      await anna.submit("a key beside profile", flow, {
        method: "profile",
        traits,
        webauthn_remove: "abcd",
      })
      await anna.submit("a passkey beside profile", flow, {
        method: "profile",
        traits,
        passkey_remove: "abcd",
      })
      await anna.submit("profile's traits for password", flow, {
        method: "password",
        traits,
        password: "short",
      })
      await anna.refetch("the flow afterwards", flow)
    },
  },
  {
    name: "profile: the address changes",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { person, visitor: anna } = await signedIn("anna", { verified: true })
      const email = "anna.new@example.org"
      const flow = await anna.openSettings("a verified address")
      await anna.submit("a nickname", flow, {
        method: "profile",
        traits: { ...person.traits, nickname: "Ann" },
      })
      const { body } = await anna.submit("another address", flow, {
        method: "profile",
        traits: { email, nickname: "Ann" },
      })
      const item = body.continue_with?.find((found) => found.flow)
      const verification = `/self-service/verification/flows?id=${item?.flow?.id ?? ""}`
      const code = await world.emailedCode(email)
      const asked = await anna.get("the verification flow", verification)
      await anna.submit("a wrong code", asked.body, { method: "code", code: "000000" })
      await anna.submit("no code", asked.body, { method: "code" })
      await anna.submit("the code of the mail", asked.body, { method: "code", code })
      await anna.get("the verification flow afterwards", verification)
      await anna.submit("the code once more", asked.body, { method: "code", code })
      await anna.openSettings("the settings afterwards")

      const more = await anna.openSettings()
      await anna.submitForm("HTML: yet another address", more, {
        method: "profile",
        "traits.email": "anna.newer@example.org",
      })
      await anna.refetch("the flow after HTML", more)
      await anna.get("whoami", "/sessions/whoami")
      await anna.submit("back to the first", more, {
        method: "profile",
        traits: { email: person.email },
      })
    },
  },
  {
    name: "profile: changed behind the person's back",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      await world.setTraits(person.id, { ...person.traits, nickname: "Changed" })
      await anna.refetch("the flow that was open", flow)
      await anna.openSettings("a new flow")
      await anna.submit("the old flow, refused", flow, {
        method: "profile",
        traits: { email: "nonsense" },
      })
      await world.deleteSessions(person.id)
      await anna.refetch("signed out everywhere", flow)
      await anna.submit("signed out, submit", flow, { method: "profile", traits: person.traits })
      await anna.get("signed out, whoami", "/sessions/whoami")
      await anna.visit("signed out, HTML", "/self-service/settings/browser")
    },
  },
]

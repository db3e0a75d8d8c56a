/** Sections 1 and 6: protected changes after the login has grown old, and what follows. */
import { value } from "../play/flow.ts"
import { enrollLookup, signInAgain } from "../play/habits.ts"
import type { Scenario } from "../play/scenario.ts"
import { Authenticator } from "../play/authenticator.ts"
import { OVER_MS } from "../worlds/options.ts"

const GOOD = "An0ther long password"

export const privileged: Scenario[] = [
  {
    name: "refresh: what is asked for one",
    world: "privileged",
    play: async ({ signedIn, world }) => {
      const { person, visitor: anna } = await signedIn("anna", { oidc: linkedTo("anna") })
      const { person: verified, visitor: vera } = await signedIn("vera", { verified: true })
      await enrollLookup(anna)
      const device = new Authenticator(world.appUrl)
      const flow = await anna.openSettings()
      const key = await device.create(value(flow, "webauthn_register_trigger"))
      const passkey = await device.create(value(flow, "passkey_create_data"))
      const verasFlow = await vera.openSettings()
      await world.wait(OVER_MS)
      const { email } = person
      await anna.openSettings("a flow can be made")
      await anna.submit("a nickname", flow, { method: "profile", traits: { email, nickname: "A" } })
      const changed = { method: "profile", traits: { email: "anna.new@example.org" } }
      await anna.submit("another address", flow, changed)
      await vera.submit("a nickname beside a verified address", verasFlow, {
        method: "profile",
        traits: { ...verified.traits, nickname: "V" },
      })
      await vera.submitForm("the same, HTML", verasFlow, {
        method: "profile",
        "traits.email": verified.email,
        "traits.nickname": "V",
      })
      await vera.submit("nothing changed", verasFlow, {
        method: "profile",
        traits: verified.traits,
      })
      await vera.submit("an error instead", verasFlow, { method: "profile", traits: {} })
      await anna.submit("a password", flow, { method: "password", password: GOOD })
      await anna.submit("a password that is refused", flow, { method: "password", password: "x" })
      await anna.submitForm("a password, HTML", flow, { method: "password", password: GOOD })
      await anna.submit("a code", flow, { method: "totp", totp_code: "123456" })
      await anna.submit("no code", flow, { method: "totp" })
      await anna.submit("unlink an app", flow, { totp_unlink: true })
      await anna.submit("reveal", flow, { lookup_secret_reveal: true })
      await anna.submitForm("reveal, HTML", flow, { lookup_secret_reveal: "true" })
      await anna.submit("regenerate", flow, { lookup_secret_regenerate: true })
      await anna.submit("confirm", flow, { lookup_secret_confirm: true })
      await anna.submit("disable", flow, { lookup_secret_disable: true })
      await anna.submit("a security key", flow, {
        webauthn_register: key,
        webauthn_register_displayname: "Key",
      })
      await anna.submit("remove a key", flow, { webauthn_remove: "abcd" })
      await anna.submit("a passkey", flow, { passkey_settings_register: passkey })
      await anna.submit("remove a passkey", flow, { passkey_remove: "abcd" })
      await anna.submit("link", flow, { link: "other" })
      await anna.submitForm("link, HTML", flow, { link: "other" })
      await anna.submit("unlink", flow, { unlink: "local" })
      await anna.submit("no method", flow, {})
      await anna.refetch("the flow afterwards", flow)
    },
  },
  {
    name: "refresh: and the same flow again",
    world: "privileged",
    play: async ({ signedIn, world }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const to = `?return_to=${encodeURIComponent(`${world.appUrl}/after`)}`
      const flow = await anna.openSettings(undefined, to)
      await world.wait(OVER_MS)
      const body = { method: "password", password: GOOD }
      const refused = await anna.submit("refused", flow, body)
      const url = refused.body.redirect_browser_to ?? ""
      const login = await anna.get("the login it leads to", url)
      await anna.visit("the login it leads to, HTML", url)
      const fields = { method: "password", identifier: person.email }
      await anna.submit("a wrong password", login.body, { ...fields, password: "wrong" })
      await anna.submit("the password", login.body, { ...fields, password: person.password })
      await anna.get("the login flow is over", `/self-service/login/flows?id=${login.body.id}`)
      await anna.submit("submitted again", flow, body)
      await anna.get("whoami", "/sessions/whoami")
    },
  },
  {
    name: "refresh: a form is sent by Kratos itself",
    world: "privileged",
    play: async ({ signedIn, visitor, world }) => {
      const { person, visitor: anna } = await signedIn("anna", { oidc: linkedTo("anna-here") })
      const { person: ben, visitor: bens } = await signedIn("ben")
      const { person: cleo, visitor: cleos } = await signedIn("cleo")
      const { person: dora, visitor: doras } = await signedIn("dora")
      const flow = await anna.openSettings()
      const [bensFlow, cleosFlow] = [await bens.openSettings(), await cleos.openSettings()]
      const dorasFlow = await doras.openSettings()
      await world.wait(OVER_MS)

      const { location } = await anna.submitForm("HTML, a password", flow, {
        method: "password",
        password: GOOD,
      })
      const back = await signInAgain(anna, person, location, "HTML")
      await anna.visit("HTML, the way back saves it", back)
      await anna.refetch("HTML, the flow afterwards", flow)
      await anna.visit("HTML, the way back once more", back)
      await anna.refetch("HTML, the flow after that", flow)
      const names = { create: "the new password: create", submit: "the new password" }
      await visitor().signIn({ ...person, password: GOOD }, names)

      const refused = await bens.submit("JSON, an address", bensFlow, {
        method: "profile",
        traits: { email: "ben.new@example.org", nickname: "Ben" },
      })
      const backToBens = await signInAgain(
        bens,
        ben,
        refused.body.redirect_browser_to ?? "",
        "JSON",
      )
      await bens.visit("JSON, the way back saves it", backToBens)
      await bens.refetch("JSON, the flow afterwards", bensFlow)

      const link = await cleos.submitForm("link", cleosFlow, { link: "local" })
      const backToCleos = await signInAgain(cleos, cleo, link.location, "link")
      const provider = await cleos.visit("link, the way back", backToCleos)
      const callback = await world.answerAtProvider(provider.location, { subject: "cleo" })
      await cleos.visit("link, the callback", callback)
      await cleos.refetch("link, the flow afterwards", cleosFlow)

      const codes = await doras.submit("backup codes", dorasFlow, {
        lookup_secret_regenerate: true,
      })
      const backToDoras = await signInAgain(
        doras,
        dora,
        codes.body.redirect_browser_to ?? "",
        "codes",
      )
      await doras.visit("codes, the way back makes them", backToDoras)
      await doras.refetch("codes, the flow afterwards", dorasFlow)
    },
  },
  {
    name: "refresh: nothing is sent by Kratos itself",
    world: "privileged",
    play: async ({ signedIn, person, world }) => {
      const { person: anna, visitor: annas } = await signedIn("anna")
      const { person: ben, visitor: bens } = await signedIn("ben")
      const { visitor: cleos } = await signedIn("cleo")
      const other = await person("other")
      const [flow, bensFlow] = [await annas.openSettings(), await bens.openSettings()]
      const cleosFlow = await cleos.openSettings()
      await world.wait(OVER_MS)
      const body = { method: "password", password: GOOD }

      const refused = await annas.submit("as JSON", flow, body)
      const back = await signInAgain(annas, anna, refused.body.redirect_browser_to ?? "", "as JSON")
      await annas.get("as JSON, the way back", back)
      await annas.refetch("as JSON, the flow", flow)

      const second = await bens.submit("another flow", bensFlow, body)
      const backToBens = await signInAgain(
        bens,
        ben,
        second.body.redirect_browser_to ?? "",
        "another flow",
      )
      await bens.openSettings("another flow is made")
      await bens.visit("another flow, the way back", backToBens)
      await bens.refetch("another flow, the first one", bensFlow)

      const third = await cleos.submitForm("another person", cleosFlow, body)
      const login = await cleos.get("another person, login", third.location)
      const fields = { method: "password", identifier: other.email, password: other.password }
      const signedInAs = await cleos.submitForm("another person signs in", login.body, fields)
      const { location } = await cleos.visit("another person, the way back", signedInAs.location)
      const error = new URL(location, world.url).searchParams.get("id") ?? ""
      await cleos.get("another person, the error", `/self-service/errors?id=${error}`)
      await cleos.refetch("another person, the flow", cleosFlow)
    },
  },
]

function linkedTo(subject: string) {
  return [{ provider: "local", subject }]
}

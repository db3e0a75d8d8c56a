/** Sections 2, 3 and 4: security keys and passkeys beside a password. */
import { Authenticator } from "../play/authenticator.ts"
import { value } from "../play/flow.ts"
import type { Scenario } from "../play/scenario.ts"

const NAME = "webauthn_register_displayname"

export const keys: Scenario[] = [
  {
    name: "security keys: added and removed",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { visitor: anna } = await signedIn("anna")
      const device = new Authenticator(world.appUrl)
      const flow = await anna.openSettings()
      const first = await device.create(value(flow, "webauthn_register_trigger"))
      await anna.submit("without a name", flow, { webauthn_register: first })
      await anna.submit("with an empty name", flow, { webauthn_register: first, [NAME]: "" })
      await anna.submit("added", flow, { webauthn_register: first, [NAME]: "My key" })
      await anna.refetch("the flow afterwards", flow)
      await anna.submit("the same again", flow, { webauthn_register: first, [NAME]: "My key" })
      const more = await anna.openSettings("one key")
      const second = await device.create(value(more, "webauthn_register_trigger"))
      await anna.submit("as an object, with a method", more, {
        method: "webauthn",
        webauthn_register: JSON.parse(second) as unknown,
        [NAME]: 'Ächter Schlüssel "2"',
      })
      const html = await anna.openSettings()
      const third = await device.create(value(html, "webauthn_register_trigger"))
      await anna.submitForm("HTML", html, { webauthn_register: third, [NAME]: "Third" })
      const remove = (step: string, id: string) => anna.submit(step, html, { webauthn_remove: id })
      await anna.refetch("three keys", html)
      await remove("removed", device.hexId(1))
      await remove("removed again", device.hexId(1))
      await remove("an unknown one", "abcd")
      await remove("no hexadecimal", "nonsense")
      await anna.submitForm("HTML, removed", html, { webauthn_remove: device.hexId(0) })
      await remove("the last one", device.hexId(2))
      await remove("none is left", device.hexId(2))
      await anna.submit("neither one nor the other", html, { method: "webauthn" })
      await anna.get("whoami", "/sessions/whoami")
    },
  },
  {
    name: "security keys: refused",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { visitor: anna } = await signedIn("anna")
      const device = new Authenticator(world.appUrl)
      const flow = await anna.openSettings()
      const options = value(flow, "webauthn_register_trigger")
      const submit = (step: string, webauthn_register: unknown) =>
        anna.submit(step, flow, { webauthn_register, [NAME]: "My key" })
      await submit("an empty object", "{}")
      await submit("no JSON", "nonsense")
      await submit("a list", "[]")
      await submit("a number", 1)
      await submit("empty", "")
      await anna.submit("empty, with a method", flow, {
        method: "webauthn",
        webauthn_register: "",
        [NAME]: "My key",
      })
      const elsewhere = await device.create(options, { origin: "https://evil.example" })
      await submit("another origin", elsewhere)
      await anna.submitForm("HTML, another origin", flow, {
        webauthn_register: elsewhere,
        [NAME]: "My key",
      })
      await submit("another challenge", await device.create(options, { challenge: "bm9uc2Vuc2U" }))
      await submit(
        "another site",
        await new Authenticator(world.appUrl, "evil.example").create(options),
      )
      const good = JSON.parse(await device.create(options)) as { id: string; response: object }
      await submit("no type", JSON.stringify({ ...good, type: undefined }))
      await submit("no id", JSON.stringify({ ...good, id: undefined, rawId: undefined }))
      await submit("no response", JSON.stringify({ ...good, response: {} }))
      await submit("an id that is padded", JSON.stringify({ ...good, id: `${good.id}==` }))
      await anna.refetch("the challenge is as it was", flow)
      await submit("what toJSON() adds", {
        ...good,
        authenticatorAttachment: "platform",
        clientExtensionResults: {},
      })
    },
  },
  {
    name: "passkeys: added and removed",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { visitor: anna } = await signedIn("anna")
      const device = new Authenticator(world.appUrl)
      const flow = await anna.openSettings()
      const first = await device.create(value(flow, "passkey_create_data"))
      await anna.submit("added", flow, { passkey_settings_register: first })
      await anna.refetch("the flow afterwards", flow)
      await anna.submit("the same again", flow, { passkey_settings_register: first })
      const more = await anna.openSettings("one passkey")
      const second = await device.create(value(more, "passkey_create_data"))
      await anna.submit("as an object, with a method", more, {
        method: "passkey",
        passkey_settings_register: JSON.parse(second) as unknown,
      })
      const html = await anna.openSettings("two passkeys")
      const third = await device.create(value(html, "passkey_create_data"))
      await anna.submitForm("HTML", html, { passkey_settings_register: third })
      const remove = (step: string, id: string) => anna.submit(step, html, { passkey_remove: id })
      await remove("removed", device.hexId(1))
      await remove("removed again", device.hexId(1))
      await remove("an unknown one", "abcd")
      await remove("no hexadecimal", "nonsense")
      await anna.submitForm("HTML, removed", html, { passkey_remove: device.hexId(0) })
      await remove("the last one", device.hexId(2))
      await remove("none is left", device.hexId(2))
      await anna.submit("neither one nor the other", html, { method: "passkey" })
      await anna.get("whoami", "/sessions/whoami")
    },
  },
  {
    name: "passkeys: refused",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { visitor: anna } = await signedIn("anna")
      const device = new Authenticator(world.appUrl)
      const flow = await anna.openSettings()
      const options = value(flow, "passkey_create_data")
      const submit = (step: string, passkey_settings_register: unknown) =>
        anna.submit(step, flow, { passkey_settings_register })
      await submit("an empty object", "{}")
      await submit("no JSON", "nonsense")
      await submit("empty", "")
      await anna.submit("empty, with a method", flow, {
        method: "passkey",
        passkey_settings_register: "",
      })
      const elsewhere = await device.create(options, { origin: "https://evil.example" })
      await submit("another origin", elsewhere)
      await anna.submitForm("HTML, another origin", flow, { passkey_settings_register: elsewhere })
      await submit("another challenge", await device.create(options, { challenge: "bm9uc2Vuc2U" }))
      const forKey = await device.create(value(flow, "webauthn_register_trigger"))
      await submit("made for a security key", forKey)
      await anna.refetch("the challenge is as it was", flow)
      await submit("after all", await device.create(options))
    },
  },
  {
    name: "keys: a second factor for logins",
    world: "usual",
    play: async ({ signedIn, visitor, world }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const device = new Authenticator(world.appUrl)
      const flow = await anna.openSettings()
      const key = await device.create(value(flow, "webauthn_register_trigger"))
      await anna.submit(undefined, flow, { webauthn_register: key, [NAME]: "My key" })
      const next = visitor()
      await next.signIn(person)
      await next.get("settings are refused", "/self-service/settings/browser")
      const login = await next.get("login: create", "/self-service/login/browser?aal=aal2")
      const options = value(login.body, "webauthn_login_trigger")
      const submit = (step: string, answer: string) =>
        next.submit(step, login.body, {
          method: "webauthn",
          identifier: person.email,
          webauthn_login: answer,
        })
      await submit("no JSON", "nonsense")
      await submit("another origin", await device.get(options, { origin: "https://evil.example" }))
      await submit("another challenge", await device.get(options, { challenge: "bm9uc2Vuc2U" }))
      await submit("signed in", await device.get(options))
      await next.openSettings("settings are open")
      await next.get("whoami", "/sessions/whoami")
      const refresh = await next.get(
        "refresh: create",
        "/self-service/login/browser?refresh=true&aal=aal2",
      )
      const again = await device.get(value(refresh.body, "webauthn_login_trigger"))
      await next.submit("refreshed", refresh.body, {
        method: "webauthn",
        identifier: person.email,
        webauthn_login: again,
      })
    },
  },
]

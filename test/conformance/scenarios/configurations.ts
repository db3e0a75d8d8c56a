/** Sections 1, 2 and 6: what other configurations of Kratos change. */
import { totpCode } from "../../kratos/stack/totp.ts"
import { Authenticator } from "../play/authenticator.ts"
import { totpSecret, value } from "../play/flow.ts"
import { enrollTotp } from "../play/habits.ts"
import type { Scenario } from "../play/scenario.ts"

const GOOD = "An0ther long password"

export const configurations: Scenario[] = [
  {
    name: "passwordless: keys alone",
    world: "passwordless",
    play: async ({ signedIn, visitor, world }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const device = new Authenticator(world.appUrl)
      const flow = await anna.openSettings("fresh")
      const key = await device.create(value(flow, "webauthn_register_trigger"))
      const name = { webauthn_register_displayname: "My key" }
      await anna.submit("a key", flow, { webauthn_register: key, ...name })
      const more = await anna.openSettings()
      const passkey = await device.create(value(more, "passkey_create_data"))
      await anna.submit("a passkey", more, { passkey_settings_register: passkey })
      await anna.get("whoami", "/sessions/whoami")
      const next = visitor()
      await next.get("a login", "/self-service/login/browser")
      await anna.submit("remove the key", more, { webauthn_remove: device.hexId(0) })
      await anna.submit("remove the passkey", more, { passkey_remove: device.hexId(1) })
      const refresh = await anna.get("refresh", "/self-service/login/browser?refresh=true")
      await anna.submit("the password", refresh.body, {
        method: "password",
        identifier: person.email,
        password: person.password,
      })
    },
  },
  {
    name: "passwordless: signing in",
    world: "passwordless",
    play: async ({ signedIn, visitor, world }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const device = new Authenticator(world.appUrl)
      const flow = await anna.openSettings()
      const key = await device.create(value(flow, "webauthn_register_trigger"))
      const name = { webauthn_register_displayname: "My key" }
      await anna.submit("a key", flow, { webauthn_register: key, ...name })
      const withKey = visitor()
      const login = (await withKey.get("create", "/self-service/login/browser")).body
      const start = { method: "webauthn", identifier: person.email }
      await withKey.submit("with a key: nobody", login, { ...start, identifier: "nobody@x.org" })
      await withKey.submit("with a key: who", login, start)
      const path = `/self-service/login/flows?id=${login.id}`
      const asked = await withKey.get("with a key: the flow", path)
      const answer = await device.get(value(asked.body, "webauthn_login_trigger"))
      await withKey.submit("with a key: signed in", login, { ...start, webauthn_login: answer })
      await withKey.openSettings("with a key: settings")
      await withKey.get("with a key: whoami", "/sessions/whoami")

      const phone = new Authenticator(world.appUrl)
      const more = await anna.openSettings()
      const passkey = await phone.create(value(more, "passkey_create_data"))
      await anna.submit("a passkey", more, { passkey_settings_register: passkey })
      const withPasskey = visitor()
      const other = (await withPasskey.get("create again", "/self-service/login/browser")).body
      const challenge = value(other, "passkey_challenge")
      const submit = (step: string, passkey_login: string) =>
        withPasskey.submit(step, other, { method: "passkey", passkey_login })
      await submit("with a passkey: no JSON", "nonsense")
      const elsewhere = await phone.get(challenge, { origin: "https://evil.example" })
      await submit("with a passkey: another origin", elsewhere)
      await submit("with a passkey: signed in", await phone.get(challenge))
      await withPasskey.openSettings("with a passkey: settings")
      await withPasskey.get("with a passkey: whoami", "/sessions/whoami")
      const refresh = await withPasskey.get("refresh", "/self-service/login/browser?refresh=true")
      const again = await phone.get(value(refresh.body, "passkey_challenge"))
      await withPasskey.submit("refreshed", refresh.body, {
        method: "passkey",
        passkey_login: again,
      })
    },
  },
  {
    name: "passwordless: the last credential",
    world: "passwordless",
    play: async ({ person, visitor, world }) => {
      const oidc = [{ provider: "local", subject: "anna-passwordless" }]
      await person("anna", { password: "", oidc })
      const anna = visitor()
      const login = (await anna.get("a login", "/self-service/login/browser")).body
      const started = await anna.submit("to the provider", login, { provider: "local" })
      const callback = await world.answerAtProvider(started.body.redirect_browser_to ?? "", {
        subject: "anna-passwordless",
      })
      await anna.visit("signed in with the provider", callback)
      const device = new Authenticator(world.appUrl)
      const flow = await anna.openSettings("the provider alone")
      await anna.submit("unlink the last", flow, { unlink: "local" })
      const passkey = await device.create(value(flow, "passkey_create_data"))
      await anna.submit("a passkey", flow, { passkey_settings_register: passkey })
      await anna.openSettings("the provider and a passkey")
      await anna.submit("unlink", flow, { unlink: "local" })
      await anna.openSettings("a passkey alone")
      await anna.submit("remove the last passkey", flow, { passkey_remove: device.hexId(0) })
      const more = await anna.openSettings()
      const key = await device.create(value(more, "webauthn_register_trigger"))
      const name = { webauthn_register_displayname: "My key" }
      await anna.submit("a key", more, { webauthn_register: key, ...name })
      await anna.submit("remove the passkey", more, { passkey_remove: device.hexId(0) })
      await anna.openSettings("a key alone")
      await anna.submit("remove the last key", more, { webauthn_remove: device.hexId(1) })
      await anna.submit("a password", more, { method: "password", password: GOOD })
      await anna.submit("remove the key", more, { webauthn_remove: device.hexId(1) })
    },
  },
  {
    name: "passwordless: other rules for passwords, other methods off",
    world: "passwordless",
    play: async ({ signedIn }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      const submit = (step: string, password: string) =>
        anna.submit(step, flow, { method: "password", password })
      await submit("too short", "12345678901")
      await submit("like the address", person.email)
      await anna.submit("backup codes", flow, { lookup_secret_regenerate: true })
      await anna.submitForm("backup codes, HTML", flow, { lookup_secret_regenerate: "true" })
      await anna.submit("backup codes, by method", flow, { method: "lookup_secret" })
    },
  },
  {
    name: "codes: by mail as a second factor",
    world: "codes",
    play: async ({ signedIn, world }) => {
      const { person, visitor: anna } = await signedIn("anna", { verified: true })
      await anna.get("settings are refused", "/self-service/settings/browser")
      await anna.visit("settings are refused, HTML", "/self-service/settings/browser")
      const login = (await anna.get("create", "/self-service/login/browser?aal=aal2")).body
      const submit = (step: string, body: Record<string, unknown>) =>
        anna.submit(step, login, { method: "code", ...body })
      await submit("an address that is not theirs", { address: "nobody@example.org" })
      await submit("send it", { address: person.email })
      const code = await world.emailedCode(person.email)
      await submit("a wrong code", { code: "000000" })
      await submit("the code", { code })
      const flow = await anna.openSettings("settings are open")
      await anna.submit("saved", flow, { method: "password", password: GOOD })
      await anna.get("whoami", "/sessions/whoami")
    },
  },
  {
    name: "hooks: before a change is saved",
    world: "hooked",
    play: async ({ signedIn, visitor, world }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const { email } = person
      const flow = await anna.openSettings()
      const save = (step: string, nickname: string) =>
        anna.submit(step, flow, { method: "profile", traits: { email, nickname } })
      await save("accepted", "Ann")
      await save("refused", "refused")
      await save("refused twice", "two")
      await save("refused without a place", "nowhere")
      await save("refused at a trait that is none", "unknown")
      await save("refused without words", "empty")
      await save("down", "down")
      await anna.refetch("the flow afterwards", flow)
      const form = { method: "profile", "traits.email": email }
      await anna.submitForm("HTML, refused", flow, { ...form, "traits.nickname": "refused" })
      await anna.refetch("HTML, refused: the flow", flow)
      const { location } = await anna.submitForm("HTML, down", flow, {
        ...form,
        "traits.nickname": "down",
      })
      const error = new URL(location).searchParams.get("id") ?? ""
      await anna.get("HTML, down: the error", `/self-service/errors?id=${error}`)
      await anna.submitForm("HTML, accepted", flow, { ...form, "traits.nickname": "Ann" })
      await anna.submit("a transient payload", flow, {
        method: "profile",
        traits: { email },
        transient_payload: { refuse: true },
      })
      await anna.submit("a password with a transient payload", flow, {
        method: "password",
        password: GOOD,
        transient_payload: { refuse: true },
      })
      await anna.submitForm("HTML, a password", flow, { method: "password", password: `${GOOD}2` })
      const to = `?return_to=${encodeURIComponent(`${world.appUrl}/after`)}`
      const returning = await anna.openSettings(undefined, to)
      await anna.submitForm("HTML, return_to", returning, { ...form, "traits.nickname": "Ann" })

      const { person: down, visitor: other } = await signedIn("down", {
        traits: { email: "down@example.org", nickname: "refused" },
      })
      const theirs = await other.openSettings()
      await other.submit("a password, refused", theirs, { method: "password", password: GOOD })
      const code = totpCode(totpSecret(theirs), world.now())
      await other.submit("a code, refused", theirs, { method: "totp", totp_code: code })
      await other.submit("backup codes, refused", theirs, { lookup_secret_regenerate: true })
      await other.submit("backup codes, confirmed, refused", theirs, {
        lookup_secret_confirm: true,
      })
      const device = new Authenticator(world.appUrl)
      const key = await device.create(value(theirs, "webauthn_register_trigger"))
      await other.submit("a key, refused", theirs, {
        webauthn_register: key,
        webauthn_register_displayname: "Key",
      })
      const names = { create: "nothing was saved: create", submit: "nothing was saved" }
      await visitor().signIn(down, names)
    },
  },
  {
    name: "few: methods that are off",
    world: "few",
    play: async ({ signedIn, visitor }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings("no name for a passkey")
      await anna.submit("backup codes", flow, { lookup_secret_regenerate: true })
      await anna.submit("a security key", flow, { webauthn_remove: "abcd" })
      await anna.submit("a passkey", flow, { passkey_remove: "abcd" })
      await anna.submit("link", flow, { link: "local" })
      await anna.submit("unlink", flow, { unlink: "local" })
      await anna.submitForm("link, HTML", flow, { link: "local" })
      await enrollTotp(anna)
      const next = visitor()
      await next.signIn(person)
      const open = await next.openSettings("no second factor is asked for")
      await next.submit("saved", open, { method: "password", password: GOOD })
      await next.submit("unlinked", open, { totp_unlink: true })
    },
  },
  {
    name: "few: only what is needed to sign in",
    world: "fewest",
    play: async ({ signedIn }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings("the nodes")
      await anna.submit("a profile", flow, { method: "profile", traits: person.traits })
      const form = { method: "profile", "traits.email": person.email }
      await anna.submitForm("a profile, HTML", flow, form)
      await anna.submit("a code", flow, { method: "totp", totp_code: "123456" })
      await anna.submit("unlink an app", flow, { totp_unlink: true })
      await anna.submit("a passkey", flow, { passkey_remove: "abcd" })
      await anna.submit("a security key", flow, { webauthn_remove: "abcd" })
      await anna.submit("a password", flow, { method: "password", password: GOOD })
    },
  },
]

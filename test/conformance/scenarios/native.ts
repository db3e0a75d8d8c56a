/** Sections 1, 2 and 6: apps, which have a session token and no cookies. */
import { totpCode } from "../../kratos/stack/totp.ts"
import { Authenticator } from "../play/authenticator.ts"
import { totpSecret, type Flow } from "../play/flow.ts"
import { signInNatively } from "../play/habits.ts"
import type { Scenario } from "../play/scenario.ts"
import { ACCEPT_HTML } from "../play/visitor.ts"

const API = "/self-service/settings/api"
const OPTIONS = JSON.stringify({ publicKey: { challenge: "bm9uc2Vuc2U", user: { id: "bm8" } } })

export const native: Scenario[] = [
  {
    name: "apps: every method",
    world: "usual",
    play: async ({ person, app, world }) => {
      const anna = await person("anna")
      const ours = app()
      const token = { "x-session-token": await signInNatively(ours, anna) }
      const flow = (await ours.get("create", API, token)).body
      const submit = (step: string, body: Record<string, unknown>) =>
        ours.submit(step, flow, body, token)
      await ours.get("get", `/self-service/settings/flows?id=${flow.id}`, token)
      await submit("a nickname", { method: "profile", traits: { ...anna.traits, nickname: "Ann" } })
      await submit("another address", {
        method: "profile",
        traits: { email: "anna.native@example.org" },
      })
      await submit("not an address", { method: "profile", traits: { email: "nonsense" } })
      await submit("a password", { method: "password", password: "An0ther long password" })
      await submit("a password too short", { method: "password", password: "short" })
      await submit("no method", {})
      await submit("link", { link: "local" })
      await submit("unlink", { unlink: "local" })
      const key = await new Authenticator(world.appUrl).create(OPTIONS)
      await submit("a security key", { webauthn_register: key, webauthn_register_displayname: "K" })
      await submit("a passkey", { passkey_settings_register: key })
      await submit("backup codes", { lookup_secret_regenerate: true })
      await submit("backup codes, confirmed", { lookup_secret_confirm: true })
      await submit("backup codes, revealed", { lookup_secret_reveal: true })
      const fresh = (await ours.get("enrolled", API, token)).body
      const code = totpCode(totpSecret(fresh), world.now())
      await ours.submit("a code", fresh, { method: "totp", totp_code: code }, token)
      await ours.submit("unlink the app", fresh, { totp_unlink: true }, token)
      await submit("disable backup codes", { lookup_secret_disable: true })
      await ours.get("get, in the end", `/self-service/settings/flows?id=${flow.id}`, token)
      await ours.get("whoami", "/sessions/whoami", token)
    },
  },
  {
    name: "apps: refused",
    world: "usual",
    play: async ({ person, signedIn, app, world }) => {
      const anna = await person("anna")
      const ours = app()
      const token = { "x-session-token": await signInNatively(ours, anna) }
      const flow = (await ours.get(undefined, API, token)).body
      const body = { method: "profile", traits: { ...anna.traits, nickname: "Ann" } }
      const post = (step: string, headers: Record<string, string>, to: Flow = flow) =>
        app().post(step, to.ui.action, body, headers)
      await post("no token", {})
      await post("a token that is none", { "x-session-token": "ory_st_none" })
      await post("a page's origin", { ...token, origin: world.appUrl })
      await post("another origin", { ...token, origin: "https://evil.example" })
      await post("a cookie", { ...token, cookie: "theme=dark" })
      await post("after these", token)
      await post("as Bearer", { authorization: `Bearer ${token["x-session-token"]}` })
      await app().send("HTML", flow.ui.action, {
        method: "POST",
        headers: { ...ACCEPT_HTML, ...token, "content-type": "application/json" },
        body: JSON.stringify(body),
      })
      await app().send("a form", flow.ui.action, {
        method: "POST",
        headers: { ...token, "content-type": "application/x-www-form-urlencoded" },
        body: `method=profile&traits.email=${encodeURIComponent(anna.email)}`,
      })
      await app().send("HTML, not an address", flow.ui.action, {
        method: "POST",
        headers: { ...ACCEPT_HTML, ...token, "content-type": "application/x-www-form-urlencoded" },
        body: "method=profile&traits.email=nonsense",
      })
      const ben = { "x-session-token": await signInNatively(app(), await person("ben")) }
      await post("somebody else's flow", ben)
      await app().get("get somebody else's", `/self-service/settings/flows?id=${flow.id}`, ben)
      const { visitor: browser } = await signedIn("cleo")
      const cleosFlow = await browser.openSettings()
      await post("a browser's flow, somebody else", token, cleosFlow)
      await browser.submit("an app's flow in a browser", flow, body)
      const own = await ours.get(
        "a browser's flow with a token",
        "/self-service/settings/browser",
        token,
      )
      await post("a browser's flow, submitted with a token", token, own.body)
      await world.deleteSessions(anna.id)
      await post("signed out", token)
      await ours.get("signed out, create", API, token)
      await ours.get("signed out, get", `/self-service/settings/flows?id=${flow.id}`, token)
    },
  },
  {
    name: "apps: a second factor",
    world: "usual",
    play: async ({ person, app, world }) => {
      const anna = await person("anna")
      const ours = app()
      const token = { "x-session-token": await signInNatively(ours, anna) }
      const flow = (await ours.get(undefined, API, token)).body
      const secret = totpSecret(flow)
      const code = () => totpCode(secret, world.now())
      await ours.submit("set up", flow, { method: "totp", totp_code: code() }, token)
      const next = { "x-session-token": await signInNatively(app(), anna) }
      await ours.get("create", API, next)
      await ours.get("get", `/self-service/settings/flows?id=${flow.id}`, next)
      await ours.submit("submit", flow, { method: "profile", traits: anna.traits }, next)
      const login = await ours.get("login", "/self-service/login/api?aal=aal2", next)
      await ours.submit("a wrong code", login.body, { method: "totp", totp_code: "000" }, next)
      await ours.submit("signed in", login.body, { method: "totp", totp_code: code() }, next)
      await ours.get("create, signed in", API, next)
      await ours.get("whoami", "/sessions/whoami", next)
    },
  },
]

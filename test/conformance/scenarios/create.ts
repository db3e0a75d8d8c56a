/** Section 1: `GET /self-service/settings/browser` and `…/api`. */
import { totpSecret } from "../play/flow.ts"
import type { Scenario } from "../play/scenario.ts"
import { ACCEPT_HTML } from "../play/visitor.ts"
import { totpCode } from "../../kratos/stack/totp.ts"

const BROWSER = "/self-service/settings/browser"
const API = "/self-service/settings/api"

const returnTo = (url: string) => `${BROWSER}?return_to=${encodeURIComponent(url)}`

export const create: Scenario[] = [
  {
    name: "create: nobody is signed in",
    world: "usual",
    play: async ({ world, visitor }) => {
      const to = returnTo(`${world.appUrl}/after`)
      await visitor().get("JSON", BROWSER)
      await visitor().visit("HTML", BROWSER)
      await visitor().send("any type", BROWSER, { headers: { accept: "*/*" } })
      await visitor().send("no Accept", BROWSER)
      await visitor().get("JSON, return_to", to)
      await visitor().visit("HTML, return_to", to)
      await visitor().visit("HTML, return_to elsewhere", returnTo("https://evil.example/"))
      await visitor().visit("HTML, other parameters", `${BROWSER}?theme=dark`)
      await visitor().get("a session that is none", BROWSER, {
        cookie: "ory_kratos_session=nonsense",
      })
      await visitor().visit("API, HTML", API)
      await visitor().get("API, JSON", API)
      await visitor().get("API, a token that is none", API, { "x-session-token": "ory_st_none" })
    },
  },
  {
    name: "create: signed in",
    world: "usual",
    play: async ({ world, signedIn }) => {
      const { appUrl } = world
      const { visitor: anna } = await signedIn("anna")
      await anna.get("JSON", BROWSER)
      await anna.get("JSON, again", BROWSER)
      await anna.visit("HTML", BROWSER)
      await anna.send("any type", BROWSER, { headers: { accept: "*/*" } })
      await anna.send("no Accept", BROWSER)
      await anna.send("JSON before HTML", BROWSER, {
        headers: { accept: "application/json, text/html;q=0.9" },
      })
      await anna.send("HTML before JSON", BROWSER, {
        headers: { accept: "text/html, application/json;q=0.9" },
      })
      await anna.send("a type Kratos does not have", BROWSER, { headers: { accept: "image/png" } })
      await anna.send("a content type alone", BROWSER, {
        headers: { "content-type": "application/json" },
      })
      await anna.get("JSON, other parameters", `${BROWSER}?theme=dark&theme=light`)
      await anna.get("JSON, return_to", returnTo(`${appUrl}/after?a=1&b=2`))
      await anna.visit("HTML, return_to", returnTo(`${appUrl}/after?a=1&b=2`))
      await anna.get("JSON, return_to of Kratos's own", returnTo(`${world.url}${BROWSER}`))
      await anna.get("JSON, return_to empty", `${BROWSER}?return_to=`)
    },
  },
  {
    name: "create: return_to is refused",
    world: "usual",
    play: async ({ world, signedIn }) => {
      const { visitor: anna } = await signedIn("anna")
      await anna.get("JSON, elsewhere", returnTo("https://evil.example/"))
      const { location } = await anna.visit("HTML, elsewhere", returnTo("https://evil.example/"))
      const error = new URL(location, world.url).searchParams.get("id") ?? ""
      await anna.get("the error that HTML leads to", `/self-service/errors?id=${error}`)
      await anna.get("an unknown error", "/self-service/errors?id=unknown")
      await anna.get("no error's id", "/self-service/errors")
      await anna.get("a stub error", "/self-service/errors?id=stub:500")
      await anna.get("JSON, a path", returnTo("/after"))
      await anna.get("JSON, no URL", returnTo("%zz"))
      await anna.get(
        "JSON, a host that only begins alike",
        returnTo(`${world.appUrl}.evil.example/`),
      )
      await anna.get("JSON, another port", returnTo("http://localhost:1/"))
      await anna.get("JSON, https", returnTo(world.appUrl.replace("http:", "https:")))
      await anna.get("JSON, a script", returnTo("javascript:alert(1)"))
    },
  },
  {
    name: "create: apps",
    world: "usual",
    play: async ({ person, visitor, app }) => {
      const anna = visitor()
      await anna.signIn(await person("anna"))
      await anna.get("the cookie of a browser", API)
      const ours = app()
      const native = await ours.get(undefined, "/self-service/login/api")
      const login = { method: "password", identifier: "ben.create-apps@example.org" }
      const ben = await person("ben")
      const signedIn = await ours.post("sign in", native.body.ui.action, {
        ...login,
        password: ben.password,
      })
      const token = signedIn.body.session_token ?? ""
      await app().get("a token", API, { "x-session-token": token })
      await app().get("a token as Bearer", API, { authorization: `Bearer ${token}` })
      await app().get("a token as bearer", API, { authorization: `bearer ${token}` })
      await app().get("a token, HTML", API, { ...ACCEPT_HTML, "x-session-token": token })
      await app().send("a token, no Accept", API, { headers: { "x-session-token": token } })
      await app().get("a token, return_to", `${API}?return_to=https://evil.example/`, {
        "x-session-token": token,
      })
      await app().get("a token for a browser's flow", BROWSER, { "x-session-token": token })
      await visitor().visit("nobody's browser", BROWSER)
    },
  },
  {
    name: "create: a second factor is missing",
    world: "usual",
    play: async ({ world, signedIn, visitor }) => {
      const to = returnTo(`${world.appUrl}/after`)
      const { person: anna, visitor: first } = await signedIn("anna")
      const flow = await first.openSettings()
      const code = totpCode(totpSecret(flow), world.now())
      await first.submit("totp is set up", flow, { method: "totp", totp_code: code })

      const second = visitor()
      await second.signIn(anna)
      await second.get("JSON", BROWSER)
      await second.visit("HTML", BROWSER)
      await second.get("JSON, return_to", to)
      await second.visit("HTML, return_to", to)
      await second.get("JSON, return_to elsewhere", returnTo("https://evil.example/"))
      await second.get("API", API)
      await second.visit("API, HTML", API)
      const id = `?id=${flow.id}`
      await second.get("get a flow, JSON", `/self-service/settings/flows${id}`)
      await second.visit("get a flow, HTML", `/self-service/settings/flows${id}`)
      const traits = { ...anna.traits, nickname: "Ann" }
      await second.submit("submit, JSON", flow, { method: "profile", traits })
      await second.submitForm("submit, HTML", flow, { method: "profile", "traits.nickname": "Ann" })
      await second.get("whoami", "/sessions/whoami")
      await first.refetch("the first browser is not asked", flow)
    },
  },
]

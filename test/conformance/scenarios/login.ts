/** Section 1's other side: logins that settings lead to, logout and whoami. */
import { totpCode } from "../../kratos/stack/totp.ts"
import { enrollTotp } from "../play/habits.ts"
import type { Scenario } from "../play/scenario.ts"

const LOGIN = "/self-service/login/browser"
const FLOWS = "/self-service/login/flows"
const UNKNOWN = "b348ddfa-eabf-4e79-9302-e66b073102e0"

export const login: Scenario[] = [
  {
    name: "login: create",
    world: "usual",
    play: async ({ signedIn, visitor, world }) => {
      const to = `return_to=${encodeURIComponent(`${world.appUrl}/after`)}`
      await visitor().get("JSON", LOGIN)
      await visitor().visit("HTML", LOGIN)
      await visitor().get("JSON, return_to", `${LOGIN}?${to}`)
      await visitor().get("JSON, return_to elsewhere", `${LOGIN}?return_to=https://evil.example/`)
      await visitor().visit("HTML, return_to elsewhere", `${LOGIN}?return_to=https://evil.example/`)
      await visitor().get("aal2, nobody", `${LOGIN}?aal=aal2`)
      await visitor().visit("aal2, nobody, HTML", `${LOGIN}?aal=aal2`)
      await visitor().get("refresh, nobody", `${LOGIN}?refresh=true`)
      await visitor().get("an aal that is none", `${LOGIN}?aal=aal3`)
      await visitor().get("API", "/self-service/login/api")
      const { visitor: anna } = await signedIn("anna")
      await anna.get("signed in", LOGIN)
      await anna.visit("signed in, HTML", LOGIN)
      await anna.visit("signed in, HTML, return_to", `${LOGIN}?${to}`)
      await anna.get("refresh", `${LOGIN}?refresh=true`)
      await anna.visit("refresh, HTML, return_to", `${LOGIN}?refresh=true&${to}`)
      await anna.get("aal2, nothing is set up", `${LOGIN}?aal=aal2`)
      await anna.visit("aal2, nothing is set up, HTML", `${LOGIN}?aal=aal2`)
    },
  },
  {
    name: "login: with a password",
    world: "usual",
    play: async ({ person, visitor, world }) => {
      const anna = await person("anna")
      const browser = visitor()
      const to = `?return_to=${encodeURIComponent(`${world.appUrl}/after`)}`
      const flow = (await browser.get("create", LOGIN + to)).body
      await browser.get("get", `${FLOWS}?id=${flow.id}`)
      await browser.visit("get, HTML", `${FLOWS}?id=${flow.id}`)
      await visitor().get("get, another browser", `${FLOWS}?id=${flow.id}`)
      await browser.get("get, unknown", `${FLOWS}?id=${UNKNOWN}`)
      await browser.get("get, no id", FLOWS)
      const submit = (step: string, body: Record<string, unknown>) =>
        browser.submit(step, flow, { method: "password", ...body })
      const { email: identifier, password } = anna
      await submit("a wrong password", { identifier, password: "wrong" })
      await submit("somebody unknown", { identifier: "nobody@example.org", password })
      await submit("no password", { identifier })
      await submit("no identifier", { password })
      await submit("both empty", { identifier: "", password: "" })
      await browser.submit("no method", flow, { identifier, password })
      await browser.submit("an unknown method", flow, { method: "foo", identifier, password })
      const form = { method: "password", identifier, password: "wrong" }
      await browser.submitForm("HTML, a wrong password", flow, form)
      await browser.get("get, afterwards", `${FLOWS}?id=${flow.id}`)
      await browser.post("no token", flow.ui.action, { method: "password", identifier, password })
      await browser.post("an unknown flow", `/self-service/login?flow=${UNKNOWN}`, form)
      await browser.post("no flow", "/self-service/login", form)
      await submit("signed in", { identifier, password })
      await submit("signed in already", { identifier, password })
      await browser.get("get, signed in", `${FLOWS}?id=${flow.id}`)
      const other = visitor()
      const html = (await other.get(undefined, LOGIN + to)).body
      await other.submitForm("HTML, signed in", html, { ...form, password })
      const third = visitor()
      const capitals = (await third.get(undefined, LOGIN)).body
      await third.submitForm("HTML, the address in capitals", capitals, {
        ...form,
        identifier: identifier.toUpperCase(),
        password,
      })
    },
  },
  {
    name: "login: with an authenticator app",
    world: "usual",
    play: async ({ signedIn, visitor, world }) => {
      const { person, visitor: first } = await signedIn("anna")
      const secret = await enrollTotp(first)
      const code = () => totpCode(secret, world.now())
      const anna = visitor()
      await anna.signIn(person, { create: "first factor: create", submit: "first factor" })
      const to = encodeURIComponent(`${world.url}/self-service/settings/browser`)
      const flow = (await anna.get("create", `${LOGIN}?aal=aal2&return_to=${to}`)).body
      const submit = (step: string, body: Record<string, unknown>) =>
        anna.submit(step, flow, { method: "totp", ...body })
      await submit("a wrong code", { totp_code: "000000" })
      await submit("no code", {})
      await submit("an empty code", { totp_code: "" })
      await anna.submit("a password instead", flow, {
        method: "password",
        identifier: person.email,
        password: person.password,
      })
      await submit("signed in", { totp_code: code() })
      await anna.get("whoami", "/sessions/whoami")
      await anna.get("aal2 again", `${LOGIN}?aal=aal2`)
      const refresh = (await anna.get("refresh", `${LOGIN}?refresh=true`)).body
      await anna.submit("refreshed", refresh, {
        method: "password",
        identifier: person.email,
        password: person.password,
      })
      await anna.openSettings("settings are still open")
      const both = (await anna.get("refresh aal2", `${LOGIN}?refresh=true&aal=aal2`)).body
      await anna.submitForm("refreshed aal2, HTML", both, { method: "totp", totp_code: code() })
    },
  },
  {
    name: "login: a second factor in the middle of a change",
    world: "usual",
    play: async ({ signedIn, visitor, world }) => {
      const { person, visitor: first } = await signedIn("anna")
      const anna = visitor()
      await anna.signIn(person)
      const flow = await anna.openSettings()
      const secret = await enrollTotp(first)
      const body = { method: "password", password: "An0ther long password" }
      const refused = await anna.submit("refused", flow, body)
      const url = refused.body.redirect_browser_to ?? ""
      const login = await anna.get("the login it leads to", url)
      const code = totpCode(secret, world.now())
      const answer = await anna.submitForm("signed in", login.body, {
        method: "totp",
        totp_code: code,
      })
      await anna.visit("the way back", answer.location)
      await anna.refetch("nothing was saved", flow)
      await anna.submit("submitted again", flow, body)
    },
  },
  {
    name: "logout and whoami",
    world: "usual",
    play: async ({ signedIn, visitor, world }) => {
      await visitor().get("nobody, whoami", "/sessions/whoami")
      await visitor().visit("nobody, whoami, HTML", "/sessions/whoami")
      await visitor().get("nobody, logout", "/self-service/logout/browser")
      await visitor().visit("nobody, logout, HTML", "/self-service/logout/browser")
      await visitor().get("nobody, submit", "/self-service/logout?token=nonsense")
      await visitor().visit("nobody, submit, HTML", "/self-service/logout?token=nonsense")
      const { visitor: anna } = await signedIn("anna")
      const other = visitor()
      other.jar = anna.jar.copy()
      await anna.get("whoami", "/sessions/whoami")
      await anna.visit("whoami, HTML", "/sessions/whoami")
      const to = `return_to=${encodeURIComponent(`${world.appUrl}/bye`)}`
      await anna.get("create, return_to", `/self-service/logout/browser?${to}`)
      const { body } = await anna.get("create", "/self-service/logout/browser")
      await anna.visit("create, HTML", "/self-service/logout/browser")
      await anna.get("a wrong token", "/self-service/logout?token=nonsense")
      await anna.get("no token", "/self-service/logout")
      await anna.get("signed out", `/self-service/logout?token=${body.logout_token ?? ""}`)
      await anna.get("whoami, signed out", "/sessions/whoami")
      await other.get("the same session elsewhere", "/sessions/whoami")
      const { visitor: ben } = await signedIn("ben")
      const bens = await ben.get(undefined, "/self-service/logout/browser")
      await ben.visit("signed out, HTML", bens.body.logout_url ?? "")
      const { visitor: cleo } = await signedIn("cleo")
      const cleos = await cleo.get(undefined, "/self-service/logout/browser")
      await cleo.visit("signed out, HTML, return_to", `${cleos.body.logout_url ?? ""}&${to}`)
      await visitor().get("whoami, a token that is none", "/sessions/whoami", {
        "x-session-token": "ory_st_none",
      })
    },
  },
]

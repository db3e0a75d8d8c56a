/** Sections 3 and 5: what browsers and scripts need, and paths that are none of a flow. */
import type { Scenario } from "../play/scenario.ts"
import { ACCEPT_JSON } from "../play/visitor.ts"

const BROWSER = "/self-service/settings/browser"
const SCRIPT = "/.well-known/ory/webauthn.js"

export const headers: Scenario[] = [
  {
    name: "headers: other origins",
    world: "usual",
    play: async ({ signedIn, visitor, world }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const ours = { origin: world.appUrl }
      const theirs = { origin: "https://evil.example" }
      const preflight = (
        step: string,
        origin: Record<string, string>,
        method: string,
        asked?: string,
        path = "/self-service/settings",
      ) =>
        visitor().send(step, path, {
          method: "OPTIONS",
          headers: {
            ...origin,
            "access-control-request-method": method,
            ...(asked && { "access-control-request-headers": asked }),
          },
        })
      await preflight("preflight: GET", ours, "GET")
      await preflight("preflight: POST of JSON", ours, "POST", "content-type")
      await preflight("preflight: a session token", ours, "POST", "content-type,x-session-token")
      await preflight("preflight: a header that is not listed", ours, "POST", "x-csrf-token")
      await preflight("preflight: PUT", ours, "PUT")
      await preflight("preflight: HEAD", ours, "HEAD")
      await preflight("preflight: another origin", theirs, "POST", "content-type")
      await preflight("preflight: an unknown path", ours, "GET", undefined, "/nowhere")
      await preflight("preflight: the script", ours, "GET", undefined, SCRIPT)
      await visitor().send("OPTIONS, no preflight", BROWSER, { method: "OPTIONS", headers: ours })
      await visitor().send("OPTIONS, no origin", BROWSER, { method: "OPTIONS" })
      await anna.get("create, the app's origin", BROWSER, ours)
      await anna.get("create, another origin", BROWSER, theirs)
      await anna.get("create, the origin null", BROWSER, { origin: "null" })
      await anna.get("create, an origin in capitals", BROWSER, {
        origin: world.appUrl.toUpperCase(),
      })
      await visitor().get("refused, the app's origin", BROWSER, ours)
      await visitor().get("refused, another origin", BROWSER, theirs)
      await visitor().get("an unknown path, the app's origin", "/nowhere", ours)
      const flow = await anna.openSettings()
      const body = { method: "profile", traits: person.traits }
      await anna.submit("save, the app's origin", flow, body, ours)
      await anna.submit("save, another origin", flow, body, theirs)
      await anna.submit("an error, the app's origin", flow, { method: "foo" }, ours)
      await anna.get("whoami, the app's origin", "/sessions/whoami", ours)
      await visitor().send("the script, the app's origin", SCRIPT, { headers: ours })
      await visitor().send("the script, another origin", SCRIPT, { headers: theirs })
    },
  },
  {
    name: "headers: cookies",
    world: "usual",
    play: async ({ person, visitor }) => {
      const somebody = await person("anna")
      const anna = visitor()
      const login = (await anna.get("a login flow", "/self-service/login/browser")).body
      await anna.get("another, with the cookie", "/self-service/login/browser")
      await anna.submit("signed in", login, {
        method: "password",
        identifier: somebody.email,
        password: somebody.password,
      })
      const flow = await anna.openSettings("a settings flow")
      await anna.submit("saved", flow, { method: "profile", traits: somebody.traits })
      await anna.submit("a password", flow, { method: "password", password: "An0ther one more" })
      await anna.submit("an error", flow, { method: "foo" })
      anna.jar.delete("csrf_token")
      await anna.openSettings("a settings flow, without the token's cookie")
      await anna.visit("without an Accept for JSON", BROWSER)
      anna.jar.delete("csrf_token")
      await anna.get("whoami", "/sessions/whoami")
      const nobody = visitor()
      await nobody.send("a cookie of the token that is none", BROWSER, {
        headers: { ...ACCEPT_JSON, cookie: "csrf_token_x=nonsense" },
      })
    },
  },
  {
    name: "headers: the script",
    world: "usual",
    play: async ({ visitor }) => {
      await visitor().send("the script", SCRIPT)
      await visitor().get("asked for as JSON", SCRIPT)
      await visitor().send("HEAD", SCRIPT, { method: "HEAD" })
      await visitor().send("POST", SCRIPT, { method: "POST", headers: ACCEPT_JSON })
    },
  },
  {
    name: "headers: other paths",
    world: "usual",
    play: async ({ signedIn, visitor }) => {
      const { visitor: anna } = await signedIn("anna")
      await anna.get("the root", "/")
      await anna.get("unknown", "/nowhere")
      await anna.visit("unknown, HTML", "/nowhere")
      await anna.get("below settings", "/self-service/settings/nowhere")
      await anna.post("unknown, POST", "/nowhere", {})
      await anna.post("POST where only GET is", BROWSER, {})
      await anna.send("HEAD", BROWSER, { method: "HEAD", headers: ACCEPT_JSON })
      await anna.get("a slash too many at the end", `${BROWSER}/`)
      await anna.get("a slash too many in between", "//self-service//settings/browser")
      await anna.get("dots", "/self-service/../self-service/settings/browser")
      await anna.get("in capitals", "/Self-Service/Settings/Browser")
      await anna.get("of later versions", "/.well-known/change-password")
      await visitor().get("the schema of an identity", "/schemas/ZGVmYXVsdA")
      await visitor().get("an unknown schema", "/schemas/unknown")
    },
  },
]

/** Section 1: `GET /self-service/settings/flows` and what every submit can be refused for. */
import { csrfToken } from "../play/flow.ts"
import type { Scenario } from "../play/scenario.ts"
import { ACCEPT_HTML, ACCEPT_JSON } from "../play/visitor.ts"

const FLOWS = "/self-service/settings/flows"
const SUBMIT = "/self-service/settings"
const UNKNOWN = "b348ddfa-eabf-4e79-9302-e66b073102e0"
const JSON_TYPE = { "content-type": "application/json" }
const FORM_TYPE = { "content-type": "application/x-www-form-urlencoded" }

export const fetchAndSubmit: Scenario[] = [
  {
    name: "get a flow",
    world: "usual",
    play: async ({ signedIn, visitor }) => {
      const { visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      const path = `${FLOWS}?id=${flow.id}`
      await anna.get("JSON", path)
      await anna.visit("HTML", path)
      await anna.send("no Accept", path)
      await anna.get("the id in capitals", `${FLOWS}?id=${flow.id.toUpperCase()}`)
      await anna.get("the other parameter's name", `${FLOWS}?flow=${flow.id}`)
      await anna.get("no id", FLOWS)
      await anna.visit("no id, HTML", FLOWS)
      await anna.get("no UUID", `${FLOWS}?id=nonsense`)
      await anna.get("unknown", `${FLOWS}?id=${UNKNOWN}`)
      await anna.visit("unknown, HTML", `${FLOWS}?id=${UNKNOWN}`)
      await visitor().get("nobody, JSON", path)
      await visitor().visit("nobody, HTML", path)
      await visitor().get("nobody, unknown", `${FLOWS}?id=${UNKNOWN}`)
      const { visitor: ben } = await signedIn("ben")
      await ben.get("somebody else's, JSON", path)
      await ben.visit("somebody else's, HTML", path)
      anna.jar.delete("csrf_token")
      await anna.get("without the cookie of the token", path)
    },
  },
  {
    name: "submit: whose flow, which flow",
    world: "usual",
    play: async ({ signedIn, visitor, world }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      const body = { method: "profile", traits: { ...person.traits, nickname: "Ann" } }
      const form = { method: "profile", "traits.email": person.email, "traits.nickname": "Ann" }
      await visitor().submit("nobody, JSON", flow, body)
      await visitor().submitForm("nobody, HTML", flow, form)
      await visitor().post("nobody, no flow", SUBMIT, body)
      await anna.post("no flow, JSON", SUBMIT, body)
      const { location } = await anna.postForm("no flow, HTML", SUBMIT, form)
      const error = new URL(location, world.url).searchParams.get("id") ?? ""
      await anna.get("the error that leads to", `/self-service/errors?id=${error}`)
      await anna.post("no UUID, JSON", `${SUBMIT}?flow=nonsense`, body)
      await anna.post("unknown, JSON", `${SUBMIT}?flow=${UNKNOWN}`, body)
      await anna.postForm("unknown, HTML", `${SUBMIT}?flow=${UNKNOWN}`, form)
      const { visitor: ben } = await signedIn("ben")
      await ben.submit("somebody else's, JSON", flow, body)
      await ben.submitForm("somebody else's, HTML", flow, form)
      await anna.visit("GET without a flow, HTML", SUBMIT)
      await anna.get("GET without a flow, JSON", SUBMIT)
      await anna.send("PUT", `${SUBMIT}?flow=${flow.id}`, { method: "PUT", headers: ACCEPT_JSON })
      await anna.send("DELETE", `${SUBMIT}?flow=${flow.id}`, {
        method: "DELETE",
        headers: ACCEPT_JSON,
      })
      await anna.refetch("the flow is as it was", flow)
    },
  },
  {
    name: "submit: what is no settings form",
    world: "usual",
    play: async ({ signedIn }) => {
      const { visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      const { action } = flow.ui
      const send = (step: string, headers: Record<string, string>, body?: string) =>
        anna.send(step, action, { method: "POST", headers: { ...ACCEPT_JSON, ...headers }, body })
      await anna.submit("no method", flow, {})
      await anna.submit("an unknown method", flow, { method: "foo" })
      await anna.submit("an empty method", flow, { method: "" })
      await anna.submit("a number as method", flow, { method: 1 })
      await anna.submit("null as method", flow, { method: null })
      await anna.submit("a method of logins", flow, { method: "link" })
      await anna.submit("the code method", flow, { method: "code", code: "123456" })
      await anna.submitForm("no method, HTML", flow, {})
      await anna.submitForm("an unknown method, HTML", flow, { method: "foo" })
      await anna.refetch("the flow afterwards", flow)
      await send("no body, no type", {})
      await send("no body", JSON_TYPE)
      await send("broken JSON", JSON_TYPE, '{"method": "profile", ')
      await send("JSON, but a list", JSON_TYPE, "[]")
      await send("JSON, but null", JSON_TYPE, "null")
      await send("JSON, but a text", JSON_TYPE, '"profile"')
      await send("JSON as text", { "content-type": "text/plain" }, '{"method":"profile"}')
      await send("no type", {}, '{"method":"profile"}')
      await send("JSON as a form", FORM_TYPE, '{"method":"profile"}')
      await send("a form as JSON", JSON_TYPE, "method=profile")
      await send("a form with broken escapes", FORM_TYPE, "method=%zz")
      await send("JSON with a charset", { "content-type": "application/json; charset=utf-8" }, "{}")
      await send("no method of profile's", JSON_TYPE, '{"method":"profile"}')
      await anna.refetch("the flow at the end", flow)
    },
  },
  {
    name: "submit: as a link",
    world: "usual",
    play: async ({ signedIn, visitor }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      const link = (fields: Record<string, string>) =>
        `${flow.ui.action}&${new URLSearchParams(fields).toString()}`
      const token = { csrf_token: csrfToken(flow) }
      const traits = { method: "profile", "traits.email": person.email, "traits.nickname": "Ann" }
      await anna.get("nothing, JSON", flow.ui.action)
      await anna.visit("nothing, HTML", flow.ui.action)
      await anna.visit("a profile, HTML", link({ ...traits, ...token }))
      await anna.get("a profile, JSON", link({ ...traits, ...token }))
      await anna.get("a profile without a token", link(traits))
      await anna.visit("a profile without a token, HTML", link(traits))
      await anna.get(
        "a profile that is refused",
        link({ ...traits, ...token, "traits.email": "x" }),
      )
      const password = { method: "password", password: "An0ther long password" }
      await anna.get("a password", link({ ...password, ...token }))
      await anna.visit("a password that is refused", link({ ...password, ...token, password: "x" }))
      await anna.get("a code", link({ method: "totp", totp_code: "000000", ...token }))
      await anna.get("backup codes", link({ lookup_secret_regenerate: "true", ...token }))
      await anna.get("a key", link({ webauthn_remove: "abcd", ...token }))
      await anna.get("a passkey", link({ passkey_remove: "abcd", ...token }))
      await anna.visit("an account elsewhere", link({ link: "local" }))
      await visitor().get("nobody, JSON", link(traits))
      await visitor().visit("nobody, HTML", link(traits))
      await anna.refetch("the flow afterwards", flow)
    },
  },
  {
    name: "submit: broken forms without a script",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      const send = (step: string, headers: Record<string, string>, body?: string) =>
        anna.send(step, flow.ui.action, {
          method: "POST",
          headers: { ...ACCEPT_HTML, ...headers },
          body,
        })
      await send("no body", FORM_TYPE)
      await send("JSON with a browser's Accept", JSON_TYPE, '{"method":"profile"}')
      const { location } = await send(
        "a type Kratos does not read",
        { "content-type": "text/plain" },
        "x",
      )
      const error = new URL(location, world.url).searchParams.get("id") ?? ""
      await anna.get("what it leads to", `/self-service/errors?id=${error}`)
      await anna.refetch("the flow afterwards", flow)
    },
  },
  {
    name: "submit: the CSRF token",
    world: "usual",
    play: async ({ signedIn, person, world }) => {
      const { person: somebody, visitor: anna } = await signedIn("anna")
      const first = await anna.openSettings()
      const other = await anna.openSettings()
      const otherToken = other.ui.nodes.find((node) => node.attributes.name === "csrf_token")
      const token = otherToken?.attributes.value ?? ""
      const traits = { ...somebody.traits, nickname: "Ann" }
      const body = { method: "profile", traits }
      await anna.post("none, JSON", first.ui.action, body)
      const form = { method: "profile", "traits.email": somebody.email, "traits.nickname": "Ann" }
      const { location } = await anna.postForm("none, HTML", first.ui.action, form)
      const error = new URL(location, world.url).searchParams.get("id") ?? ""
      await anna.get("the error that leads to", `/self-service/errors?id=${error}`)
      await anna.post("wrong, JSON", first.ui.action, { ...body, csrf_token: "wrong" })
      await anna.postForm("wrong, HTML", first.ui.action, { ...form, csrf_token: "wrong" })
      await anna.post("only as a header", first.ui.action, body, { "x-csrf-token": token })
      await anna.post("another flow's", first.ui.action, { ...body, csrf_token: token })
      await anna.post("after success", first.ui.action, { ...body, csrf_token: token })
      await anna.post("no method", first.ui.action, {})
      const before = anna.jar.copy()
      anna.jar.delete("csrf_token")
      await anna.submit("no cookie", first, body)
      anna.jar = before
      await anna.submit("the cookie is back", first, body)

      const fresh = await person("ben")
      await anna.signIn(fresh)
      await anna.submit("somebody else in the same browser", first, body)
      await anna.signIn(somebody)
      await anna.submit("the old flow after another login", first, body)
      const fetched = await anna.refetch("the old flow, fetched again", first)
      await anna.submit("with the token it has now", fetched, body)
    },
  },
]

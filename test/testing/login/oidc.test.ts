// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  LOGIN,
  messagesOf,
  NATIVE_LOGIN,
  PASSWORD,
  startKratos,
  Visitor,
  type Answer,
} from "./visitor.ts"

const EMAIL = "ada@example.org"

let kratos: FakeKratos
let visitor: Visitor
let flow: Answer["body"]

beforeEach(async () => {
  kratos = startKratos({
    providers: [{ id: "one" }, { id: "two" }],
    identities: [
      {
        traits: { email: EMAIL },
        password: PASSWORD,
        oidc: [{ provider: "one", subject: "ada" }],
      },
    ],
  })
  visitor = new Visitor(kratos)
  flow = (await visitor.get(`${LOGIN}?return_to=${encodeURIComponent(`${APP_URL}/after`)}`)).body
})

test.each([{ provider: "one" }, { provider: "one", method: "oidc" }])(
  "JSON is told where to go: %o",
  async (body) => {
    const answer = await visitor.submit(flow, body)
    expect(answer.status).toBe(422)
    expect(answer.body.error.id).toBe("browser_location_change_required")
    expect(answer.body.redirect_browser_to).toMatch(/^https:\/\/one\.example\/auth\?/)
    const { body: shown } = await visitor.refetch("login", flow)
    expect(shown.active).toBe("oidc")
  },
)

test("a browser goes there, and comes back signed in", async () => {
  const { status, location } = await visitor.submitHtml(flow, { provider: "one" })
  expect(status).toBe(303)
  const back = kratos.providerCallback(location, { subject: "ada" })
  const { location: after, cookies } = await visitor.html("GET", back)
  expect(after).toBe(`${APP_URL}/after`)
  expect(cookies.some((cookie) => cookie.startsWith("ory_kratos_session;"))).toBe(true)
  const { body } = await visitor.get("/sessions/whoami")
  expect(body.authentication_methods).toMatchObject([
    { method: "oidc", aal: "aal1", provider: "one" },
  ])
})

test("a refresh with a provider is a session of its own", async () => {
  await visitor.signIn(EMAIL)
  const before = (await visitor.get("/sessions/whoami")).body
  const { body: refresh } = await visitor.get(`${LOGIN}?refresh=true`)
  const { body } = await visitor.submit(refresh, { provider: "one" })
  await visitor.html("GET", kratos.providerCallback(body.redirect_browser_to, { subject: "ada" }))
  const after = (await visitor.get("/sessions/whoami")).body
  expect(after.id).not.toBe(before.id)
  expect(after.authentication_methods).toHaveLength(1)
})

test("needs no anti-CSRF token", async () => {
  const answer = await visitor.json("POST", flow.ui.action, { json: { provider: "one" } })
  expect(answer.status).toBe(422)
})

test("works for programs", async () => {
  const program = new Visitor(kratos, { cookies: false })
  const { body: native } = await program.get(NATIVE_LOGIN)
  const sent = { json: { provider: "two" } }
  expect((await program.json("POST", native.ui.action, sent)).status).toBe(422)
})

describe("refused", () => {
  test("is a provider that there is not", async () => {
    const { status, body } = await visitor.submit(flow, { provider: "nope" })
    expect(status).toBe(404)
    expect(body.error.reason).toBe(
      'OpenID Connect Provider "nope" is unknown or has not been configured',
    )
    const html = await visitor.submitHtml(flow, { provider: "nope" })
    expect(html.location).toContain(`${APP_URL}/error?id=`)
  })

  test.each([{ method: "oidc" }, { provider: "one", method: "totp" }])(
    "is what names no provider, or another method: %o",
    async (body) => {
      expect(messagesOf((await visitor.submit(flow, body)).body)).toEqual([4010002])
    },
  )

  test("is social sign-in that is off", async () => {
    kratos = startKratos({ methods: { oidc: false } })
    visitor = new Visitor(kratos)
    flow = (await visitor.get(LOGIN)).body
    expect((await visitor.submit(flow, { provider: "one" })).status).toBe(404)
  })

  test("is a body that cannot be read", async () => {
    kratos = startKratos({ methods: { password: false } })
    visitor = new Visitor(kratos)
    flow = (await visitor.get(LOGIN)).body
    const raw: [string, string] = ["{", "application/json"]
    const { status, body } = await visitor.json("POST", flow.ui.action, { raw })
    expect(status).toBe(400)
    expect(messagesOf(body)).toEqual([4000001])
  })
})

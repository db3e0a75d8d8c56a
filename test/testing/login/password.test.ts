// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  csrfTokenOf,
  LOGIN,
  messagesOf,
  NATIVE_LOGIN,
  NOW,
  PASSWORD,
  startKratos,
  valueOf,
  Visitor,
  type Answer,
} from "./visitor.ts"

const EMAIL = "ada@example.org"
const RIGHT = { method: "password", identifier: EMAIL, password: PASSWORD }
const SESSION_COOKIE =
  "ory_kratos_session; Path=/; Expires=Thu, 03 Jan 2030 03:04:05 GMT; Max-Age=86400; HttpOnly; SameSite=Lax"
const CSRF_COOKIE = "csrf_token; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"

let kratos: FakeKratos
let visitor: Visitor
let flow: Answer["body"]

beforeEach(async () => {
  kratos = startKratos({ identities: [{ traits: { email: EMAIL }, password: PASSWORD }] })
  visitor = new Visitor(kratos)
  flow = (await visitor.get(`${LOGIN}?return_to=${encodeURIComponent(`${APP_URL}/after`)}`)).body
})

describe("the right password", () => {
  test("gives a session and new cookies", async () => {
    const { status, cookies, body } = await visitor.submit(flow, RIGHT)
    expect(status).toBe(200)
    expect(cookies.sort()).toEqual([CSRF_COOKIE, SESSION_COOKIE])
    const now = new Date(NOW).toISOString()
    expect(body).toMatchObject({
      session: {
        active: true,
        authenticated_at: now,
        issued_at: now,
        expires_at: new Date(NOW + 86_400_000).toISOString(),
        authenticator_assurance_level: "aal1",
        authentication_methods: [{ method: "password", aal: "aal1", completed_at: now }],
        identity: { traits: { email: EMAIL } },
      },
      continue_with: [{ action: "redirect_browser_to", redirect_browser_to: `${APP_URL}/after` }],
    })
    expect(body).not.toHaveProperty("session_token")
    expect((await visitor.get("/sessions/whoami")).body.identity?.traits).toEqual({ email: EMAIL })
  })

  test("leads a browser where it wants to go", async () => {
    const { status, location, cookies } = await visitor.submitHtml(flow, RIGHT)
    expect(status).toBe(303)
    expect(location).toBe(`${APP_URL}/after`)
    expect(cookies).toHaveLength(2)
    const other = new Visitor(kratos)
    const { body: plain } = await other.get(LOGIN)
    expect((await other.submitHtml(plain, RIGHT)).location).toBe(`${APP_URL}/`)
  })

  test("gives a program a token and no cookies", async () => {
    const program = new Visitor(kratos, { cookies: false })
    const { body: native } = await program.get(NATIVE_LOGIN)
    const { status, body, cookies } = await program.json("POST", native.ui.action, { json: RIGHT })
    expect(status).toBe(200)
    expect(cookies).toEqual([])
    expect(body.session_token).toMatch(/^ory_st_[A-Za-z\d]{32}$/)
    expect(body.continue_with).toBeNull()
    const headers = { "x-session-token": body.session_token }
    const again = await program.html("POST", native.ui.action, { headers, form: RIGHT })
    expect(again.status).toBe(400)
    expect(messagesOf(again.body)).toEqual([4000001])
    expect((await program.json("GET", "/sessions/whoami", { headers })).status).toBe(200)
  })

  test("is taken with the address in capitals and spaces around it", async () => {
    const body = { ...RIGHT, identifier: ` ${EMAIL.toUpperCase()} ` }
    expect((await visitor.submit(flow, body)).status).toBe(200)
  })

  test("is taken with the identifier's old name", async () => {
    const { identifier, ...body } = RIGHT
    const answer = await visitor.submit(flow, { ...body, password_identifier: identifier })
    expect(answer.status).toBe(200)
  })

  test("is no news to who is signed in already", async () => {
    await visitor.submit(flow, RIGHT)
    const { status, body } = await visitor.submit(flow, RIGHT)
    expect(status).toBe(400)
    expect(body.active).toBe("password")
    expect(messagesOf(body)).toEqual([4000001])
    expect(body.ui.messages?.[0]?.text).toContain("Did you forget to set `?refresh=true`?")
    expect((await visitor.submitHtml(flow, RIGHT)).location).toBe(`${APP_URL}/`)
    // The flow belonged to who was there before.
    expect((await visitor.refetch("login", flow)).status).toBe(403)
  })
})

describe("refused", () => {
  test.each([
    ["a wrong password", { ...RIGHT, password: "wrong" }],
    ["somebody unknown", { ...RIGHT, identifier: "nobody@example.org" }],
  ])("with 4000006: %s", async (_what, body) => {
    const { status, body: shown } = await visitor.submit(flow, body)
    expect(status).toBe(400)
    expect(shown.ui.messages).toEqual([
      {
        id: 4000006,
        text: "The provided credentials are invalid, check for spelling mistakes in your password or username, email address, or phone number.",
        type: "error",
      },
    ])
    expect(messagesOf(shown)).toEqual([4000006])
    expect(valueOf(shown, "identifier")).toBe(body.identifier)
    expect(valueOf(shown, "password")).toBeUndefined()
    expect(csrfTokenOf(shown)).not.toBe(csrfTokenOf(flow))
    expect((await visitor.refetch("login", flow)).body).toEqual(shown)
    expect((await visitor.get("/sessions/whoami")).status).toBe(401)
  })

  test("who has no password", async () => {
    kratos.createIdentity({ traits: { email: "eve@example.org" } })
    const body = { ...RIGHT, identifier: "eve@example.org" }
    expect(messagesOf((await visitor.submit(flow, body)).body)).toEqual([4000006])
  })

  test.each([
    ["everything", { method: "password" }, ["identifier 4000002", "password 4000002"]],
    ["the password", { ...RIGHT, password: "" }, ["password 4000002"]],
    ["the identifier", { ...RIGHT, identifier: "" }, ["identifier 4000002"]],
  ])("what lacks %s", async (_what, body: object & { identifier?: string }, messages) => {
    const { status, body: shown } = await visitor.submit(flow, body)
    expect(status).toBe(400)
    expect(messagesOf(shown)).toEqual(messages)
    expect(valueOf(shown, "identifier")).toBe(body.identifier ?? "")
  })

  test("in HTML: on the page of the flow", async () => {
    const { status, location } = await visitor.submitHtml(flow, { ...RIGHT, password: "wrong" })
    expect(status).toBe(303)
    expect(location).toBe(`${APP_URL}/login?flow=${flow.id}`)
    expect(messagesOf((await visitor.refetch("login", flow)).body)).toEqual([4000006])
  })

  test("in JSON always, for a program", async () => {
    const program = new Visitor(kratos, { cookies: false })
    const { body: native } = await program.get(NATIVE_LOGIN)
    const form = { ...RIGHT, password: "wrong" }
    const { status, body } = await program.html("POST", native.ui.action, { form })
    expect(status).toBe(400)
    expect(messagesOf(body)).toEqual([4000006])
    expect(csrfTokenOf(body)).toBe("")
  })

  test("a browser that uses a program's flow", async () => {
    const { body: native } = await visitor.get(NATIVE_LOGIN)
    const { status, body } = await visitor.json("POST", native.ui.action, { json: RIGHT })
    expect(status).toBe(400)
    expect(messagesOf(body)).toEqual([4000001])
    expect(body.ui.messages?.[0]?.text).toContain('included the "Cookie" key')
  })

  test("without the anti-CSRF token", async () => {
    const { status, body } = await visitor.json("POST", flow.ui.action, { json: RIGHT })
    expect(status).toBe(403)
    expect(body.error.id).toBe("security_csrf_violation")
    const html = await visitor.html("POST", flow.ui.action, { form: RIGHT })
    expect(html.location).toContain(`${APP_URL}/error?id=`)
    // Neither left a trace on the flow.
    expect((await visitor.refetch("login", flow)).body).toEqual(flow)
  })

  test.each([
    [{}],
    [{ method: "profile" }],
    [{ method: "nonsense" }],
    [{ method: "code", code: "123456" }],
    [{ method: "totp", totp_code: "123456" }],
    [{ method: "lookup_secret", lookup_secret: "12345678" }],
    [{ method: "identifier_first", identifier: EMAIL }],
  ])("with 4010002 what is for no method of this flow: %o", async (body) => {
    const { status, body: shown } = await visitor.submit(flow, body)
    expect(status).toBe(400)
    expect(shown.ui.messages).toEqual([
      {
        id: 4010002,
        text: "Could not find a strategy to log you in with. Did you fill out the form correctly?",
        type: "error",
      },
    ])
  })

  test.each([
    ["{", "application/json", "Unable to decode form as JSON."],
    ["[]", "application/json", "Expected JSON sent in request body to be an object but got: JSON"],
    [
      "a=b",
      "text/plain",
      'HTTP POST Request used unknown HTTP Header "Content-Type: text/plain", only [multipart/form-data application/x-www-form-urlencoded application/json] are supported.',
    ],
  ])("what cannot be read: %s as %s", async (text, type, reason) => {
    const { status, body } = await visitor.json("POST", flow.ui.action, { raw: [text, type] })
    expect(status).toBe(400)
    expect(body.ui.messages).toEqual([
      { id: 4000001, text: reason, type: "error", context: { reason } },
    ])
  })

  test("a GET, which has no body", async () => {
    const query = `&method=password&identifier=${EMAIL}&password=${PASSWORD}`
    const { status, body } = await visitor.get(flow.ui.action + query)
    expect(status).toBe(400)
    expect(body.ui.messages?.[0]?.text).toBe(
      'Unable to decode body because HTTP Request Method was "GET" but only [POST PUT PATCH] are supported.',
    )
  })

  test("a GET for no method", async () => {
    const { status, body } = await visitor.get(flow.ui.action)
    expect(status).toBe(400)
    expect(body.ui.messages?.[0]?.text).toContain('HTTP Request Method was "GET"')
  })

  test("a method that is off", async () => {
    kratos = startKratos({ methods: { password: false } })
    visitor = new Visitor(kratos)
    flow = (await visitor.get(LOGIN)).body
    const { status, body } = await visitor.submit(flow, RIGHT)
    expect(status).toBe(404)
    expect(body.error.reason).toContain("This endpoint was disabled by system administrator.")
    expect((await visitor.submitHtml(flow, RIGHT)).location).toContain(`${APP_URL}/error?id=`)
  })
})

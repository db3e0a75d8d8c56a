// @vitest-environment node
import { beforeEach, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  LOGIN,
  messagesOf,
  NATIVE_LOGIN,
  PASSWORD,
  startKratos,
  Visitor,
} from "./visitor.ts"

const EMAIL = "ada@example.org"
const OTHER = "bob@example.org"
const REFRESH = `${LOGIN}?refresh=true`
const password = (identifier: string) => ({ method: "password", identifier, password: PASSWORD })

let kratos: FakeKratos
let visitor: Visitor

beforeEach(async () => {
  kratos = startKratos({
    identities: [EMAIL, OTHER].map((email) => ({ traits: { email }, password: PASSWORD })),
  })
  visitor = new Visitor(kratos)
  await visitor.signIn(EMAIL)
})

const whoami = async () => (await visitor.get("/sessions/whoami")).body

test("the session goes on, and is fresh again", async () => {
  const before = await whoami()
  const { body: flow } = await visitor.get(REFRESH)
  kratos.advance("10m")
  const { status, body, cookies } = await visitor.submit(flow, password(EMAIL))
  expect(status).toBe(200)
  // The anti-CSRF cookie stays: forms that are open elsewhere still work.
  expect(cookies.map((cookie) => cookie.split(";")[0])).toEqual(["ory_kratos_session"])
  const after = await whoami()
  expect(after.id).toBe(before.id)
  const tenMinutes = (from: string) => new Date(Date.parse(from) + 600_000).toISOString()
  expect(after.authenticated_at).toBe(tenMinutes(before.authenticated_at))
  expect(after.expires_at).toBe(tenMinutes(before.expires_at))
  expect(after.issued_at).toBe(before.issued_at)
  expect(after.authentication_methods).toHaveLength(2)
  // Only the answer itself calls the session new, and knows what it was refreshed from.
  const { devices, ...session } = after
  expect(devices).toHaveLength(1)
  expect(body.session).toMatchObject({ ...session, issued_at: after.authenticated_at })
  expect(body.session.devices).toMatchObject([
    devices![0]!,
    { id: "00000000-0000-0000-0000-000000000000" },
  ])
})

test("the same flow can be used again", async () => {
  const { body: flow } = await visitor.get(REFRESH)
  await visitor.submit(flow, password(EMAIL))
  expect((await visitor.submit(flow, password(EMAIL))).status).toBe(200)
  const { status, body } = await visitor.submit(flow, { ...password(EMAIL), password: "wrong" })
  expect(status).toBe(400)
  expect(body.active).toBe("password")
  expect(body.refresh).toBe(true)
})

test("somebody else gets a session of their own", async () => {
  const token = visitor.cookies.get("ory_kratos_session")
  const { body: flow } = await visitor.get(`${REFRESH}&return_to=${encodeURIComponent(APP_URL)}`)
  const { status, cookies } = await visitor.submitHtml(flow, password(OTHER))
  expect(status).toBe(303)
  expect(cookies).toHaveLength(2)
  expect((await whoami()).identity?.traits).toEqual({ email: OTHER })
  visitor.cookies.set("ory_kratos_session", token!)
  expect((await whoami()).identity?.traits).toEqual({ email: EMAIL })
})

test("without the session it is a login", async () => {
  const { body: flow } = await visitor.get(REFRESH)
  const before = await whoami()
  visitor.cookies.delete("ory_kratos_session")
  const { status, cookies } = await visitor.submit(flow, password(EMAIL))
  expect(status).toBe(200)
  expect(cookies).toHaveLength(2)
  expect((await whoami()).id).not.toBe(before.id)
})

test("a program keeps its token", async () => {
  const program = new Visitor(kratos, { cookies: false })
  const { sessionToken } = kratos.loginAs(EMAIL)
  const headers = { "x-session-token": sessionToken }
  const { body: flow } = await program.json("GET", `${NATIVE_LOGIN}?refresh=true`, { headers })
  const { body } = await program.json("POST", flow.ui.action, { headers, json: password(EMAIL) })
  expect(body.session_token).toBe(sessionToken)
  expect(body.session.authentication_methods).toHaveLength(2)
  const other = await program.json("POST", flow.ui.action, { headers, json: password(OTHER) })
  expect(other.body.session_token).not.toBe(sessionToken)
})

test("makes changes possible again", async () => {
  kratos.advance("20m")
  const { body: settings } = await visitor.get("/self-service/settings/browser")
  const change = { method: "password", password: "a new long password" }
  const refused = await visitor.submit(settings, change)
  expect(refused.status).toBe(403)
  const { body: flow } = await visitor.get(refused.body.redirect_browser_to)
  await visitor.submit(flow, password(EMAIL))
  expect((await visitor.submit(settings, change)).status).toBe(200)
})

test("a flow that has expired says that the person is signed in", async () => {
  const { body: flow } = await visitor.get(REFRESH)
  kratos.advance("2h")
  const { status, body } = await visitor.submit(flow, password(EMAIL))
  expect(status).toBe(400)
  expect(body.id).toBe(flow.id)
  expect(messagesOf(body)).toEqual([4000001])
  expect((await visitor.submitHtml(flow, password(EMAIL))).location).toBe(
    `${APP_URL}/login?flow=${flow.id}`,
  )
})

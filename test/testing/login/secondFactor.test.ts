// @vitest-environment node
import { TOTP } from "otpauth"
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  LOGIN,
  messagesOf,
  NATIVE_LOGIN,
  nodesOf,
  NOW,
  PASSWORD,
  startKratos,
  valueOf,
  Visitor,
  type Answer,
} from "./visitor.ts"

const EMAIL = "ada@example.org"
const KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
const AAL2 = `${LOGIN}?aal=aal2`

const codeAt = (seconds: number) =>
  new TOTP({ secret: KEY }).generate({ timestamp: NOW + seconds * 1000 })
const totp = (totp_code: string) => ({ method: "totp", totp_code })
const lookup = (lookup_secret: string) => ({ method: "lookup_secret", lookup_secret })

let kratos: FakeKratos
let visitor: Visitor
let flow: Answer["body"]

beforeEach(async () => {
  kratos = startKratos({
    identities: [
      {
        traits: { email: EMAIL },
        password: PASSWORD,
        totp: KEY,
        lookupSecret: ["first111", "second22"],
      },
      { traits: { email: "bob@example.org" }, password: PASSWORD },
    ],
  })
  visitor = new Visitor(kratos)
  await visitor.signIn(EMAIL)
  flow = (await visitor.get(`${AAL2}&return_to=${encodeURIComponent(`${APP_URL}/after`)}`)).body
})

const whoami = async () => (await visitor.get("/sessions/whoami")).body

describe("an authenticator app", () => {
  test.each([-30, 0, 30])("is taken %d s away", async (seconds) => {
    const { status, body, cookies } = await visitor.submit(flow, totp(codeAt(seconds)))
    expect(status).toBe(200)
    expect(cookies.map((cookie) => cookie.split(";")[0])).toEqual(["ory_kratos_session"])
    expect(body.session.authenticator_assurance_level).toBe("aal2")
    expect(body.session.authentication_methods?.map(({ method, aal }) => [method, aal])).toEqual([
      ["password", "aal1"],
      ["totp", "aal2"],
    ])
    expect((await whoami()).authenticator_assurance_level).toBe("aal2")
  })

  test.each([
    ["of another time", codeAt(-90)],
    ["of the future", codeAt(90)],
    ["made up", "000000"],
    ["of letters", "abcdef"],
    ["too long", `${codeAt(0)}0`],
  ])("is refused with a code %s", async (_what, code) => {
    const { status, body } = await visitor.submit(flow, totp(code))
    expect(status).toBe(400)
    expect(body.ui.messages).toEqual([
      {
        id: 4000008,
        text: "The provided authentication code is invalid, please try again.",
        type: "error",
      },
    ])
    expect(valueOf(body, "totp_code")).toBeUndefined()
    expect((await whoami()).authenticator_assurance_level).toBe("aal1")
  })

  test.each([
    [{ method: "totp" }, "totp_code 4000002"],
    [totp(""), "totp_code 4000002"],
    [totp("12345"), "totp_code 4000003"],
  ])("is refused with %o", async (body, message) => {
    expect(messagesOf((await visitor.submit(flow, body)).body)).toEqual([message])
  })

  test("is a redirect in HTML", async () => {
    const wrong = await visitor.submitHtml(flow, totp("000000"))
    expect(wrong.location).toBe(`${APP_URL}/login?flow=${flow.id}`)
    expect((await visitor.submitHtml(flow, totp(codeAt(0)))).location).toBe(`${APP_URL}/after`)
  })

  test("needs the anti-CSRF token", async () => {
    const json = totp(codeAt(0))
    expect((await visitor.json("POST", flow.ui.action, { json })).status).toBe(403)
  })

  test("raises a program's session", async () => {
    const { sessionToken } = kratos.loginAs(EMAIL, { aal: "aal1" })
    const headers = { "x-session-token": sessionToken }
    const program = new Visitor(kratos, { cookies: false })
    const { body: native } = await program.json("GET", `${NATIVE_LOGIN}?aal=aal2`, { headers })
    const json = totp(codeAt(0))
    const { body } = await program.json("POST", native.ui.action, { headers, json })
    expect(body.session_token).toBe(sessionToken)
    expect(body.session.authenticator_assurance_level).toBe("aal2")
  })
})

describe("a backup code", () => {
  test("is taken once", async () => {
    const { status, body } = await visitor.submit(flow, lookup("first111"))
    expect(status).toBe(200)
    expect(body.session.authentication_methods?.at(-1)).toMatchObject({
      method: "lookup_secret",
      aal: "aal2",
    })
    expect(kratos.state().identities[0]?.lookupSecret).toEqual([
      // In whole seconds, rounded.
      { code: "first111", usedAt: "2030-01-02T03:04:06Z" },
      { code: "second22" },
    ])
    const { body: again } = await visitor.get(`${AAL2}&refresh=true`)
    const used = await visitor.submit(again, lookup("first111"))
    expect(used.status).toBe(400)
    expect(used.body.ui.messages).toEqual([
      { id: 4000012, text: "This backup recovery code has already been used.", type: "error" },
    ])
    expect((await visitor.submit(again, lookup("second22"))).status).toBe(200)
  })

  test.each(["wrong000", " first111 ", "FIRST111"])("is refused: %s", async (code) => {
    const { status, body } = await visitor.submit(flow, lookup(code))
    expect(status).toBe(400)
    expect(body.ui.messages).toEqual([
      { id: 4000016, text: "The backup recovery code is not valid.", type: "error" },
    ])
    expect(valueOf(body, "lookup_secret")).toBeUndefined()
  })

  test("is missed", async () => {
    for (const body of [{ method: "lookup_secret" }, lookup("")]) {
      const { body: shown } = await visitor.submit(flow, body)
      expect(messagesOf(shown)).toEqual(["lookup_secret 4000002"])
    }
  })

  test("needs the anti-CSRF token", async () => {
    const json = lookup("first111")
    expect((await visitor.json("POST", flow.ui.action, { json })).status).toBe(403)
    expect(kratos.state().identities[0]?.lookupSecret[0]).toEqual({ code: "first111" })
  })
})

describe("refused", () => {
  test.each([
    [{}],
    [{ method: "password", identifier: EMAIL, password: PASSWORD }],
    [{ provider: "local" }],
    [{ method: "code", address: EMAIL }],
  ])("with 4010002 what is no second factor: %o", async (body) => {
    expect(messagesOf((await visitor.submit(flow, body)).body)).toEqual([4010002])
  })

  test("what is not set up, by nodes of nobody's making", async () => {
    await visitor.signIn("bob@example.org", "?refresh=true")
    flow = (await visitor.get(AAL2)).body
    const noTotp = await visitor.submit(flow, totp("123456"))
    expect(noTotp.status).toBe(400)
    expect(noTotp.body.ui.messages).toEqual([
      { id: 4000011, text: "You have no TOTP device set up.", type: "error" },
    ])
    expect((await visitor.submit(flow, lookup("first111"))).body.ui.messages).toEqual([
      { id: 4000014, text: "You have no backup recovery codes set up.", type: "error" },
    ])
    const missing = await visitor.submit(flow, totp("1"))
    expect(nodesOf(missing.body)).toContain("default/totp_code:text")
  })

  test("who is no longer signed in", async () => {
    kratos.expireSession()
    const { status, body } = await visitor.submit(flow, totp(codeAt(0)))
    expect(status).toBe(401)
    expect(body.error.id).toBe("session_aal1_required")
    const html = await visitor.submitHtml(flow, totp(codeAt(0)))
    expect(html.location).toContain(`${APP_URL}/error?id=`)
  })

  test("a program that is no longer signed in, in JSON", async () => {
    const { sessionToken } = kratos.loginAs(EMAIL, { aal: "aal1" })
    const headers = { "x-session-token": sessionToken }
    const program = new Visitor(kratos, { cookies: false })
    const { body: native } = await program.json("GET", `${NATIVE_LOGIN}?aal=aal2`, { headers })
    const form = totp(codeAt(0))
    const { status, body } = await program.html("POST", native.ui.action, { form })
    expect(status).toBe(401)
    expect(body.error.id).toBe("session_aal1_required")
  })

  test("who has two factors already", async () => {
    await visitor.submit(flow, totp(codeAt(0)))
    const again = await visitor.submit(flow, totp(codeAt(0)))
    expect(again.status).toBe(400)
    expect(messagesOf(again.body)).toEqual([4000001])
    expect((await visitor.get(AAL2)).body.error.id).toBe("session_already_available")
  })
})

test("a refresh of the first factor keeps the second", async () => {
  await visitor.submit(flow, totp(codeAt(0)))
  const { body: refresh } = await visitor.get(`${LOGIN}?refresh=true`)
  const password = { method: "password", identifier: EMAIL, password: PASSWORD }
  const { body } = await visitor.submit(refresh, password)
  expect(body.session.authenticator_assurance_level).toBe("aal2")
  expect(body.session.authentication_methods).toHaveLength(3)
})

// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import { APP_URL, KRATOS_URL, PASSWORD, startKratos, Visitor, type Answer } from "./visitor.ts"

const EMAIL = "ada@example.org"
const CREATE = "/self-service/logout/browser"
const SUBMIT = "/self-service/logout"
const NATIVE = "/self-service/logout/api"
const WHOAMI = "/sessions/whoami"
const ELSEWHERE = "return_to=https%3A%2F%2Fevil.example"
const AFTER = `return_to=${encodeURIComponent(`${APP_URL}/after`)}`

let kratos: FakeKratos
let visitor: Visitor

beforeEach(() => {
  kratos = startKratos({ identities: [{ traits: { email: EMAIL }, password: PASSWORD }] })
  visitor = new Visitor(kratos)
})

const errorPage = expect.stringContaining(`${APP_URL}/error?id=`) as string

describe("whoami", () => {
  test("tells who is signed in", async () => {
    const { body: login } = await visitor.signIn(EMAIL)
    const { status, headers, body } = await visitor.get(WHOAMI)
    expect(status).toBe(200)
    expect(body).toEqual(login.session)
    expect(headers.get("x-kratos-authenticated-identity-id")).toBe(body.identity?.id)
    expect(headers.has("ory-session-cache-for")).toBe(false)
  })

  test("takes a token in any of its places", async () => {
    const { sessionToken } = kratos.loginAs(EMAIL)
    for (const [name, value] of [
      ["x-session-token", sessionToken],
      ["authorization", `Bearer ${sessionToken}`],
      ["cookie", `ory_kratos_session=${sessionToken}`],
    ] as const) {
      const headers = { [name]: value }
      expect((await visitor.json("GET", WHOAMI, { headers })).status).toBe(200)
    }
  })

  test("does not ask for a second factor", async () => {
    kratos.createIdentity({ traits: { email: "bob@example.org" }, password: PASSWORD, totp: true })
    await visitor.signIn("bob@example.org")
    expect((await visitor.get(WHOAMI)).body.authenticator_assurance_level).toBe("aal1")
  })

  test.each(["json", "html"] as const)("knows nobody: %s", async (kind) => {
    const { status, body } = await visitor[kind]("GET", WHOAMI)
    expect(status).toBe(401)
    expect(body.error).toEqual({
      code: 401,
      status: "Unauthorized",
      reason: "No valid session credentials found in the request.",
      message: "The request could not be authorized",
    })
  })

  test("forgets who was signed in a day ago", async () => {
    await visitor.signIn(EMAIL)
    kratos.advance("24h1s")
    expect((await visitor.get(WHOAMI)).status).toBe(401)
  })
})

describe("a browser's logout", () => {
  let flow: Answer["body"]

  beforeEach(async () => {
    await visitor.signIn(EMAIL)
    flow = (await visitor.get(CREATE)).body
  })

  test("has an address of its own", async () => {
    expect(flow).toEqual({
      logout_token: expect.stringMatching(/^ory_lo_[A-Za-z\d]{32}$/) as string,
      logout_url: `${KRATOS_URL}${SUBMIT}?token=${flow.logout_token}`,
    })
    expect((await visitor.html("GET", CREATE)).body).toEqual(flow)
    const { body } = await visitor.get(`${CREATE}?${AFTER}`)
    expect(body.logout_url).toBe(`${KRATOS_URL}${SUBMIT}?${AFTER}&token=${flow.logout_token}`)
  })

  test("ends the session and the cookies", async () => {
    const { status, headers, cookies, body } = await visitor.get(flow.logout_url)
    expect(status).toBe(204)
    expect(body).toBe("")
    expect(headers.has("content-type")).toBe(false)
    expect(cookies.sort()).toEqual([
      "csrf_token; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
      "ory_kratos_session; Path=/; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0; HttpOnly; SameSite=Lax",
    ])
    expect((await visitor.get(WHOAMI)).status).toBe(401)
    expect(kratos.state().sessions.map(({ active }) => active)).toEqual([false])
  })

  test("leads a browser on", async () => {
    const { status, location } = await visitor.html("GET", flow.logout_url)
    expect(status).toBe(303)
    expect(location).toBe(`${APP_URL}/`)
    await visitor.signIn(EMAIL)
    const { body } = await visitor.get(`${CREATE}?${AFTER}`)
    expect((await visitor.html("GET", body.logout_url)).location).toBe(`${APP_URL}/after`)
  })

  test("ends the session even where it cannot lead on", async () => {
    const { location } = await visitor.html("GET", `${flow.logout_url}&${ELSEWHERE}`)
    expect(location).toEqual(errorPage)
    expect((await visitor.get(WHOAMI)).status).toBe(401)
  })

  test("goes nowhere else", async () => {
    const { status, body } = await visitor.get(`${CREATE}?${ELSEWHERE}`)
    expect(status).toBe(400)
    expect(body.error.id).toBe("self_service_flow_return_to_forbidden")
    expect((await visitor.html("GET", `${CREATE}?${ELSEWHERE}`)).location).toEqual(errorPage)
  })

  test("needs its token", async () => {
    const none = await visitor.get(SUBMIT)
    expect(none.status).toBe(400)
    expect(none.body.error.reason).toBe("Please include a token in the URL query.")
    const wrong = await visitor.get(`${SUBMIT}?token=wrong`)
    expect(wrong.status).toBe(403)
    expect(wrong.body.error.reason).toBe(
      "Unable to log out because the logout token in the URL query does not match the session cookie.",
    )
    expect((await visitor.html("GET", `${SUBMIT}?token=wrong`)).location).toEqual(errorPage)
    expect((await visitor.get(WHOAMI)).status).toBe(200)
  })

  test("needs a session", async () => {
    visitor = new Visitor(kratos)
    for (const path of [CREATE, `${SUBMIT}?token=${flow.logout_token}`]) {
      const { status, body } = await visitor.get(path)
      expect(status).toBe(401)
      expect(body.error.id).toBe("session_inactive")
      expect((await visitor.html("GET", path)).location).toEqual(errorPage)
    }
  })

  test("ends the session of a bearer's token, and leaves the cookie", async () => {
    const { sessionToken } = kratos.loginAs(EMAIL)
    const bearer = { headers: { authorization: `Bearer ${sessionToken}` } }
    const program = new Visitor(kratos, { cookies: false })
    const { body } = await program.json("GET", CREATE, bearer)
    const { status, cookies } = await program.json("GET", body.logout_url, bearer)
    expect(status).toBe(204)
    expect(cookies.join()).not.toContain("ory_kratos_session")
    expect((await program.json("GET", WHOAMI, bearer)).status).toBe(401)
    expect((await visitor.get(WHOAMI)).status).toBe(200)
  })

  test("ends the bearer's session, though the cookie's was asked about", async () => {
    const { sessionToken } = kratos.loginAs(EMAIL)
    const headers = { authorization: `Bearer ${sessionToken}` }
    const { status, cookies } = await visitor.json("GET", flow.logout_url, { headers })
    expect(status).toBe(204)
    expect(cookies.join()).not.toContain("ory_kratos_session")
    expect((await visitor.get(WHOAMI)).status).toBe(200)
    const program = new Visitor(kratos)
    expect((await program.json("GET", WHOAMI, { headers })).status).toBe(401)
  })

  test("ends nothing for a session that has neither", async () => {
    const { sessionToken } = kratos.loginAs(EMAIL)
    const header = { headers: { "x-session-token": sessionToken } }
    const program = new Visitor(kratos, { cookies: false })
    const { body } = await program.json("GET", CREATE, header)
    expect((await program.json("GET", body.logout_url, header)).status).toBe(204)
    expect((await program.json("GET", WHOAMI, header)).status).toBe(200)
  })
})

describe("a program's logout", () => {
  const end = (json: object) => visitor.json("DELETE", NATIVE, { json })

  test("ends the session of the token, again and again", async () => {
    const { sessionToken: session_token } = kratos.loginAs(EMAIL)
    expect((await end({ session_token })).status).toBe(204)
    const headers = { "x-session-token": session_token }
    expect((await visitor.json("GET", WHOAMI, { headers })).status).toBe(401)
    expect((await end({ session_token })).status).toBe(204)
  })

  test.each([{}, { session_token: "unknown" }, { session_token: null }])(
    "knows no such token: %o",
    async (json) => {
      const { status, body } = await end(json)
      expect(status).toBe(403)
      expect(body.error.reason).toBe(
        "The provided Ory Session Token could not be found, is invalid, or otherwise malformed.",
      )
    },
  )

  const OF_TOKEN = "into Go struct field performNativeLogoutBody.session_token of type string"
  const OF_BODY = "into Go value of type logout.performNativeLogoutBody"

  test.each([
    ["{", "unexpected EOF"],
    [" ", "EOF"],
    ["nonsense", "invalid character 'o' in literal null (expecting 'u')"],
    ['{"session_token": 5}', `json: cannot unmarshal number ${OF_TOKEN}`],
    ['{"session_token": true}', `json: cannot unmarshal bool ${OF_TOKEN}`],
    ['{"session_token": []}', `json: cannot unmarshal array ${OF_TOKEN}`],
    ['{"session_token": {}}', `json: cannot unmarshal object ${OF_TOKEN}`],
    ["[]", `json: cannot unmarshal array ${OF_BODY}`],
    ['"text"', `json: cannot unmarshal string ${OF_BODY}`],
    ["7", `json: cannot unmarshal number ${OF_BODY}`],
  ])("cannot read %s", async (text, reason) => {
    const answer = await visitor.json("DELETE", NATIVE, { raw: [text, "application/json"] })
    expect(answer.status).toBe(400)
    expect(answer.body.error.reason).toBe(`Unable to decode JSON payload: ${reason}`)
  })

  test("reads what comes first", async () => {
    for (const text of ["{} x", "null"]) {
      const answer = await visitor.json("DELETE", NATIVE, { raw: [text, "application/json"] })
      expect(answer.status).toBe(403)
    }
  })

  test("reads JSON and nothing else", async () => {
    const form = await visitor.json("DELETE", NATIVE, { form: { session_token: "x" } })
    expect(form.status).toBe(400)
    expect(form.body.error.reason).toBe(
      'HTTP DELETE Request used unknown HTTP Header "Content-Type: application/x-www-form-urlencoded", only [application/json] are supported.',
    )
    for (const sent of [{}, { raw: ["", "application/json"] as [string, string] }]) {
      const empty = await visitor.json("DELETE", NATIVE, sent)
      expect(empty.status).toBe(400)
      expect(empty.body.error.reason).toBe(
        'Unable to decode HTTP Request Body because its HTTP Header "Content-Length" is zero.',
      )
    }
  })
})

// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  csrfTokenOf,
  LOGIN,
  messagesOf,
  NATIVE_LOGIN,
  nodesOf,
  requiredOf,
  PASSWORD,
  startKratos,
  valueOf,
  Visitor,
} from "./visitor.ts"

const RETURN_TO = `return_to=${encodeURIComponent(`${APP_URL}/after?a=b`)}`
const ELSEWHERE = "return_to=https%3A%2F%2Fevil.example%2F"
const EMAIL = "ada@example.org"

let kratos: FakeKratos
let visitor: Visitor

beforeEach(() => {
  kratos = startKratos({
    providers: [{ id: "one", label: "First" }, { id: "two" }],
    identities: [
      { traits: { email: EMAIL }, password: PASSWORD },
      {
        traits: { email: "bob@example.org" },
        password: PASSWORD,
        oidc: [{ provider: "two", subject: "bob" }],
        totp: true,
        lookupSecret: true,
      },
    ],
  })
  visitor = new Visitor(kratos)
})

describe("signed in", () => {
  test("nobody needs to sign in", async () => {
    await visitor.signIn(EMAIL)
    const { status, body } = await visitor.get(LOGIN)
    expect(status).toBe(400)
    expect(body.error).toEqual({
      id: "session_already_available",
      code: 400,
      status: "Bad Request",
      reason:
        "A valid session was detected and thus login is not possible. Did you forget to set `?refresh=true`?",
      message: "you are already logged in",
    })
    expect((await visitor.get(NATIVE_LOGIN)).body.error.id).toBe("session_already_available")
  })

  test("a browser goes on", async () => {
    await visitor.signIn(EMAIL)
    expect(await visitor.html("GET", LOGIN)).toMatchObject({ status: 303, location: `${APP_URL}/` })
    const after = await visitor.html("GET", `${LOGIN}?${RETURN_TO}`)
    expect(after.location).toBe(`${APP_URL}/after?a=b`)
    const elsewhere = await visitor.html("GET", `${LOGIN}?${ELSEWHERE}`)
    expect(elsewhere.location).toContain("/error?id=")
  })

  test.each(["1", "t", "T", "true", "TRUE", "True"])("refresh=%s asks again", async (refresh) => {
    await visitor.signIn(EMAIL)
    const { status, body } = await visitor.get(`${LOGIN}?refresh=${refresh}`)
    expect(status).toBe(200)
    expect(body.refresh).toBe(true)
    expect(messagesOf(body)).toEqual([1010003])
    expect(nodesOf(body)).toEqual([
      "default/csrf_token:hidden",
      "default/identifier:hidden",
      "password/password:password 1070001",
      "password/method:submit 1010001",
    ])
    expect(valueOf(body, "identifier")).toBe(EMAIL)
  })

  test("refresh=yes means nothing", async () => {
    await visitor.signIn(EMAIL)
    expect((await visitor.get(`${LOGIN}?refresh=yes`)).status).toBe(400)
  })

  test("a refresh offers the accounts that are linked", async () => {
    await visitor.signIn("bob@example.org")
    const { body } = await visitor.get(`${LOGIN}?refresh=true`)
    expect(nodesOf(body)).toEqual([
      "oidc/provider:submit 1010002",
      "default/csrf_token:hidden",
      "default/identifier:hidden",
      "password/password:password 1070001",
      "password/method:submit 1010001",
    ])
    expect(valueOf(body, "provider")).toBe("two")
  })

  test("a refresh knows people by the first of their names", async () => {
    const identifier = {
      type: "string",
      "ory.sh/kratos": { credentials: { password: { identifier: true } } },
    }
    kratos = startKratos({
      identitySchema: {
        type: "object",
        properties: {
          traits: { type: "object", properties: { name: identifier, alias: identifier } },
        },
      },
      identities: [{ traits: { name: "zoe", alias: "eve" }, password: PASSWORD }],
    })
    visitor = new Visitor(kratos)
    await visitor.signIn("zoe")
    const { body } = await visitor.get(`${LOGIN}?refresh=true`)
    expect(valueOf(body, "identifier")).toBe("eve")
  })

  test("a refresh asks those for no password who have none", async () => {
    const { id } = kratos.createIdentity({
      traits: { email: "eve@example.org" },
      oidc: [{ provider: "one", subject: "eve" }],
    })
    const { sessionToken } = kratos.loginAs(id)
    const headers = { "x-session-token": sessionToken }
    const { body } = await visitor.json("GET", `${LOGIN}?refresh=true`, { headers })
    expect(nodesOf(body)).toEqual(["oidc/provider:submit 1010002", "default/csrf_token:hidden"])
  })

  test("aal2 asks for the second factors there are", async () => {
    await visitor.signIn("bob@example.org")
    const { body } = await visitor.get(`${LOGIN}?aal=aal2`)
    expect(body.requested_aal).toBe("aal2")
    expect(body.refresh).toBe(false)
    expect(messagesOf(body)).toEqual([1010004])
    expect(nodesOf(body)).toEqual([
      "default/csrf_token:hidden",
      "totp/totp_code:text 1010006",
      "totp/method:submit 1010009",
      "lookup_secret/lookup_secret:text 1010007",
      "lookup_secret/method:submit 1010010",
    ])
    expect(requiredOf(body)).toEqual(["csrf_token", "totp_code", "lookup_secret"])
    const both = await visitor.get(`${LOGIN}?aal=aal2&refresh=true`)
    expect(messagesOf(both.body)).toEqual([1010003, 1010004])
  })

  test("aal2 asks for nothing where there is none", async () => {
    await visitor.signIn(EMAIL)
    const { status, body } = await visitor.get(`${LOGIN}?aal=aal2`)
    expect(status).toBe(200)
    expect(nodesOf(body)).toEqual(["default/csrf_token:hidden"])
  })

  test("a program has the same, without a token", async () => {
    const { sessionToken } = kratos.loginAs("bob@example.org", { aal: "aal1" })
    const headers = { "x-session-token": sessionToken }
    const aal2 = await visitor.json("GET", `${NATIVE_LOGIN}?aal=aal2`, { headers })
    expect(messagesOf(aal2.body)).toEqual([1010004])
    expect(csrfTokenOf(aal2.body)).toBe("")
    const refresh = await visitor.json("GET", `${NATIVE_LOGIN}?refresh=true`, { headers })
    expect(valueOf(refresh.body, "identifier")).toBe("bob@example.org")
  })
})

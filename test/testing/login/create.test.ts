import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  csrfTokenOf,
  KRATOS_URL,
  LOGIN,
  messagesOf,
  NATIVE_LOGIN,
  nodesOf,
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

describe("a first factor", () => {
  test("has the nodes of all methods, by group", async () => {
    const { status, headers, body } = await visitor.get(LOGIN)
    expect(status).toBe(200)
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8")
    expect(nodesOf(body)).toEqual([
      "oidc/provider:submit 1010002",
      "oidc/provider:submit 1010002",
      "default/csrf_token:hidden",
      "default/identifier:text 1070002",
      "webauthn/webauthn_script:script",
      "passkey/passkey_login_trigger:button 1010021",
      "passkey/passkey_login:hidden",
      "passkey/passkey_challenge:hidden",
      "password/password:password 1070001",
      "password/method:submit 1010022",
    ])
    expect(csrfTokenOf(body)).not.toBe("")
    expect(body.ui.messages).toBeUndefined()
    expect(body.ui.nodes[0]?.meta.label).toEqual({
      id: 1010002,
      text: "Sign in with First",
      type: "info",
      context: { provider: "First", provider_id: "one" },
    })
  })

  test("is a flow of Kratos's", async () => {
    const { body } = await visitor.get(`${LOGIN}?${RETURN_TO}`)
    const { ui, ...flow } = body
    expect(flow).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      organization_id: null,
      type: "browser",
      issued_at: expect.any(String) as string,
      expires_at: expect.any(String) as string,
      created_at: flow.issued_at,
      updated_at: flow.issued_at,
      request_url: `${KRATOS_URL}${LOGIN}?${RETURN_TO}`,
      return_to: `${APP_URL}/after?a=b`,
      refresh: false,
      requested_aal: "aal1",
      state: "choose_method",
    })
    expect(Date.parse(flow.expires_at) - Date.parse(flow.issued_at)).toBe(3_600_000)
    expect(ui.action).toBe(`${KRATOS_URL}/self-service/login?flow=${flow.id}`)
    expect(ui.method).toBe("POST")
  })

  test("is a page for a browser", async () => {
    const { status, location } = await visitor.html("GET", LOGIN)
    expect(status).toBe(303)
    const id = new URL(location).searchParams.get("flow")
    expect(location).toBe(`${APP_URL}/login?flow=${id}`)
    expect((await visitor.refetch("login", { id: String(id) })).status).toBe(200)
  })

  test("has neither keys nor a token for programs", async () => {
    const { status, body, cookies } = await new Visitor(kratos).get(NATIVE_LOGIN)
    expect(status).toBe(200)
    expect(body.type).toBe("api")
    expect(cookies).toEqual([])
    expect(nodesOf(body)).toEqual([
      "oidc/provider:submit 1010002",
      "oidc/provider:submit 1010002",
      "default/csrf_token:hidden",
      "default/identifier:text 1070002",
      "password/password:password 1070001",
      "password/method:submit 1010022",
    ])
    expect(csrfTokenOf(body)).toBe("")
  })

  test("has no methods that are off", async () => {
    kratos = startKratos({ methods: { password: false, oidc: false } })
    const { body } = await new Visitor(kratos).get(LOGIN)
    expect(nodesOf(body)).toEqual([
      "default/csrf_token:hidden",
      "default/identifier:text 1070002",
      "webauthn/webauthn_script:script",
      "passkey/passkey_login_trigger:button 1010021",
      "passkey/passkey_login:hidden",
      "passkey/passkey_challenge:hidden",
    ])
  })

  test("asks for an ID where several things can be one", async () => {
    const password = { identifier: true }
    const trait = (title: string) => ({
      type: "string",
      title,
      "ory.sh/kratos": { credentials: { password } },
    })
    const identitySchema = (properties: object) => ({
      type: "object",
      properties: { traits: { type: "object", properties } },
    })
    const labelOf = async (properties: object) => {
      const world = startKratos({
        identitySchema: identitySchema(properties),
        methods: { passkey: false },
      })
      const { body } = await new Visitor(world).get(LOGIN)
      return body.ui.nodes.find(
        ({ attributes }) => "name" in attributes && attributes.name === "identifier",
      )?.meta.label
    }
    expect(await labelOf({ name: trait("Name") })).toMatchObject({ id: 1070002, text: "Name" })
    expect(await labelOf({ name: trait("Name"), mail: trait("Mail") })).toEqual({
      id: 1070004,
      text: "ID",
      type: "info",
    })
    expect(await labelOf({ name: { ...trait(""), title: undefined } })).toMatchObject({
      id: 1070004,
    })
  })

  test("is not a refresh of anything", async () => {
    const { body } = await visitor.get(`${LOGIN}?refresh=true`)
    expect(body.refresh).toBe(false)
    expect(body.ui.messages).toBeUndefined()
  })
})

describe("refused", () => {
  test.each([LOGIN, NATIVE_LOGIN])("is a return_to that leads elsewhere: %s", async (path) => {
    const { status, body } = await visitor.get(`${path}?${ELSEWHERE}`)
    expect(status).toBe(400)
    expect(body.error).toMatchObject({
      id: "self_service_flow_return_to_forbidden",
      reason: 'Requested return_to URL "https://evil.example/" is not allowed.',
    })
  })

  test("is said on the error page", async () => {
    const { status, location } = await visitor.html("GET", `${LOGIN}?${ELSEWHERE}`)
    expect(status).toBe(303)
    expect(location).toMatch(`${APP_URL}/error?id=`)
    const { body } = await visitor.get(`/self-service/errors?${location.split("?")[1]!}`)
    expect(body.error.id).toBe("self_service_flow_return_to_forbidden")
  })

  test.each(["aal2", "AAL2"])("is a second factor without a first: %s", async (aal) => {
    const { status, body } = await visitor.get(`${LOGIN}?aal=${aal}`)
    expect(status).toBe(401)
    expect(body.error).toEqual({
      id: "session_aal1_required",
      code: 401,
      status: "Unauthorized",
      reason: "You can not requested a higher AAL (AAL2/AAL3) without an active session.",
      message: "aal2 and aal3 can only be requested if a session exists already",
    })
    expect((await visitor.html("GET", `${LOGIN}?aal=${aal}`)).location).toContain("/error?id=")
    expect((await visitor.get(`${NATIVE_LOGIN}?aal=${aal}`)).status).toBe(401)
  })

  test("is an aal that is none", async () => {
    const { status, body } = await visitor.get(`${LOGIN}?aal=aal3`)
    expect(status).toBe(400)
    expect(body.error.reason).toBe(
      "Unable to parse AuthenticationMethod Assurance Level (AAL): expected one of [aal1, aal2] but got aal3",
    )
  })
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
    expect(nodesOf(body)).toContain("oidc/provider:submit 1010002")
    expect(valueOf(body, "provider")).toBe("two")
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

describe("read again", () => {
  test("is the same flow, for the browser it was made for", async () => {
    const { body } = await visitor.get(LOGIN)
    expect((await visitor.refetch("login", body)).body).toEqual(body)
    const { status, body: other } = await new Visitor(kratos).refetch("login", body)
    expect(status).toBe(403)
    expect(other.error.id).toBe("security_csrf_violation")
  })

  test("is a program's flow for everybody", async () => {
    const { body } = await visitor.get(NATIVE_LOGIN)
    expect((await new Visitor(kratos).refetch("login", body)).status).toBe(200)
  })

  test.each(["", "?id=nonsense", "?id=4a4a4a4a-4a4a-4a4a-8a4a-4a4a4a4a4a4a"])(
    "is nothing where there is none: %s",
    async (query) => {
      const { status, body } = await visitor.get(`/self-service/login/flows${query}`)
      expect(status).toBe(404)
      expect(body.error).toEqual({
        code: 404,
        status: "Not Found",
        message: "Unable to locate the resource",
      })
    },
  )

  test("is gone after an hour", async () => {
    const { body } = await visitor.get(`${LOGIN}?${RETURN_TO}`)
    const plain = await visitor.get(LOGIN)
    const native = await new Visitor(kratos).get(NATIVE_LOGIN)
    kratos.advance("1h1s")
    const gone = await visitor.refetch("login", body)
    expect(gone.status).toBe(410)
    expect(gone.body.error).toMatchObject({
      id: "self_service_flow_expired",
      reason:
        "The login flow has expired. Redirect the user to the login flow init endpoint to initialize a new login flow.",
      details: {
        redirect_to: `${KRATOS_URL}${LOGIN}?${RETURN_TO}`,
        return_to: `${APP_URL}/after?a=b`,
      },
    })
    expect((await visitor.refetch("login", plain.body)).body.error.details).toEqual({
      redirect_to: KRATOS_URL + LOGIN,
      return_to: "",
    })
    expect((await visitor.refetch("login", native.body)).body.error).toMatchObject({
      id: "self_service_flow_expired",
      details: { api: KRATOS_URL + NATIVE_LOGIN },
    })
  })
})

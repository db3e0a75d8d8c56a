// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  csrfTokenOf,
  KRATOS_URL,
  LOGIN,
  NATIVE_LOGIN,
  nodesOf,
  requiredOf,
  startKratos,
  Visitor,
} from "./visitor.ts"

const RETURN_TO = `return_to=${encodeURIComponent(`${APP_URL}/after?a=b`)}`
const ELSEWHERE = "return_to=https%3A%2F%2Fevil.example%2F"

let kratos: FakeKratos
let visitor: Visitor

beforeEach(() => {
  kratos = startKratos({ providers: [{ id: "one", label: "First" }, { id: "two" }] })
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
    expect(requiredOf(body)).toEqual(["csrf_token", "identifier", "password"])
    expect(body.ui.messages).toBeUndefined()
    expect(body.ui.nodes[0]?.meta.label).toEqual({
      id: 1010002,
      text: "Sign in with First",
      type: "info",
      context: { provider: "First", provider_id: "one" },
    })
  })

  test("has providers by their ids", async () => {
    kratos = startKratos({ providers: [{ id: "b" }, { id: "c" }, { id: "a" }] })
    const { body } = await new Visitor(kratos).get(LOGIN)
    const values = body.ui.nodes
      .slice(0, 3)
      .map(({ attributes }) => String("value" in attributes && attributes.value))
    expect(values).toEqual(["a", "b", "c"])
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

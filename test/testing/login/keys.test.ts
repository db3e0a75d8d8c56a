// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import {
  APP_URL,
  LOGIN,
  messagesOf,
  NATIVE_LOGIN,
  nodesOf,
  requiredOf,
  valueOf,
  Visitor,
  type Answer,
} from "./visitor.ts"
import { EMAIL, startWithKeys } from "./withKeys.ts"

const AAL2 = `${LOGIN}?aal=aal2`

let world: ReturnType<typeof startWithKeys>
let visitor: Visitor

describe("a security key as a second factor", () => {
  let flow: Answer["body"]

  beforeEach(async () => {
    world = startWithKeys()
    ;({ visitor } = world)
    await world.enroll("webauthn")
    await visitor.signIn(EMAIL)
    flow = (await visitor.get(AAL2)).body
  })

  const key = async (flaws = {}) => ({
    identifier: EMAIL,
    webauthn_login: await world.answerTo(flow, "webauthn_login_trigger", flaws),
  })

  test("is asked for", () => {
    expect(nodesOf(flow)).toEqual([
      "default/csrf_token:hidden",
      "default/identifier:hidden",
      "webauthn/webauthn_login:hidden",
      "webauthn/webauthn_script:script",
      "webauthn/webauthn_login_trigger:button 1010008",
    ])
  })

  test("raises the session", async () => {
    const { status, body } = await visitor.submit(flow, await key())
    expect(status).toBe(200)
    expect(body.session.authenticator_assurance_level).toBe("aal2")
    expect(body.session.authentication_methods?.at(-1)).toMatchObject({
      method: "webauthn",
      aal: "aal2",
    })
  })

  test("is refused with 4000008 from elsewhere", async () => {
    const { status, body } = await visitor.submit(
      flow,
      await key({ origin: "https://evil.example" }),
    )
    expect(status).toBe(400)
    expect(messagesOf(body)).toEqual([4000008])
  })

  test("is refused where it cannot be read", async () => {
    const { body } = await visitor.submit(flow, { method: "webauthn", identifier: EMAIL })
    expect(body.ui.messages?.[0]?.text).toBe("Unable to parse WebAuthn response.")
  })

  test("needs an identifier, which is of no use", async () => {
    const { webauthn_login } = await key()
    const { body } = await visitor.submit(flow, { webauthn_login })
    expect(messagesOf(body)).toEqual(["identifier 4000002"])
    expect((await visitor.submit(flow, { identifier: "x", webauthn_login })).status).toBe(200)
  })

  test("needs the anti-CSRF token", async () => {
    expect((await visitor.json("POST", flow.ui.action, { json: await key() })).status).toBe(403)
  })

  test("is no first factor", async () => {
    const { body: first } = await new Visitor(world.kratos).get(LOGIN)
    expect(nodesOf(first)).not.toContain("webauthn/method:submit 1010008")
    const other = new Visitor(world.kratos)
    const { body } = await other.get(LOGIN)
    const { body: shown } = await other.submit(body, { method: "webauthn", identifier: EMAIL })
    expect(messagesOf(shown)).toEqual([4010002])
  })

  test("does not confirm who somebody is", async () => {
    const { body: refresh } = await visitor.get(`${LOGIN}?refresh=true`)
    expect(nodesOf(refresh).join()).not.toContain("webauthn")
    const body = { method: "webauthn", identifier: EMAIL }
    expect(messagesOf((await visitor.submit(refresh, body)).body)).toEqual([4000015])
  })

  test("is asked for again at a refresh of the second factor", async () => {
    await visitor.submit(flow, await key())
    flow = (await visitor.get(`${AAL2}&refresh=true`)).body
    expect((await visitor.submit(flow, await key())).status).toBe(200)
  })
})

describe("a security key without a password", () => {
  let flow: Answer["body"]

  beforeEach(async () => {
    world = startWithKeys({ methods: { webauthn: { passwordless: true } } })
    ;({ visitor } = world)
    await world.enroll("webauthn")
    flow = (await visitor.get(LOGIN)).body
  })

  const begin = { method: "webauthn", identifier: EMAIL }

  test("is a button", () => {
    expect(nodesOf(flow)).toContain("webauthn/method:submit 1010008")
  })

  test("is asked for once the person is known", async () => {
    const { status, body } = await visitor.submit(flow, begin)
    expect(status).toBe(422)
    expect(body.error.id).toBe("browser_location_change_required")
    expect(body.redirect_browser_to).toBe(`${APP_URL}/login?flow=${flow.id}`)
    flow = (await visitor.refetch("login", flow)).body
    expect(flow.ui.messages).toEqual([
      {
        id: 1010012,
        text: "Prepare your WebAuthn device (e.g. security key, biometrics scanner, ...) and press continue.",
        type: "info",
      },
    ])
    expect(nodesOf(flow)).toEqual([
      "default/identifier:hidden",
      "default/csrf_token:hidden",
      "webauthn/webauthn_script:script",
      "webauthn/webauthn_login_trigger:button 1010013",
      "webauthn/webauthn_login:hidden",
    ])
    expect(requiredOf(flow)).toEqual(["identifier", "csrf_token"])
    const webauthn_login = await world.answerTo(flow, "webauthn_login_trigger")
    const { body: after } = await visitor.submit(flow, { identifier: EMAIL, webauthn_login })
    expect(after.session.authentication_methods).toMatchObject([
      { method: "webauthn", aal: "aal1" },
    ])
  })

  test("is a redirect in HTML", async () => {
    const { status, location } = await visitor.submitHtml(flow, {
      ...begin,
      identifier: ` ${EMAIL.toUpperCase()}`,
    })
    expect(status).toBe(303)
    expect(location).toBe(`${APP_URL}/login?flow=${flow.id}`)
    const { body } = await visitor.refetch("login", flow)
    expect(valueOf(body, "identifier")).toBe(` ${EMAIL.toUpperCase()}`)
  })

  test.each(["nobody@example.org", "bob@example.org"])(
    "is nothing for who has none: %s",
    async (identifier) => {
      const { status, body } = await visitor.submit(flow, { ...begin, identifier })
      expect(status).toBe(400)
      expect(body.ui.messages).toEqual([
        {
          id: 4000015,
          text: "This account does not exist or has no security key set up.",
          type: "error",
        },
      ])
      expect(nodesOf(body)).toEqual(nodesOf(flow))
    },
  )

  test("is no second factor", async () => {
    await visitor.signIn(EMAIL)
    const { body: second } = await visitor.get(AAL2)
    expect(nodesOf(second)).toEqual(["default/csrf_token:hidden"])
    expect(messagesOf((await visitor.submit(second, begin)).body)).toEqual([4010002])
  })

  test("confirms who somebody is", async () => {
    await visitor.signIn(EMAIL)
    const { body: refresh } = await visitor.get(`${LOGIN}?refresh=true`)
    expect(nodesOf(refresh)).toContain("webauthn/webauthn_login_trigger:button 1010008")
    const webauthn_login = await world.answerTo(refresh, "webauthn_login_trigger")
    const answer = await visitor.submit(refresh, { identifier: EMAIL, webauthn_login })
    expect(answer.status).toBe(200)
  })

  test("is not for programs", async () => {
    const program = new Visitor(world.kratos, { cookies: false })
    const { body: native } = await program.get(NATIVE_LOGIN)
    expect(nodesOf(native).join()).not.toMatch(/webauthn|passkey/)
    const { body } = await program.json("POST", native.ui.action, { json: begin })
    expect(messagesOf(body)).toEqual([4010002])
  })
})

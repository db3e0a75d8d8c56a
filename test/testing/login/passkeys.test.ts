// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import {
  APP_URL,
  LOGIN,
  messagesOf,
  NATIVE_LOGIN,
  nodesOf,
  valueOf,
  Visitor,
  type Answer,
} from "./visitor.ts"
import { EMAIL, startWithKeys } from "./withKeys.ts"

const AAL2 = `${LOGIN}?aal=aal2`

let world: ReturnType<typeof startWithKeys>
let visitor: Visitor

describe("a passkey", () => {
  let flow: Answer["body"]

  beforeEach(async () => {
    world = startWithKeys()
    ;({ visitor } = world)
    await world.enroll("passkey")
    flow = (await visitor.get(LOGIN)).body
  })

  const key = async (flaws = {}) => ({
    passkey_login: await world.answerTo(flow, "passkey_challenge", flaws),
  })

  test("tells who somebody is", async () => {
    const { status, body } = await visitor.submit(flow, await key())
    expect(status).toBe(200)
    expect(body.session.identity?.traits).toEqual({ email: EMAIL })
    expect(body.session.authentication_methods).toMatchObject([{ method: "passkey", aal: "aal1" }])
  })

  test("confirms it, too", async () => {
    await visitor.signIn(EMAIL)
    flow = (await visitor.get(`${LOGIN}?refresh=true`)).body
    expect(nodesOf(flow)).toContain("passkey/passkey_login_trigger:button 1010021")
    const { body } = await visitor.submit(flow, await key())
    expect(body.session.authentication_methods).toHaveLength(2)
  })

  test("is refused with 4000008 from elsewhere", async () => {
    const { status, body } = await visitor.submit(
      flow,
      await key({ origin: "https://evil.example" }),
    )
    expect(status).toBe(400)
    expect(messagesOf(body)).toEqual([4000008])
    expect(valueOf(body, "passkey_login")).toBeUndefined()
  })

  test("needs the anti-CSRF token", async () => {
    expect((await visitor.json("POST", flow.ui.action, { json: await key() })).status).toBe(403)
  })

  test("is waited for on the page, which stays as it is", async () => {
    const { status, body } = await visitor.submit(flow, { method: "passkey" })
    expect(status).toBe(422)
    expect(body.redirect_browser_to).toBe(`${APP_URL}/login?flow=${flow.id}`)
    expect((await visitor.refetch("login", flow)).body).toEqual(flow)
  })

  test("is no second factor", async () => {
    await visitor.signIn(EMAIL)
    const { body: second } = await visitor.get(AAL2)
    expect(messagesOf((await visitor.submit(second, { method: "passkey" })).body)).toEqual([
      4010002,
    ])
  })

  test("is not for programs", async () => {
    const program = new Visitor(world.kratos, { cookies: false })
    const { body: native } = await program.get(NATIVE_LOGIN)
    const { body } = await program.json("POST", native.ui.action, { json: { method: "passkey" } })
    expect(messagesOf(body)).toEqual([4010002])
  })
})

test.each(["passkey", "webauthn"])("a method that is off is not found: %s", async (method) => {
  const { visitor } = startWithKeys({ methods: { [method]: false } })
  const { body: flow } = await visitor.get(LOGIN)
  const { status, body } = await visitor.submit(flow, { method, identifier: EMAIL })
  expect(status).toBe(404)
  expect(body.error.reason).toContain("This endpoint was disabled by system administrator.")
})

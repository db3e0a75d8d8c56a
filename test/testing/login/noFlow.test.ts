// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  KRATOS_URL,
  LOGIN,
  messagesOf,
  NATIVE_LOGIN,
  NOW,
  PASSWORD,
  startKratos,
  UNKNOWN_ID,
  Visitor,
  type Answer,
} from "./visitor.ts"

const EMAIL = "ada@example.org"
const RIGHT = { method: "password", identifier: EMAIL, password: PASSWORD }

let kratos: FakeKratos
let visitor: Visitor
let flow: Answer["body"]

beforeEach(async () => {
  kratos = startKratos({ identities: [{ traits: { email: EMAIL }, password: PASSWORD }] })
  visitor = new Visitor(kratos)
  flow = (await visitor.get(`${LOGIN}?return_to=${encodeURIComponent(`${APP_URL}/after`)}`)).body
})

describe("without a flow", () => {
  test.each([
    ["", 400, "The flow query parameter is missing or malformed.", undefined],
    ["?flow=nonsense", 400, "The flow query parameter is missing or malformed.", undefined],
    [`?flow=${UNKNOWN_ID}`, 404, undefined, "Unable to locate the resource"],
  ])("nobody signs in: %s", async (query, status, reason, message) => {
    const path = `/self-service/login${query}`
    const answer = await visitor.json("POST", path, { json: RIGHT })
    expect(answer.status).toBe(status)
    if (reason) expect(answer.body.error.reason).toBe(reason)
    if (message) expect(answer.body.error.message).toBe(message)
    const html = await visitor.html("POST", path, { form: RIGHT })
    expect(html.status).toBe(303)
    expect(html.location).toContain(`${APP_URL}/error?id=`)
  })
})

describe("a flow that has expired", () => {
  beforeEach(() => {
    kratos.advance("1h30s")
  })

  test("is replaced by one that says so", async () => {
    const { status, body } = await visitor.submit(flow, RIGHT)
    expect(status).toBe(410)
    expect(body).toEqual({
      error: {
        id: "self_service_flow_expired",
        code: 410,
        status: "Gone",
        reason: "The self-service flow expired 0.50 minutes ago, initialize a new one.",
        message: "self-service flow expired",
      },
      expired_at: flow.expires_at,
      since: 30_000_000_000,
      use_flow_id: expect.any(String) as string,
    })
    const { body: next } = await visitor.refetch("login", { id: body.use_flow_id })
    expect(next.return_to).toBe(`${APP_URL}/after`)
    expect(next.request_url).toBe(flow.request_url)
    expect(next.ui.messages).toEqual([
      {
        id: 4010001,
        text: "The login flow expired 0.50 minutes ago, please try again.",
        type: "error",
        context: {
          expired_at: flow.expires_at,
          expired_at_unix: Math.floor((NOW + 3_600_000) / 1000),
        },
      },
    ])
    expect((await visitor.submit(next, RIGHT)).body.continue_with).toEqual([
      { action: "redirect_browser_to", redirect_browser_to: `${APP_URL}/after` },
    ])
  })

  test("leads a browser to the new one", async () => {
    const { status, location } = await visitor.submitHtml(flow, RIGHT)
    expect(status).toBe(303)
    const id = String(new URL(location).searchParams.get("flow"))
    expect(location).toBe(`${APP_URL}/login?flow=${id}`)
    expect(id).not.toBe(flow.id)
    expect(messagesOf((await visitor.refetch("login", { id })).body)).toEqual([4010001])
  })

  test("is replaced for a program, too", async () => {
    const program = new Visitor(kratos, { cookies: false })
    const { body: native } = await program.get(NATIVE_LOGIN)
    kratos.advance("2h")
    const { status, body } = await program.html("POST", native.ui.action, { form: RIGHT })
    expect(status).toBe(410)
    const { body: next } = await program.refetch("login", { id: body.use_flow_id })
    expect(next.type).toBe("api")
    expect(next.request_url).toBe(KRATOS_URL + NATIVE_LOGIN)
    expect(next).not.toHaveProperty("return_to")
  })
})

// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  KRATOS_URL,
  messagesOf,
  NOW,
  startKratos,
  UNKNOWN_ID,
  valueOf,
  VERIFICATION,
  Visitor,
  type Answer,
} from "../login/visitor.ts"

const EMAIL = "ada@example.org"
const NATIVE = "/self-service/verification/api"
const SUBMIT = "/self-service/verification"
const AFTER = `return_to=${encodeURIComponent(`${APP_URL}/after`)}`
const MAIL = { method: "code", email: EMAIL }

let kratos: FakeKratos
let visitor: Visitor
let flow: Answer["body"]

beforeEach(async () => {
  kratos = startKratos({ identities: [{ traits: { email: EMAIL } }] })
  visitor = new Visitor(kratos)
  flow = (await visitor.get(`${VERIFICATION}?${AFTER}`)).body
})

const pageOf = ({ id }: { id: string }) => `${APP_URL}/verification?flow=${id}`

describe("what is sent", () => {
  test("lacks the address", async () => {
    const { status, body } = await visitor.submit(flow, { method: "code" })
    expect(status).toBe(400)
    expect(messagesOf(body)).toEqual(["email 4000002"])
    expect(valueOf(body, "email")).toBe("")
    expect(body.active).toBe("code")
    expect((await visitor.submitHtml(flow, { method: "code" })).location).toBe(pageOf(flow))
  })

  test("has no address in it", async () => {
    const { status, body } = await visitor.submit(flow, { method: "code", email: "x" })
    expect(status).toBe(400)
    expect(messagesOf(body)).toEqual(["email 4000001"])
    expect(valueOf(body, "email")).toBeUndefined()
  })

  test("names a method that there is not", async () => {
    const { body } = await visitor.submit(flow, { method: "x" })
    expect(messagesOf(body)).toEqual(["method 4000001"])
    // Messages of an earlier submission stay.
    const { body: again } = await visitor.submit(flow, { method: "code" })
    expect(messagesOf(again)).toEqual(["email 4000002", "method 4000001"])
    expect((await visitor.submit(flow, MAIL)).status).toBe(200)
  })

  test.each([[{}], [{ email: EMAIL }], [{ method: "link", email: EMAIL }]])(
    "is for no method, and nothing is taken from then on: %o",
    async (body: { email?: string }) => {
      const { status, body: shown } = await visitor.submit(flow, body)
      expect(status).toBe(400)
      expect(shown.ui.messages).toEqual([
        {
          id: 4010006,
          text: "Could not find a strategy to verify your account with. Did you fill out the form correctly?",
          type: "error",
        },
      ])
      expect(shown.active).toBe("default")
      expect(valueOf(shown, "email")).toBe(body.email ?? "")
      const { body: again } = await visitor.submit(flow, MAIL)
      expect(messagesOf(again)).toEqual([4010006, 4010006])
      expect(kratos.state().mails).toEqual([])
    },
  )

  test.each([
    ["{", "application/json", "Unable to decode form as JSON."],
    [
      "a=b",
      "text/plain",
      'HTTP POST Request used unknown HTTP Header "Content-Type: text/plain", only [multipart/form-data application/x-www-form-urlencoded application/json] are supported.',
    ],
  ])("cannot be read: %s as %s", async (text, type, reason) => {
    const { status, body } = await visitor.json("POST", flow.ui.action, { raw: [text, type] })
    expect(status).toBe(400)
    expect(body.ui.messages).toEqual([
      { id: 4000001, text: reason, type: "error", context: { reason } },
    ])
    expect(body.active).toBe("code")
  })

  test("is a GET with nothing in it", async () => {
    const { status, body } = await visitor.get(flow.ui.action)
    expect(status).toBe(400)
    expect(messagesOf(body)).toEqual([4010006])
  })

  test("is a GET with an address and a token", async () => {
    const token = encodeURIComponent(String(valueOf(flow, "csrf_token")))
    const query = `&method=code&email=${EMAIL}&csrf_token=${token}`
    expect((await visitor.get(flow.ui.action + query)).body.state).toBe("sent_email")
  })
})

describe("without a flow", () => {
  test.each([
    ["", 400, "The flow query parameter is missing or malformed."],
    ["?flow=x", 400, "The flow query parameter is missing or malformed."],
    [
      `?flow=${UNKNOWN_ID}`,
      404,
      "The verification request could not be found. Please restart the flow.",
    ],
  ])("nothing is verified: %s", async (query, status, reason) => {
    const answer = await visitor.json("POST", SUBMIT + query, { json: MAIL })
    expect(answer.status).toBe(status)
    expect(answer.body.error.reason).toBe(reason)
    const html = await visitor.html("POST", SUBMIT + query, { form: MAIL })
    expect(html.location).toContain(`${APP_URL}/error?id=`)
  })
})

describe("a flow that has expired", () => {
  let native: Answer["body"]

  beforeEach(async () => {
    native = (await new Visitor(kratos).get(NATIVE)).body
    kratos.advance("1h30s")
  })

  test("is gone", async () => {
    const { status, body } = await visitor.refetch("verification", flow)
    expect(status).toBe(410)
    expect(body.error).toEqual({
      code: 410,
      status: "Gone",
      reason:
        "The verification flow has expired. Redirect the user to the verification flow init endpoint to initialize a new verification flow.",
      details: {
        redirect_to: `${KRATOS_URL}${VERIFICATION}?${AFTER}`,
        return_to: `${APP_URL}/after`,
      },
      message:
        "The requested resource is no longer available because it has expired or is otherwise invalid.",
    })
    const { body: other } = await visitor.refetch("verification", native)
    expect(other.error.details).toEqual({ api: KRATOS_URL + NATIVE })
    const { body: plain } = await visitor.get(VERIFICATION)
    kratos.advance("2h")
    const { body: gone } = await visitor.refetch("verification", plain)
    expect(gone.error.details).toEqual({ redirect_to: KRATOS_URL + VERIFICATION, return_to: "" })
  })

  test("leads to a new one, also in JSON", async () => {
    const { status, location, cookies } = await visitor.submit(flow, MAIL)
    expect(status).toBe(303)
    expect(location).toMatch(`${KRATOS_URL}${SUBMIT}/flows?id=`)
    expect(cookies).toHaveLength(1)
    const { body } = await visitor.get(location)
    expect(body.request_url).toBe(flow.request_url)
    expect(body.ui.messages).toEqual([
      {
        id: 4070005,
        text: "The verification flow expired 0.50 minutes ago, please try again.",
        type: "error",
        context: {
          expired_at: flow.expires_at,
          expired_at_unix: Math.floor((NOW + 3_600_000) / 1000),
        },
      },
    ])
    expect(kratos.state().mails).toEqual([])
  })

  test("leads a browser to a new one", async () => {
    const { status, location } = await visitor.submitHtml(flow, MAIL)
    expect(status).toBe(303)
    const id = new URL(location).searchParams.get("flow")!
    expect(location).toBe(pageOf({ id }))
    expect((await visitor.refetch("verification", { id })).body.return_to).toBe(`${APP_URL}/after`)
  })

  test("leads a program to one that is a browser's", async () => {
    const program = new Visitor(kratos, { cookies: false })
    const { status, location } = await program.json("POST", native.ui.action, { json: MAIL })
    expect(status).toBe(303)
    expect((await program.get(location)).status).toBe(403)
  })
})

// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  csrfTokenOf,
  KRATOS_URL,
  messagesOf,
  nodesOf,
  requiredOf,
  NOW,
  startKratos,
  valueOf,
  VERIFICATION,
  Visitor,
  type Answer,
} from "../login/visitor.ts"

const EMAIL = "ada@example.org"
const SUBMIT = "/self-service/verification"
const AFTER = `return_to=${encodeURIComponent(`${APP_URL}/after`)}`
const CODE_NODES = [
  "code/method:hidden",
  "code/code:text 1070011",
  "code/method:submit 1070009",
  "default/csrf_token:hidden",
]

let kratos: FakeKratos
let visitor: Visitor
let flow: Answer["body"]

beforeEach(async () => {
  kratos = startKratos({ identities: [{ traits: { email: EMAIL } }] })
  visitor = new Visitor(kratos)
  flow = (await visitor.get(`${VERIFICATION}?${AFTER}`)).body
})

const mails = () => kratos.state().mails
const newestCode = () => mails().at(-1)!.code
const isVerified = () => kratos.state().identities[0]!.addresses[0]!.verified
const pageOf = ({ id }: { id: string }) => `${APP_URL}/verification?flow=${id}`
const email = (address: string) => ({ method: "code", email: address })
const code = (sent: string) => ({ method: "code", code: sent })

describe("the mail", () => {
  test("is sent, and the code asked for", async () => {
    const { status, body } = await visitor.submit(flow, email(EMAIL))
    expect(status).toBe(200)
    expect(body.state).toBe("sent_email")
    expect(messagesOf(body)).toEqual([1080003])
    expect(nodesOf(body)).toEqual([...CODE_NODES, "code/email:submit 1070008"])
    expect(valueOf(body, "email")).toBe(EMAIL)
    expect(requiredOf(body)).toEqual(["code", "csrf_token"])
    const [mail] = mails()
    const link = `${KRATOS_URL}${SUBMIT}?code=${mail!.code}&flow=${flow.id}`
    expect(mail).toEqual({
      to: EMAIL,
      subject: "Please verify your email address",
      body: `Hi,\n\nplease verify your account by entering the following code:\n\n${mail!.code}\n\nor clicking the following link:\n\n${link}\n`,
      code: expect.stringMatching(/^\d{6}$/) as string,
      sentAt: new Date(NOW).toISOString(),
    })
    expect((await visitor.refetch("verification", flow)).body).toEqual(body)
  })

  test("is sent from a page, to an address in capitals", async () => {
    const { status, location } = await visitor.submitHtml(flow, email(EMAIL.toUpperCase()))
    expect(status).toBe(303)
    expect(location).toBe(pageOf(flow))
    expect(mails().map(({ to }) => to)).toEqual([EMAIL])
    const { body } = await visitor.refetch("verification", flow)
    expect(valueOf(body, "email")).toBe(EMAIL.toUpperCase())
  })

  test("is announced, and not sent, to an address of nobody", async () => {
    const { status, body } = await visitor.submit(flow, email("nobody@example.org"))
    expect(status).toBe(200)
    expect(messagesOf(body)).toEqual([1080003])
    expect(mails()).toEqual([])
  })

  test("is sent again, with another code", async () => {
    await visitor.submit(flow, email(EMAIL))
    const first = newestCode()
    expect(messagesOf((await visitor.submit(flow, email(EMAIL))).body)).toEqual([1080003])
    expect(mails()).toHaveLength(2)
    expect(messagesOf((await visitor.submit(flow, code(first))).body)).toEqual([4070006])
    expect((await visitor.submit(flow, code(newestCode()))).body.state).toBe("passed_challenge")
  })

  test("of an earlier address is no longer of use", async () => {
    await visitor.submit(flow, email(EMAIL))
    await visitor.submit(flow, email("nobody@example.org"))
    expect(messagesOf((await visitor.submit(flow, code(newestCode()))).body)).toEqual([4070006])
  })

  test("needs the anti-CSRF token", async () => {
    const { status, body } = await visitor.json("POST", flow.ui.action, { json: email(EMAIL) })
    expect(status).toBe(403)
    expect(body.error.id).toBe("security_csrf_violation")
    const html = await visitor.html("POST", flow.ui.action, { form: email(EMAIL) })
    expect(html.location).toContain(`${APP_URL}/error?id=`)
    expect(mails()).toEqual([])
    expect((await visitor.refetch("verification", flow)).body).toEqual(flow)
  })
})

describe("the code", () => {
  beforeEach(async () => {
    flow = (await visitor.submit(flow, email(EMAIL))).body
  })

  const wrongCode = () => (newestCode() === "000000" ? "111111" : "000000")

  test("verifies the address, without an anti-CSRF token", async () => {
    const json = { code: newestCode() }
    const { status, body } = await visitor.json("POST", flow.ui.action, { json })
    expect(status).toBe(200)
    expect(isVerified()).toBe(true)
    expect(body.state).toBe("passed_challenge")
    expect(body.ui.messages).toEqual([
      { id: 1080002, text: "You successfully verified your email address.", type: "success" },
    ])
    expect(body.ui.method).toBe("GET")
    expect(body.ui.action).toBe(`${APP_URL}/after`)
    expect(nodesOf(body)).toEqual(["default/csrf_token:hidden", "code/continue:a 1070009"])
    expect(body.ui.nodes[1]?.attributes).toEqual({
      href: `${APP_URL}/after`,
      title: { id: 1070009, text: "Continue", type: "info" },
      id: "continue",
      node_type: "a",
    })
    expect(body).not.toHaveProperty("transient_payload")
    expect((await visitor.refetch("verification", flow)).body).toEqual(body)
  })

  test("shows when the address was verified", async () => {
    kratos.advance("5m")
    await visitor.submit(flow, code(newestCode()))
    const { sessionToken } = kratos.loginAs(kratos.state().identities[0]!.id)
    const headers = { "x-session-token": sessionToken }
    const { body } = await visitor.json("GET", "/sessions/whoami", { headers })
    expect(body.identity?.verifiable_addresses).toMatchObject([
      {
        value: EMAIL,
        verified: true,
        status: "completed",
        verified_at: new Date(NOW + 300_000).toISOString(),
      },
    ])
  })

  test("leads to the default page without a return_to", async () => {
    const { body: plain } = await visitor.get(VERIFICATION)
    await visitor.submit(plain, email(EMAIL))
    const { status, location } = await visitor.submitHtml(plain, code(newestCode()))
    expect(status).toBe(303)
    expect(location).toBe(pageOf(plain))
    const { body } = await visitor.refetch("verification", plain)
    expect(body.ui.action).toBe(`${APP_URL}/`)
  })

  test("is wrong", async () => {
    const { status, body } = await visitor.submit(flow, code(wrongCode()))
    expect(status).toBe(200)
    expect(body.ui.messages).toEqual([
      {
        id: 4070006,
        text: "The verification code is invalid or has already been used. Please try again.",
        type: "error",
      },
    ])
    expect(body.transient_payload).toEqual({})
    expect(isVerified()).toBe(false)
    expect((await visitor.submitHtml(flow, code(wrongCode()))).location).toBe(pageOf(flow))
  })

  test("is asked for elsewhere after five wrong ones", async () => {
    for (let round = 0; round < 5; round++) await visitor.submit(flow, code(wrongCode()))
    const { status, body, cookies } = await visitor.submit(flow, code(newestCode()))
    expect(status).toBe(410)
    expect(cookies).toEqual(["csrf_token; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"])
    expect(body).toEqual({
      error: {
        id: "self_service_flow_replaced",
        code: 410,
        status: "Gone",
        reason: "An error occured, please retry the flow.",
        message: "self-service flow replaced",
      },
      use_flow_id: expect.any(String) as string,
    })
    expect(isVerified()).toBe(false)
    const { body: next } = await visitor.refetch("verification", { id: body.use_flow_id })
    expect(next.state).toBe("choose_method")
    expect(next.ui.messages?.[0]?.text).toBe(
      "The request was submitted too often. Please request another code.",
    )
    const { location } = await visitor.submitHtml(flow, code(newestCode()))
    expect(location).not.toBe(pageOf(flow))
  })

  test("is taken once", async () => {
    const sent = code(newestCode())
    await visitor.submit(flow, sent)
    const { status, body } = await visitor.submit(flow, sent)
    expect(status).toBe(410)
    expect(body.error.reason).toBe("An error occured, please use the new flow.")
    const { body: next } = await visitor.refetch("verification", { id: body.use_flow_id })
    expect(next.ui.messages).toEqual([
      {
        id: 4070002,
        text: "The request was already completed successfully and can not be retried.",
        type: "error",
      },
    ])
    const html = await visitor.submitHtml(flow, sent)
    expect(html.status).toBe(303)
    expect(html.location).toContain(`${APP_URL}/verification?flow=`)
  })

  test("comes from the mail's link", async () => {
    const [, link] = /(http\S+)\n$/.exec(mails().at(-1)!.body)!
    const { status, location, cookies } = await visitor.html("GET", link!)
    expect(status).toBe(303)
    expect(location).toBe(pageOf(flow))
    expect(cookies).toHaveLength(1)
    expect(isVerified()).toBe(false)
    const { body } = await visitor.refetch("verification", flow)
    expect(valueOf(body, "code")).toBe(newestCode())
    expect(csrfTokenOf(body)).not.toBe(csrfTokenOf(flow))
    await visitor.submit(body, code(String(valueOf(body, "code"))))
    expect(isVerified()).toBe(true)
  })

  test("comes from the mail's link in another browser", async () => {
    const other = new Visitor(kratos)
    await other.html("GET", `${flow.ui.action}&code=${newestCode()}`)
    expect((await other.refetch("verification", flow)).status).toBe(200)
    expect((await visitor.refetch("verification", flow)).status).toBe(403)
  })
})

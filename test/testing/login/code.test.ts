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
  NOW,
  PASSWORD,
  startKratos,
  valueOf,
  Visitor,
  type Answer,
} from "./visitor.ts"

const EMAIL = "ada@example.org"
const AAL2 = `${LOGIN}?aal=aal2`
const CODE_NODES = [
  "code/identifier:hidden 1010023",
  "code/method:hidden",
  "code/code:text 1070013",
  "code/method:submit 1070009",
  "code/resend:submit 1070008",
]

let kratos: FakeKratos
let visitor: Visitor
let flow: Answer["body"]

beforeEach(async () => {
  kratos = startKratos({
    methods: { code: { mfa: true } },
    identities: ["ada", "bob"].map((name) => ({
      traits: { email: `${name}@example.org` },
      password: PASSWORD,
    })),
  })
  visitor = new Visitor(kratos)
  await visitor.signIn(EMAIL)
  flow = (await visitor.get(AAL2)).body
})

const mails = () => kratos.state().mails
const newestCode = () => mails().at(-1)!.code
const wrongCode = () => (newestCode() === "000000" ? "111111" : "000000")
const code = (sent: string) => ({ method: "code", code: sent })

describe("before the mail", () => {
  test("there is a button for the address", () => {
    expect(messagesOf(flow)).toEqual([1010004])
    expect(nodesOf(flow)).toEqual(["default/csrf_token:hidden", "code/address:submit 1010023"])
    expect(flow.ui.nodes[1]?.meta.label).toEqual({
      id: 1010023,
      text: `Send code to ${EMAIL}`,
      type: "info",
      context: { address: EMAIL, channel: "email" },
    })
  })

  test("via names the trait", async () => {
    expect(valueOf((await visitor.get(`${AAL2}&via=email`)).body, "address")).toBe(EMAIL)
    for (const via of ["nickname", "name.first", "email.x", "constructor"]) {
      const { status, body } = await visitor.get(`${AAL2}&via=${via}`)
      expect(status).toBe(400)
      expect(body.error.reason).toBe(`No value found for trait ${via} in the current identity.`)
    }
  })

  test("via refuses a trait that is no address", async () => {
    const { id } = kratos.state().identities[0]!
    kratos.setTraits(id, { email: EMAIL, nickname: "ada", name: { first: "Ada" } })
    for (const via of ["nickname", "name", "name.first"]) {
      const { status, body } = await visitor.get(`${AAL2}&via=${via}`)
      expect(status).toBe(400)
      expect(body.error.reason).toContain("You can only reference a trait that matches")
    }
  })

  test.each([[{ method: "code" }], [code("123456")]])(
    "an address is asked for: %o",
    async (body) => {
      const { status, body: shown } = await visitor.submit(flow, body)
      expect(status).toBe(400)
      expect(messagesOf(shown)).toEqual(["identifier 4000002"])
      expect(nodesOf(shown)).toContain("default/identifier:hidden")
    },
  )

  test("an address of nobody gets no mail", async () => {
    const { body } = await visitor.submit(flow, { address: "nobody@example.org" })
    expect(body.ui.messages).toEqual([
      {
        id: 4000035,
        text: "This account does not exist or has not setup sign in with code.",
        type: "error",
      },
    ])
    expect(body.state).toBe("choose_method")
    expect(mails()).toEqual([])
  })

  test("the anti-CSRF token is needed", async () => {
    const answer = await visitor.json("POST", flow.ui.action, { json: { address: EMAIL } })
    expect(answer.status).toBe(403)
    expect(mails()).toEqual([])
  })

  test("what is no address is for no method", async () => {
    expect(messagesOf((await visitor.submit(flow, {})).body)).toEqual([4010002])
  })
})

describe("the mail", () => {
  test("is sent, and the code is asked for", async () => {
    const { status, body } = await visitor.submit(flow, { address: EMAIL })
    expect(status).toBe(400)
    expect(body.state).toBe("sent_email")
    expect(body.active).toBe("code")
    expect(body.transient_payload).toEqual({})
    expect(messagesOf(body)).toEqual([1010014])
    expect(nodesOf(body)).toEqual([...CODE_NODES, "default/csrf_token:hidden"])
    expect(valueOf(body, "identifier")).toBe(EMAIL)
    expect(requiredOf(body)).toEqual(["code", "csrf_token"])
    const [mail] = mails()
    expect(mail).toEqual({
      to: EMAIL,
      subject: "Login to your account",
      body: `Hi,\n\nplease login to your account by entering the following code:\n\n${mail!.code}\n`,
      code: expect.stringMatching(/^\d{6}$/) as string,
      sentAt: new Date(NOW).toISOString(),
    })
    const { transient_payload, ...again } = body
    expect((await visitor.refetch("login", flow)).body).toEqual(again)
    expect(transient_payload).toBeDefined()
  })

  test("is sent to an address in capitals, with a space", async () => {
    const { body } = await visitor.submit(flow, { address: ` ${EMAIL.toUpperCase()}` })
    expect(mails().map(({ to }) => to)).toEqual([EMAIL])
    expect(valueOf(body, "identifier")).toBe(` ${EMAIL}`)
  })

  test("is sent from a page", async () => {
    const { status, location } = await visitor.submitHtml(flow, { address: EMAIL })
    expect(status).toBe(303)
    expect(location).toBe(`${APP_URL}/login?flow=${flow.id}`)
    expect(mails()).toHaveLength(1)
  })

  test("is sent again, with another code", async () => {
    const { body } = await visitor.submit(flow, { address: EMAIL })
    const first = newestCode()
    const resent = await visitor.submit(body, { ...code(""), resend: "code", identifier: EMAIL })
    expect(messagesOf(resent.body)).toEqual([1010014])
    expect(mails()).toHaveLength(2)
    expect(messagesOf((await visitor.submit(body, code(first))).body)).toEqual([4010008])
    expect((await visitor.submit(body, code(newestCode()))).status).toBe(200)
  })

  test("is not sent again to nobody, or for another reason", async () => {
    const { body } = await visitor.submit(flow, { address: EMAIL })
    const nobody = await visitor.submit(body, { method: "code", resend: "code" })
    expect(messagesOf(nobody.body)).toEqual(["identifier 4000002"])
    expect(nobody.body.state).toBe("choose_method")
    const other = await visitor.submit(body, { method: "code", resend: "yes" })
    expect(messagesOf(other.body)).toEqual(["resend 4000001"])
    expect(mails()).toHaveLength(1)
  })
})

describe("the code", () => {
  beforeEach(async () => {
    flow = (await visitor.submit(flow, { address: EMAIL })).body
  })

  test("signs in, and verifies the address", async () => {
    const { status, body } = await visitor.submit(flow, code(newestCode()))
    expect(status).toBe(200)
    expect(body.session.authenticator_assurance_level).toBe("aal2")
    expect(body.session.authentication_methods?.at(-1)).toMatchObject({
      method: "code",
      aal: "aal2",
    })
    // The answer is of before; whoami is of now.
    expect(body.session.identity?.verifiable_addresses?.[0]?.verified).toBe(false)
    const { identity } = (await visitor.get("/sessions/whoami")).body
    expect(identity?.verifiable_addresses?.[0]).toMatchObject({
      verified: true,
      status: "completed",
    })
    expect(identity?.verifiable_addresses?.[0]).not.toHaveProperty("verified_at")
  })

  test("is missed", async () => {
    const { status, body } = await visitor.submit(flow, { method: "code" })
    expect(status).toBe(400)
    expect(messagesOf(body)).toEqual(["code 4000002"])
    expect(nodesOf(body)).toEqual([
      "default/csrf_token:hidden",
      "default/identifier:hidden",
      "code/code:text 1070013",
      "code/resend:submit 1070008",
      "code/method:hidden",
      "code/method:submit 1070009",
    ])
    expect(valueOf(body, "identifier")).toBe("")
    expect(csrfTokenOf(body)).not.toBe(csrfTokenOf(flow))
  })

  test("is wrong", async () => {
    const { status, body } = await visitor.submit(flow, { ...code(wrongCode()), identifier: EMAIL })
    expect(status).toBe(400)
    expect(body.ui.messages).toEqual([
      {
        id: 4010008,
        text: "The login code is invalid or has already been used. Please try again.",
        type: "error",
      },
    ])
    expect(valueOf(body, "identifier")).toBe(EMAIL)
    expect(body.state).toBe("sent_email")
  })

  test("is not taken after five wrong ones", async () => {
    for (let round = 0; round < 5; round++) {
      const wrong = await visitor.submit(flow, code(wrongCode()))
      expect(messagesOf(wrong.body)).toEqual([4010008])
    }
    const { status, body } = await visitor.submit(flow, code(newestCode()))
    expect(status).toBe(400)
    expect(body.ui.messages?.[0]).toMatchObject({
      id: 4000001,
      text: "The request was submitted too often. Please request another code.",
    })
  })

  test("of somebody else's mail does not help", async () => {
    const { body: other } = await visitor.get(AAL2)
    const { body } = await visitor.submit(other, { address: "bob@example.org" })
    expect(mails().at(-1)!.to).toBe("bob@example.org")
    expect(messagesOf((await visitor.submit(body, code(newestCode()))).body)).toEqual([4010008])
  })

  test("cannot be used twice", async () => {
    const { body: again } = await visitor.get(`${AAL2}&refresh=true`)
    const { body } = await visitor.submit(again, { address: EMAIL })
    const sent = code(newestCode())
    expect((await visitor.submit(body, sent)).status).toBe(200)
    expect(messagesOf((await visitor.submit(body, sent)).body)).toEqual([4010002])
  })
})

test("a program has no token in its flow", async () => {
  const { sessionToken } = kratos.loginAs(EMAIL, { aal: "aal1" })
  const headers = { "x-session-token": sessionToken }
  const program = new Visitor(kratos, { cookies: false })
  const { body: native } = await program.json("GET", `${NATIVE_LOGIN}?aal=aal2`, { headers })
  expect(nodesOf(native)).toEqual(["code/address:submit 1010023"])
  const sent = await program.json("POST", native.ui.action, { headers, json: { address: EMAIL } })
  expect(nodesOf(sent.body)).toEqual(CODE_NODES)
  const json = code(newestCode())
  const { body } = await program.json("POST", native.ui.action, { headers, json })
  expect(body.session.authenticator_assurance_level).toBe("aal2")
})

test("codes are no first factor", async () => {
  const { body } = await visitor.get(`${LOGIN}?refresh=true`)
  expect(nodesOf(body).join()).not.toContain("code/")
  const { body: shown } = await visitor.submit(body, { method: "code", address: EMAIL })
  expect(messagesOf(shown)).toEqual([4010002])
})

test("there are no codes unless they are a second factor", async () => {
  kratos = startKratos({ identities: [{ traits: { email: EMAIL }, password: PASSWORD }] })
  visitor = new Visitor(kratos)
  await visitor.signIn(EMAIL)
  const { body } = await visitor.get(AAL2)
  expect(nodesOf(body)).toEqual(["default/csrf_token:hidden"])
  expect(messagesOf((await visitor.submit(body, { address: EMAIL })).body)).toEqual([4010002])
})

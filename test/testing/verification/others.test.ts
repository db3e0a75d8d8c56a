// @vitest-environment node
import { beforeEach, describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import {
  APP_URL,
  csrfTokenOf,
  nodesOf,
  startKratos,
  VERIFICATION,
  Visitor,
  type Answer,
} from "../login/visitor.ts"

const EMAIL = "ada@example.org"
const NATIVE = "/self-service/verification/api"
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
const pageOf = ({ id }: { id: string }) => `${APP_URL}/verification?flow=${id}`
const email = (address: string) => ({ method: "code", email: address })
const code = (sent: string) => ({ method: "code", code: sent })

test("the link of a mail that was never sent leads to the page", async () => {
  const { status, location } = await visitor.html("GET", `${flow.ui.action}&code=123456`)
  expect(status).toBe(303)
  expect(location).toBe(pageOf(flow))
  expect((await visitor.refetch("verification", flow)).body.state).toBe("choose_method")
})

test("only the address of the mail is verified", async () => {
  const trait = {
    type: "string",
    format: "email",
    "ory.sh/kratos": { verification: { via: "email" } },
  }
  const properties = { first: trait, second: trait }
  kratos = startKratos({
    identitySchema: {
      type: "object",
      properties: { traits: { type: "object", properties } },
    },
    identities: [
      { traits: { first: "bob@example.org" } },
      { traits: { first: "one@example.org", second: EMAIL } },
    ],
  })
  visitor = new Visitor(kratos)
  flow = (await visitor.get(VERIFICATION)).body
  await visitor.submit(flow, email(EMAIL))
  await visitor.json("POST", `${flow.ui.action}&code=${newestCode()}`, { json: {} })
  expect(kratos.state().identities.map(({ addresses }) => addresses)).toEqual([
    [{ value: "bob@example.org", verified: false }],
    [
      { value: "one@example.org", verified: false },
      { value: EMAIL, verified: true },
    ],
  ])
})

describe("a program", () => {
  test("is answered in JSON", async () => {
    const program = new Visitor(kratos, { cookies: false })
    const { body: native } = await program.get(NATIVE)
    const send = (json: object) => program.json("POST", native.ui.action, { json })
    const { body: sent } = await send(email(EMAIL))
    expect(nodesOf(sent)).toEqual([...CODE_NODES.slice(0, -1), "code/email:submit 1070008"])
    const { body } = await send(code(newestCode()))
    expect(body.state).toBe("passed_challenge")
    expect(csrfTokenOf(body)).toBe("")
  })

  test("must not be a browser", async () => {
    const { body: native } = await visitor.get(NATIVE)
    const { status, body } = await visitor.html("POST", native.ui.action, { form: email(EMAIL) })
    expect(status).toBe(400)
    expect(body.ui.messages?.[0]?.text).toContain('included the "Cookie" key')
  })
})

// @vitest-environment node
import { describe, expect, test } from "vitest"
import type { FakeKratos } from "react-ory-settings/testing"
import { LOGIN, nodesOf, PASSWORD, startKratos, valueOf, Visitor } from "./visitor.ts"

const EMAIL = "ada@example.org"
const AAL2 = `${LOGIN}?aal=aal2`

let kratos: FakeKratos
let visitor: Visitor

describe("with another identity schema", () => {
  const trait = (credentials: object) => ({ type: "string", "ory.sh/kratos": { credentials } })
  const byMail = trait({ code: { identifier: true, via: "email" } })
  const name = trait({ password: { identifier: true } })

  const signIn = async (properties: object, traits: Record<string, string>) => {
    kratos = startKratos({
      methods: { code: { mfa: true } },
      identitySchema: {
        type: "object",
        properties: { traits: { type: "object", properties } },
      },
      identities: [{ traits, password: PASSWORD }],
    })
    visitor = new Visitor(kratos)
    await visitor.signIn("ada")
  }

  test("every address has a button", async () => {
    const traits = { name: "ada", first: "b@example.org", second: "a@example.org" }
    await signIn({ name, first: byMail, second: byMail }, traits)
    const { body } = await visitor.get(AAL2)
    const values = body.ui.nodes
      .slice(1)
      .map(({ attributes }) => String("value" in attributes && attributes.value))
    expect(values).toEqual(["a@example.org", "b@example.org"])
    const { body: one } = await visitor.get(`${AAL2}&via=first`)
    expect(valueOf(one, "address")).toBe("b@example.org")
  })

  test("nobody has an address, and via is of no use", async () => {
    await signIn({ name }, { name: "ada" })
    const { status, body } = await visitor.get(`${AAL2}&via=name`)
    expect(status).toBe(200)
    expect(nodesOf(body)).toEqual(["default/csrf_token:hidden"])
  })
})

test("a text message goes to a number", async () => {
  const tel = {
    type: "string",
    format: "tel",
    "ory.sh/kratos": { credentials: { code: { identifier: true, via: "sms" } } },
  }
  const email = {
    type: "string",
    "ory.sh/kratos": { credentials: { password: { identifier: true } } },
  }
  kratos = startKratos({
    methods: { code: { mfa: true } },
    identitySchema: {
      type: "object",
      properties: { traits: { type: "object", properties: { email, tel } } },
    },
    identities: [{ traits: { email: EMAIL, tel: "+49 170 1234567" }, password: PASSWORD }],
  })
  visitor = new Visitor(kratos)
  await visitor.signIn(EMAIL)
  const { body } = await visitor.get(AAL2)
  expect(body.ui.nodes[1]?.meta.label?.context).toEqual({
    address: "+491701234567",
    channel: "sms",
  })
})

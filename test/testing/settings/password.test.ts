// @vitest-environment node
import { createFakeKratos } from "react-ory-settings/testing"
import { describe, expect, test } from "vitest"
import { messagesOf, page, signedIn } from "../browser.ts"

async function change(password: unknown, options = {}) {
  const { kratos, settings, post } = signedIn(options)
  const response = await post(await settings(), { method: "password", password })
  const state = () => kratos.state().identities[0]!.password
  return { response, messages: await messagesOf(response.clone()), state }
}

test("a good one is saved, and may be the same again", async () => {
  for (const password of ["a-fine-phrase", "correct horse"]) {
    const { response, messages, state } = await change(password)
    expect(response.status).toBe(200)
    expect(messages).toEqual([1050001])
    expect(state()).toBe(password)
  }
})

describe("is refused, and the old one stays", () => {
  test.each([
    ["nothing", "", 4000002],
    ["seven letters", "aX9-.é", 4000032],
    ["the address itself", "ada@example.com", 4000031],
    ["four edits away from the address", "a1a@e2am3le.c4m", 4000031],
    ["half of it in the address", "example.com-9", 4000031],
    ["73 bytes", "b".repeat(73), 4000033],
  ])("%s", async (_, password, id) => {
    const { response, messages, state } = await change(password)
    expect(response.status).toBe(400)
    expect(messages).toEqual([id])
    expect(state()).toBe("correct horse")
  })
})

test("five edits away from the address it is another word", async () => {
  expect((await change("a1a@e2am3le.c45")).response.status).toBe(200)
})

test("72 bytes fit, and letters beyond ASCII count as their bytes", async () => {
  expect((await change("b".repeat(72))).response.status).toBe(200)
  expect((await change("éééé")).response.status).toBe(200)
})

test("the length is the one that was asked for, likeness only where it is looked at", async () => {
  const strict = await change("a-fine-phrase", { methods: { password: { minLength: 14 } } })
  expect(strict.messages).toEqual([4000032])
  const lax = { methods: { password: { identifierSimilarityCheck: false } } }
  expect((await change("ada@example.com", lax)).response.status).toBe(200)
})

test("without an identifier nobody can have one", async () => {
  const kratos = createFakeKratos({
    identitySchema: {
      type: "object",
      properties: { traits: { type: "object", properties: { name: { type: "string" } } } },
    },
  })
  kratos.loginAs(kratos.createIdentity({ traits: { name: "Ada" } }).id)
  const { settings, post } = page(kratos)
  const body = { method: "password", password: "a-fine-phrase" }
  expect(await messagesOf(await post(await settings(), body))).toEqual([4000009])
})

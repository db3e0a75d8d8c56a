// @vitest-environment node
import type { SettingsFlow } from "@ory/client"
import { expect, test } from "vitest"
import { messagesOf, signedIn } from "../browser.ts"

const EMAIL = "ada@example.com"

test("what is sent takes the place of all that is stored", async () => {
  const { kratos, settings, post } = signedIn()
  const flow = await settings()
  await post(flow, { method: "profile", traits: { email: EMAIL, nickname: "Ada" } })
  const response = await post(flow, { method: "profile", traits: { email: EMAIL } })
  expect(response.status).toBe(200)
  expect(kratos.state().identities[0]!.traits).toEqual({ email: EMAIL, name: {} })
})

test("what is refused stays on the form, and is not stored", async () => {
  const { kratos, settings, post } = signedIn()
  const traits = { email: "no address", website: "none" }
  const response = await post(await settings(), { method: "profile", traits })
  expect(response.status).toBe(400)
  const { ui } = (await response.clone().json()) as SettingsFlow
  const values = ui.nodes.flatMap(({ attributes }) =>
    attributes.node_type === "input" && attributes.name.startsWith("traits.")
      ? [[attributes.name, attributes.value as unknown]]
      : [],
  )
  expect(Object.fromEntries(values)).toMatchObject({
    "traits.email": "no address",
    "traits.website": "none",
  })
  expect(await messagesOf(response)).toEqual([4000001, 4000001])
  expect(kratos.state().identities[0]!.traits).toEqual({ email: EMAIL })
})

test("somebody else's address is refused", async () => {
  const identities = [{ traits: { email: EMAIL } }, { traits: { email: "eve@example.com" } }]
  const { settings, post } = signedIn({ identities })
  const traits = { email: "eve@example.com" }
  const response = await post(await settings(), { method: "profile", traits })
  expect(await messagesOf(response)).toEqual([4000007])
})

test("a new address is pending, its verification waits, and its code is mailed", async () => {
  const { kratos, settings, post } = signedIn({
    identities: [{ traits: { email: EMAIL }, verified: true }],
  })
  const traits = { email: "new@example.com" }
  const response = await post(await settings(), { method: "profile", traits })
  const { continue_with: items } = (await response.json()) as SettingsFlow
  expect(items).toMatchObject([
    { action: "show_verification_ui", flow: { verifiable_address: "new@example.com" } },
    { action: "redirect_browser_to" },
  ])
  expect(kratos.state().identities[0]!.addresses).toEqual([
    { value: "new@example.com", verified: false },
  ])
  expect(kratos.state().mails).toMatchObject([
    { to: "new@example.com", code: expect.stringMatching(/^\d{6}$/) as string },
  ])
})

test.each([
  ["a nickname", false, { email: EMAIL, nickname: "Ada" }, 200],
  ["an address", false, { email: "new@example.com" }, 403],
  ["a nickname beside a verified address", true, { email: EMAIL, nickname: "Ada" }, 403],
])("with an old sign-in, %s (verified: %s)", async (_, verified, traits, status) => {
  const { kratos, settings, post } = signedIn({
    identities: [{ traits: { email: EMAIL }, verified }],
  })
  const flow = await settings()
  kratos.advance("16m")
  expect((await post(flow, { method: "profile", traits })).status).toBe(status)
})

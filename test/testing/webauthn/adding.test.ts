// @vitest-environment node
import type { Session, SettingsFlow } from "@ory/client"
import { describe, expect, test } from "vitest"
import { fixture, flowFixture } from "../../fixtures.ts"
import { messagesOf } from "../browser.ts"
import { registration } from "./craft.ts"
import { bodyOf, CREATE_DATA, TRIGGER, withDevice } from "./device.ts"
import { APP_URL, NAME, textsOf, valueOf } from "./fixture.ts"

describe("adding a key", () => {
  test("a security key is stored with its name and time, and makes the session aal2", async () => {
    const { kratos, settings, addKey, stored, device } = withDevice({
      clock: () => Date.parse("2026-11-21T10:58:46.500Z"),
    })
    const flow = await settings()
    const response = await addKey(flow, "My YubiKey")
    expect(response.status).toBe(200)
    const key = { id: device.hexId(0), displayName: "My YubiKey", addedAt: "2026-11-21T10:58:47Z" }
    expect(stored()).toMatchObject({ securityKeys: [key], aal: "aal2" })
    const saved = await bodyOf(response)
    expect(textsOf(saved)).toEqual(textsOf(flowFixture("submit-webauthn-register-success-200")))
    expect(valueOf(saved, "webauthn_remove")).toBe(key.id)
    expect(valueOf(saved, TRIGGER)).not.toBe(valueOf(flow, TRIGGER))
    expect(kratos.state().requests.at(-1)!.status).toBe(200)
  })

  test("a passkey has no name where nobody knows who keeps it, and the session is aal1", async () => {
    const { get, settings, addPasskey, stored, device } = withDevice()
    const response = await addPasskey(await settings())
    expect(response.status).toBe(200)
    expect(stored()).toMatchObject({ passkeys: [{ id: device.hexId(0) }], aal: "aal1" })
    const whoami = (await (await get("/sessions/whoami")).json()) as Session
    expect(whoami.authentication_methods?.map(({ method }) => method)).toContain("passkey")
    const label = 'Remove passkey "unnamed"'
    expect((await bodyOf(response)).ui.nodes).toContainEqual(
      expect.objectContaining({
        meta: { label: expect.objectContaining({ text: label }) as object },
      }),
    )
  })

  test("a passkey is named after who keeps it", async () => {
    const { settings, post, stored } = withDevice()
    const flow = await settings()
    const { challenge } = (
      JSON.parse(valueOf(flow, CREATE_DATA)) as { publicKey: { challenge: string } }
    ).publicKey
    const aaguid = new Uint8Array(Buffer.from("bada5566a7aa401fbd9645619a55120d", "hex"))
    const made = await registration({ challenge, origin: APP_URL, aaguid })
    expect((await post(flow, { passkey_settings_register: made })).status).toBe(200)
    expect(stored().passkeys).toMatchObject([{ displayName: "1Password" }])
  })

  test("a key that needs no password is a first factor", async () => {
    const { settings, addKey, stored } = withDevice({
      methods: { webauthn: { passwordless: true } },
    })
    expect((await addKey(await settings(), "Mine")).status).toBe(200)
    expect(stored()).toMatchObject({ securityKeys: [{ displayName: "Mine" }], aal: "aal1" })
  })

  test("the answer may be an object instead of a text, as `toJSON()` gives it", async () => {
    const { settings, post, device, stored } = withDevice()
    const flow = await settings()
    const key = JSON.parse(await device.create(valueOf(flow, TRIGGER))) as object
    const webauthn_register = { ...key, clientExtensionResults: {}, authenticatorAttachment: "usb" }
    expect((await post(flow, { webauthn_register, [NAME]: "Mine" })).status).toBe(200)
    expect(stored().securityKeys).toHaveLength(1)
  })

  test("without a name it is refused, and can be sent again with one", async () => {
    const { settings, post, device } = withDevice()
    const flow = await settings()
    const webauthn_register = await device.create(valueOf(flow, TRIGGER))
    const refused = await post(flow, { webauthn_register })
    expect(refused.status).toBe(400)
    const nodesOf = ({ ui }: SettingsFlow) => ui.nodes.filter(({ messages }) => messages.length > 0)
    expect(nodesOf(await bodyOf(refused))).toEqual(
      nodesOf(flowFixture("submit-webauthn-register-missing-displayname-400")),
    )
    expect((await post(flow, { webauthn_register, [NAME]: "Mine" })).status).toBe(200)
  })

  test("a challenge is for one key", async () => {
    const { settings, post, device } = withDevice()
    const flow = await settings()
    const webauthn_register = await device.create(valueOf(flow, TRIGGER))
    const body = { webauthn_register, [NAME]: "Mine" }
    expect((await post(flow, body)).status).toBe(200)
    const again = await post(flow, body)
    expect(again.status).toBe(500)
    expect(await again.json()).toMatchObject({
      error: { reason: "Unable to create WebAuthn credential: Error validating challenge" },
    })
  })

  test.each([
    ["refuses the key", { messages: [{ messages: [{ id: 1, text: "No.", type: "error" }] }] }],
    ["is down", "down" as const],
  ])("a challenge is used up even where a web hook %s", async (_what, answer) => {
    const { settings, post, device } = withDevice({ webhook: () => answer })
    for (const [trigger, name] of [
      [TRIGGER, "webauthn_register"],
      [CREATE_DATA, "passkey_settings_register"],
    ] as const) {
      const flow = await settings()
      const body = { [name]: await device.create(valueOf(flow, trigger)), [NAME]: "Mine" }
      expect((await post(flow, body)).status).toBe(400)
      expect(await (await post(flow, body)).json()).toMatchObject({
        error: { reason: "Expected WebAuthN in internal context to be an object." },
      })
    }
  })

  test.each([
    ["webauthn", TRIGGER, "webauthn_register", "submit-webauthn-invalid-json-400"],
    ["passkey", CREATE_DATA, "passkey_settings_register", "submit-passkey-invalid-json-400"],
  ])("what cannot be read, for a %s", async (_method, _trigger, name, recording) => {
    const { settings, post } = withDevice()
    const response = await post(await settings(), { [name]: "{}", [NAME]: "Mine" })
    expect(response.status).toBe(400)
    expect(textsOf(await bodyOf(response))).toEqual(textsOf(flowFixture(recording)))
  })

  test("another origin is refused as Kratos refuses it", async () => {
    const { settings, post, device } = withDevice()
    const flow = await settings()
    const elsewhere = { origin: "https://evil.example" }
    const webauthn_register = await device.create(valueOf(flow, TRIGGER), elsewhere)
    const response = await post(flow, { webauthn_register, [NAME]: "Mine" })
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual(fixture("submit-webauthn-wrong-origin-500"))
  })

  test("who has no identifier for keys can add none", async () => {
    const traits = { type: "object", properties: { email: { type: "string" } } }
    const identitySchema = { type: "object", properties: { traits } }
    const { settings, addKey } = withDevice({ identitySchema })
    expect(await messagesOf(await addKey(await settings(), "Mine"))).toEqual([4000009])
  })
})

// @vitest-environment node
import type { SettingsFlow } from "@ory/client"
import { describe, expect, test } from "vitest"
import { Authenticator } from "../../conformance/play/authenticator.ts"
import { fixture, flowFixture } from "../../fixtures.ts"
import { messagesOf } from "../browser.ts"
import { registration } from "./craft.ts"
import { APP_URL, NAME, signedIn, textsOf, valueOf } from "./fixture.ts"

const TRIGGER = "webauthn_register_trigger"
const CREATE_DATA = "passkey_create_data"

/** Somebody with a device, and how to use it. */
function withDevice(...given: Parameters<typeof signedIn>) {
  const person = signedIn(...given)
  const device = new Authenticator(APP_URL)
  const addKey = async (flow: SettingsFlow, name: string) => {
    const webauthn_register = await device.create(valueOf(flow, TRIGGER))
    return person.post(flow, { webauthn_register, [NAME]: name })
  }
  const addPasskey = async (flow: SettingsFlow) => {
    const passkey_settings_register = await device.create(valueOf(flow, CREATE_DATA))
    return person.post(flow, { passkey_settings_register })
  }
  const stored = () => {
    const state = person.kratos.state()
    const { securityKeys, passkeys } = state.identities[0]!
    return { securityKeys, passkeys, aal: state.sessions[0]!.aal }
  }
  return { ...person, device, addKey, addPasskey, stored }
}

const bodyOf = async (response: Response) => (await response.json()) as SettingsFlow

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
    const { settings, addPasskey, stored, device } = withDevice()
    const response = await addPasskey(await settings())
    expect(response.status).toBe(200)
    expect(stored()).toMatchObject({ passkeys: [{ id: device.hexId(0) }], aal: "aal1" })
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

describe("removing a key", () => {
  const key = { displayName: "K1", addedAt: "2026-11-21T10:58:47Z" }

  test("a security key, and only that one", async () => {
    const { settings, post, stored } = withDevice({}, { securityKeys: [key, key] })
    const [first, second] = stored().securityKeys
    const response = await post(await settings(), { webauthn_remove: first!.id })
    expect(response.status).toBe(200)
    expect(stored().securityKeys).toEqual([second])
  })

  test("the last passkey, where there is a password too", async () => {
    const { settings, post, stored } = withDevice({}, { passkeys: [key] })
    const [first] = stored().passkeys
    expect((await post(await settings(), { passkey_remove: first!.id })).status).toBe(200)
    expect(stored().passkeys).toEqual([])
  })

  test.each([
    ["webauthn", [], [], "submit-webauthn-remove-none-400"],
    ["webauthn", [key], [], "submit-webauthn-remove-unknown-400"],
    ["passkey", [], [], "submit-passkey-remove-none-400"],
    ["passkey", [], [key], "submit-passkey-remove-unknown-400"],
  ])("%s, an unknown one: %#", async (method, securityKeys, passkeys, recording) => {
    const { settings, post } = withDevice({}, { securityKeys, passkeys })
    const response = await post(await settings(), { [`${method}_remove`]: "abcd" })
    expect(response.status).toBe(400)
    expect(textsOf(await bodyOf(response))).toEqual(textsOf(flowFixture(recording)))
  })

  test("who cannot have security keys has none set up", async () => {
    const traits = { type: "object", properties: { email: { type: "string" } } }
    const identitySchema = { type: "object", properties: { traits } }
    const { settings, post } = withDevice({ identitySchema })
    const response = await post(await settings(), { webauthn_remove: "abcd" })
    expect(textsOf(await bodyOf(response))).toEqual([
      "You tried to remove a WebAuthn but you have no WebAuthn set up.",
    ])
  })

  test.each([
    ["passkey", { passkeys: [key] }, "submit-passkey-remove-last-400"],
    ["webauthn", { securityKeys: [key] }, "submit-webauthn-remove-last-400"],
  ])("the only way in is kept: %s", async (method, keys, recording) => {
    const { settings, post } = withDevice(
      { methods: { webauthn: { passwordless: true } } },
      { password: undefined, ...keys },
    )
    const flow = await settings()
    const name = `${method}_remove`
    const response = await post(flow, { [name]: valueOf(flow, name) })
    expect(response.status).toBe(400)
    const refused = ({ ui }: SettingsFlow) => ui.nodes.find(({ messages }) => messages.length > 0)!
    const [actual, expected] = [refused(await bodyOf(response)), refused(flowFixture(recording))]
    expect(actual.messages).toEqual(expected.messages)
    expect(actual.group).toBe(expected.group)
  })
})

describe("what is not allowed", () => {
  test.each(["webauthn", "passkey"])("a method that is off: %s", async (method) => {
    const { settings, post } = withDevice({ methods: { [method]: false } })
    const response = await post(await settings(), { [`${method}_remove`]: "abcd" })
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual(fixture("submit-disabled-method-404"))
  })

  test.each(["webauthn", "passkey"])("without a CSRF token: %s", async (method) => {
    const { settings, post } = withDevice()
    const body = { [`${method}_remove`]: "abcd", csrf_token: "" }
    expect((await post(await settings(), body)).status).toBe(403)
  })

  test.each(["webauthn", "passkey"])("after too long a time: %s", async (method) => {
    const { kratos, settings, post } = withDevice({ privilegedSessionMaxAge: "1m" })
    const flow = await settings()
    kratos.advance("2m")
    const response = await post(flow, { [`${method}_remove`]: "abcd" })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ error: { id: "session_refresh_required" } })
  })

  test.each(["webauthn", "passkey"])("in a native flow: %s", async (method) => {
    const { kratos } = withDevice()
    const headers = {
      "content-type": "application/json",
      "x-session-token": kratos.loginAs("ada@example.com").sessionToken,
    }
    const create = new Request(`${kratos.url}/self-service/settings/api`, { headers })
    const { ui } = await bodyOf(await kratos.fetch(create))
    const body = JSON.stringify({ [`${method}_remove`]: "abcd" })
    const submit = new Request(ui.action, { method: "POST", headers, body })
    expect(await messagesOf(await kratos.fetch(submit))).toEqual([4010004])
  })

  test("neither a new key nor one to remove: nothing to do", async () => {
    const { settings, post } = withDevice()
    const response = await post(await settings(), { method: "webauthn", webauthn_register: "" })
    expect(await messagesOf(response)).toEqual([4010004])
  })

  test("a passkey is removed rather than added, a security key the other way round", async () => {
    const { settings, post, device, stored } = withDevice({}, { passkeys: [{ displayName: "P" }] })
    const flow = await settings()
    const passkey_settings_register = await device.create(valueOf(flow, CREATE_DATA))
    const passkey_remove = valueOf(flow, "passkey_remove")
    await post(flow, { passkey_settings_register, passkey_remove })
    expect(stored().passkeys).toEqual([])
    const next = await settings()
    const webauthn_register = await device.create(valueOf(next, TRIGGER))
    await post(next, { webauthn_register, [NAME]: "Mine", webauthn_remove: "abcd" })
    expect(stored().securityKeys).toHaveLength(1)
  })
})

// @vitest-environment node
import type { SettingsFlow } from "@ory/client"
import { describe, expect, test } from "vitest"
import { fixture, flowFixture } from "../../fixtures.ts"
import { messagesOf } from "../browser.ts"
import { bodyOf, CREATE_DATA, TRIGGER, withDevice } from "./device.ts"
import { APP_URL, NAME, PASSWORD, textsOf, valueOf } from "./fixture.ts"

describe("removing a key", () => {
  const key = { displayName: "K1", addedAt: "2026-11-21T10:58:47Z" }

  test("a security key, and only that one", async () => {
    const { settings, post, stored } = withDevice({}, { securityKeys: [key, key] })
    const [first, second] = stored().securityKeys
    const response = await post(await settings(), { webauthn_remove: first!.id })
    expect(response.status).toBe(200)
    expect(stored().securityKeys).toEqual([second])
  })

  test("the last one, where there is a password too", async () => {
    const { settings, post, stored } = withDevice(
      { methods: { webauthn: { passwordless: true } } },
      { passkeys: [key], securityKeys: [key] },
    )
    const { passkeys, securityKeys } = stored()
    expect((await post(await settings(), { passkey_remove: passkeys[0]!.id })).status).toBe(200)
    const response = await post(await settings(), { webauthn_remove: securityKeys[0]!.id })
    expect(response.status).toBe(200)
    expect(stored()).toMatchObject({ passkeys: [], securityKeys: [] })
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

  test.each([
    ["webauthn_register", TRIGGER],
    ["passkey_settings_register", CREATE_DATA],
  ])("a form that was sent too late is done after a login: %s", async (name, options) => {
    const { kratos, get, post, settings, device, stored } = withDevice({
      privilegedSessionMaxAge: "1m",
    })
    const flow = await settings()
    const body = new URLSearchParams({
      [name]: await device.create(valueOf(flow, options)),
      [NAME]: "Mine",
      csrf_token: valueOf(flow, "csrf_token"),
    })
    kratos.advance("2m")
    const headers = { accept: "text/html" }
    const { action } = flow.ui
    const late = await kratos.fetch(new Request(action, { method: "POST", body, headers }))
    expect(late.headers.get("location")).toContain("/self-service/login/browser?refresh=true")
    expect(stored()).toMatchObject({ securityKeys: [], passkeys: [] })
    const login = await bodyOf(await get("/self-service/login/browser?refresh=true"))
    await post(login, { method: "password", identifier: "ada@example.com", password: PASSWORD })
    expect(await kratos.navigate(action)).toBe(`${APP_URL}/settings?flow=${flow.id}`)
    const { securityKeys, passkeys } = stored()
    expect([...securityKeys, ...passkeys]).toHaveLength(1)
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

// @vitest-environment node
import { describe, expect, it } from "vitest"
import { bodyGroup, toSettingsBody } from "../../src/flow/body.ts"
import { groupNodes } from "../../src/flow/groups.ts"
import { isSubmitNode, nodeName } from "../../src/flow/nodes.ts"
import type { SettingsFlow } from "@ory/client"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { fillForm } from "./fillForm.ts"
import type { Typed } from "./fillForm.ts"
import { makeFlow, makeInput } from "./make.ts"

/** The body without the token, and the group it is for. */
function press(flow: SettingsFlow, name: string, value: string, typed: Typed = {}) {
  const { csrf_token: token, ...body } = toSettingsBody(flow, fillForm(flow, name, value, typed))
  const { attributes } = flow.ui.nodes.find((node) => nodeName(node) === "csrf_token")!
  expect(token).toBe((attributes as { value: string }).value)
  return { body, group: bodyGroup(flow, { csrf_token: token, ...body }) }
}

/** Every button of a flow's forms. */
function buttonsOf(flow: SettingsFlow) {
  return groupNodes(flow).groups.flatMap(({ forms }) => forms.flatMap(({ buttons }) => buttons))
}

describe("peers 16: sends only the pressed button", () => {
  const withForms = flowFixtureNames.filter((name) => name !== "login-refresh-flow-200")

  it.each(withForms)("whichever of %s is pressed", (name) => {
    const flow = flowFixture(name)
    const buttons = buttonsOf(flow).filter(isSubmitNode)
    expect(buttons.length).toBeGreaterThan(1)
    for (const { attributes, group } of buttons) {
      const { body, ...pressed } = press(flow, attributes.name, attributes.value as string)
      expect(pressed.group).toBe(group)
      const sent = buttons.map(nodeName).filter((button) => Object.hasOwn(body, button))
      expect(new Set(sent)).toEqual(new Set([attributes.name]))
    }
  })

  it("also after a reload in the revealed state: regenerating disables nothing", () => {
    const flow = flowFixture("submit-lookup-reveal-200")
    expect(press(flow, "lookup_secret_regenerate", "true")).toEqual({
      body: { lookup_secret_regenerate: true },
      group: "lookup_secret",
    })
    expect(press(flow, "lookup_secret_disable", "true")).toEqual({
      body: { lookup_secret_disable: true },
      group: "lookup_secret",
    })
  })
})

describe("toSettingsBody", () => {
  it("peers 17: posts the provider that was pressed, of several", () => {
    const nodes = ["one", "two", "three"].map((value) =>
      makeInput({ name: "link", type: "submit", value }, { group: "oidc" }),
    )
    for (const provider of ["one", "two", "three"]) {
      const data = new FormData()
      data.append("link", provider)
      expect(toSettingsBody(makeFlow(nodes), data)).toEqual({ link: provider })
    }
  })

  it("posts a provider called true as a text", () => {
    const node = makeInput({ name: "link", type: "submit", value: "true" }, { group: "oidc" })
    const data = new FormData()
    data.append("link", "true")
    expect(toSettingsBody(makeFlow([node]), data)).toEqual({ link: "true" })
  })

  it("presses a button though Kratos made up an input of its name for an error", () => {
    const made = makeInput({ name: "lookup_secret_disable" }, { group: "default" })
    const button = makeInput(
      { name: "lookup_secret_disable", type: "submit", value: "true" },
      { group: "lookup_secret" },
    )
    const data = new FormData()
    data.append("lookup_secret_disable", "true")
    expect(toSettingsBody(makeFlow([made, button]), data)).toEqual({ lookup_secret_disable: true })
  })

  it("posts a new password, also one that looks like a number or a boolean", () => {
    const flow = flowFixture("browser-all-methods-fresh")
    for (const password of ["correct horse", "12345678", "true"]) {
      expect(press(flow, "method", "password", { password })).toEqual({
        body: { method: "password", password },
        group: "password",
      })
    }
  })

  it("posts the code as it was typed", () => {
    const flow = flowFixture("browser-all-methods-fresh")
    expect(press(flow, "method", "totp", { totp_code: "012345" })).toEqual({
      body: { method: "totp", totp_code: "012345" },
      group: "totp",
    })
  })

  it("unlinks the authenticator", () => {
    expect(press(flowFixture("browser-totp-linked"), "totp_unlink", "true")).toEqual({
      body: { totp_unlink: true },
      group: "totp",
    })
  })

  it("removes the key whose button was pressed", () => {
    const flow = flowFixture("browser-webauthn-two-keys")
    const [first, second] = buttonsOf(flow).filter((node) => nodeName(node) === "webauthn_remove")
    for (const { attributes } of [first!, second!]) {
      expect(press(flow, "webauthn_remove", attributes.value as string)).toEqual({
        body: { webauthn_remove: attributes.value as string },
        group: "webauthn",
      })
    }
  })

  it("posts what a security key answered, with its name", () => {
    const flow = flowFixture("browser-all-methods-fresh")
    const data = new FormData()
    data.append("webauthn_register", '{"id":"x"}')
    data.append("webauthn_register_displayname", "Blue key")
    const body = toSettingsBody(flow, data)
    expect(body).toEqual({
      webauthn_register: '{"id":"x"}',
      webauthn_register_displayname: "Blue key",
    })
    expect(bodyGroup(flow, body)).toBe("webauthn")
  })

  it.each(["passkey_create_data", "passkey_challenge"])(
    "keeps %s to itself, which Kratos sent for the ceremony only",
    (name) => {
      const flow = flowFixture("browser-all-methods-fresh")
      const data = new FormData()
      data.append("passkey_settings_register", '{"id":"x"}')
      data.append(name, '{"publicKey":{}}')
      const body = toSettingsBody(flow, data)
      expect(body).toEqual({ passkey_settings_register: '{"id":"x"}' })
      expect(bodyGroup(flow, body)).toBe("passkey")
    },
  )

  it("posts an input of the app's own that Kratos did not send, such as a captcha's answer", () => {
    const data = new FormData()
    data.append("transient_payload", "abc")
    expect(toSettingsBody(makeFlow([]), data)).toEqual({ transient_payload: "abc" })
  })

  it("posts no file: Kratos takes none", () => {
    const data = new FormData()
    data.append("password", "secret")
    data.append("avatar", new File(["x"], "avatar.png"))
    expect(toSettingsBody(makeFlow([]), data)).toEqual({ password: "secret" })
  })

  it("posts a password change without the traits", () => {
    const flow = flowFixture("browser-profile-all-trait-types-filled")
    const { body } = press(flow, "method", "password", { password: "correct horse" })
    expect(body).not.toHaveProperty("traits")
  })

  it("works on a flow of another kind, which has no identity", () => {
    const flow = flowFixture("login-refresh-flow-200")
    const { body } = press(flow, "method", "password", { password: "correct horse" })
    expect(body).toEqual({
      identifier: "u886686fced@example.com",
      method: "password",
      password: "correct horse",
    })
  })

  it("passes over nodes that cannot be read", () => {
    const nodes = [null, {}, { type: "input", attributes: null }, makeInput({ name: "password" })]
    const data = new FormData()
    data.append("password", "secret")
    expect(toSettingsBody(makeFlow(nodes), data)).toEqual({ password: "secret" })
  })

  it("leaves prototypes alone, whatever an input is called", () => {
    const names = ["__proto__", "constructor", "traits.__proto__.admin", "traits.constructor.x"]
    const nodes = names.map((name) => makeInput({ name }))
    const data = new FormData()
    for (const name of names) data.append(name, "polluted")
    const body = toSettingsBody(makeFlow(nodes, {}), data)
    expect(JSON.stringify(body.traits)).toBe(
      '{"__proto__":{"admin":"polluted"},"constructor":{"x":"polluted"}}',
    )
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype)
    expect(({} as { admin?: unknown }).admin).toBeUndefined()
    expect({}.constructor).toBe(Object)
  })
})

describe("bodyGroup", () => {
  const flow = flowFixture("browser-all-methods-fresh")

  it("peers 20: is the method's, so that a saved authenticator is no saved profile", () => {
    expect(bodyGroup(flow, { method: "totp", totp_code: "1" })).toBe("totp")
  })

  it("is the profile's where there are traits and no method", () => {
    expect(bodyGroup(flow, { traits: {} })).toBe("profile")
  })

  it("is that of the node whose value is sent, not of one that is sent empty", () => {
    const empty = { passkey_settings_register: "", csrf_token: "t" }
    expect(bodyGroup(flow, { ...empty, lookup_secret_regenerate: true })).toBe("lookup_secret")
    expect(bodyGroup(flow, { ...empty, link: "google" })).toBe("oidc")
  })

  it("is unknown where nothing tells", () => {
    expect(bodyGroup(flow, { csrf_token: "t" })).toBeUndefined()
    expect(bodyGroup(flow, {})).toBeUndefined()
    expect(bodyGroup(makeFlow([makeInput({ name: "toString" })]), {})).toBeUndefined()
  })

  it("does not take a method that is no text for a group", () => {
    expect(bodyGroup(flow, { method: 5 })).not.toBe(5)
  })
})

import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { describe, expect, it } from "vitest"
import { isInputNode } from "react-ory-settings"
import { ceremonyOf, triggerFunction } from "../../src/webauthn/ceremonies.ts"

function trigger(attributes: { name: string; onclickTrigger?: string }) {
  const flow = flowFixture("browser-webauthn-two-keys")
  const node = flow.ui.nodes.filter(isInputNode).find((node) => node.attributes.type === "button")!
  const { onclickTrigger: _, ...others } = node.attributes
  return { ...node, attributes: { ...others, ...attributes } } as typeof node
}

describe("ceremonyOf", () => {
  it.each([
    ["webauthn_register_trigger", "create", "webauthn_register"],
    ["passkey_register_trigger", "create", "passkey_settings_register"],
    ["webauthn_login_trigger", "get", "webauthn_login"],
    ["passkey_login_trigger", "get", "passkey_login"],
  ])("knows %s by its name alone", (name, action, result) => {
    expect(ceremonyOf(trigger({ name }))).toMatchObject({ action, result })
  })

  it("knows the triggers of every recorded flow", () => {
    const triggers = flowFixtureNames.flatMap((name) =>
      flowFixture(name)
        .ui.nodes.filter(isInputNode)
        .filter((node) => node.attributes.type === "button"),
    )
    expect(triggers.length).toBeGreaterThan(50)
    for (const node of triggers) expect(ceremonyOf(node)).toBeDefined()
  })

  it("asks for a name only where Kratos refuses a key without one", () => {
    expect(ceremonyOf(trigger({ name: "webauthn_register_trigger" }))?.needs).toBe(
      "webauthn_register_displayname",
    )
    expect(ceremonyOf(trigger({ name: "passkey_register_trigger" }))?.needs).toBeUndefined()
  })

  it.each(["alert", "eval", "constructor", "__proto__", "toString", "open", ""])(
    "peers 21: knows no function called %j",
    (onclickTrigger) => {
      const node = trigger({ name: "webauthn_register_trigger", onclickTrigger })
      expect(triggerFunction(node)).toBeUndefined()
      expect(ceremonyOf(node)).toBeUndefined()
    },
  )
})

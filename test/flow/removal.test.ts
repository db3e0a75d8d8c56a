// @vitest-environment node
import { describe, expect, it } from "vitest"
import { isInputNode, isSubmitNode, nodeName } from "../../src/flow/nodes.ts"
import type { AnyFlow } from "../../src/flow/nodes.ts"
import { lastSecondFactor } from "../../src/flow/lastSecondFactor.ts"
import { removalKind } from "../../src/flow/removal.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { makeFlow, makeInput } from "./make.ts"

const button = (name: string, more: object = {}) =>
  makeInput({ name, type: "submit", value: "true", ...more })

/** What each button of a flow takes away, by the button's name. */
function kindsIn(flow: AnyFlow): Record<string, string | undefined> {
  const buttons = flow.ui.nodes.filter(isInputNode).filter(isSubmitNode)
  return Object.fromEntries(buttons.map((node) => [nodeName(node), removalKind(node)]))
}

describe("removalKind", () => {
  it("of each button that takes something away, and of none that does not", () => {
    expect(kindsIn(flowFixture("browser-all-methods-enrolled"))).toEqual({
      method: undefined,
      link: undefined,
      unlink: "unlink",
      lookup_secret_reveal: undefined,
      lookup_secret_disable: "disableCodes",
      webauthn_remove: "removeKey",
      passkey_remove: "removePasskey",
      totp_unlink: "disableApp",
    })
    expect(kindsIn(flowFixture("submit-lookup-regenerate-200"))).toMatchObject({
      lookup_secret_confirm: undefined,
    })
    expect(kindsIn(flowFixture("submit-lookup-reveal-200"))).toMatchObject({
      lookup_secret_regenerate: undefined,
    })
  })

  it("is what its name says, for a button of a newer Kratos", () => {
    expect(removalKind(button("deviceauthn_remove"))).toBe("other")
    expect(removalKind(button("saml_unlink"))).toBe("other")
    expect(removalKind(button("disable"))).toBe("other")
    expect(removalKind(button("remover"))).toBeUndefined()
    expect(removalKind(button("unremove"))).toBeUndefined()
    expect(removalKind(button("remove_hint_shown"))).toBeUndefined()
  })

  it.each(["constructor", "__proto__", "toString"])("is none for a button called %s", (name) => {
    expect(removalKind(button(name))).toBeUndefined()
  })
})

describe("lastSecondFactor", () => {
  const nameOf = (flow: AnyFlow) => {
    const node = lastSecondFactor(flow)
    return node && nodeName(node)
  }

  it.each([
    ["browser-all-methods-fresh", undefined],
    // An app, codes and a key.
    ["browser-all-methods-enrolled", undefined],
    ["browser-totp-linked", "totp_unlink"],
    ["submit-totp-setup-success-200", "totp_unlink"],
    ["browser-lookup-enabled", "lookup_secret_disable"],
    ["submit-lookup-reveal-200", "lookup_secret_disable"],
    ["submit-lookup-regenerate-200", undefined],
    ["browser-webauthn-two-keys", undefined],
    ["submit-webauthn-remove-success-200", "webauthn_remove"],
    // Passkeys and linked accounts are first factors.
    ["browser-passkey-only", undefined],
    ["browser-oidc-linked", undefined],
    ["login-refresh-flow-200", undefined],
  ])("in %s is %s", (name, expected) => {
    expect(nameOf(flowFixture(name))).toBe(expected)
  })

  it("is no key that is the only way to sign in", () => {
    const flow = flowFixture("browser-webauthn-passwordless-last-credential-disabled")
    expect(nameOf(flow)).toBeUndefined()
    flow.ui.nodes.push(button("totp_unlink"))
    expect(nameOf(flow)).toBe("totp_unlink")
  })

  it("is the very node of the flow", () => {
    const node = button("totp_unlink")
    expect(lastSecondFactor(makeFlow([null, {}, button("unlink"), node]))).toBe(node)
  })

  it.each(flowFixtureNames)("in %s takes something away", (name) => {
    const node = lastSecondFactor(flowFixture(name))
    if (node) expect(removalKind(node)).toMatch(/^(removeKey|disableApp|disableCodes)$/)
  })
})

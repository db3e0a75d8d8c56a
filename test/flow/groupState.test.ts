// @vitest-environment node
import { describe, expect, it } from "vitest"
import { groupNodes } from "../../src/flow/groups.ts"
import type { GroupOptions } from "../../src/flow/groups.ts"
import { groupState } from "../../src/flow/groupState.ts"
import type { GroupState } from "../../src/flow/groupState.ts"
import type { AnyFlow } from "../../src/flow/nodes.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { makeFlow, makeInput, makeNode } from "./make.ts"

function statesOf(flow: AnyFlow, options?: GroupOptions): Record<string, GroupState | undefined> {
  const { groups } = groupNodes(flow, options)
  return Object.fromEntries(groups.map((group) => [group.name, groupState(flow, group)]))
}

const off = { kind: "off" } as const
const on = { kind: "on" } as const

describe("groupState", () => {
  it("of each group, where nothing is set up", () => {
    expect(statesOf(flowFixture("browser-all-methods-fresh"))).toEqual({
      profile: undefined,
      password: undefined,
      totp: off,
      lookup_secret: off,
      passkey: off,
      webauthn: off,
      oidc: { kind: "linked", count: 0 },
    })
  })

  it("of each group, where everything is", () => {
    expect(statesOf(flowFixture("browser-all-methods-enrolled"))).toEqual({
      profile: undefined,
      password: undefined,
      totp: on,
      lookup_secret: on,
      passkey: { kind: "passkeys", count: 1 },
      webauthn: { kind: "keys", count: 1 },
      oidc: { kind: "linked", count: 1 },
    })
  })

  it.each([
    ["submit-totp-setup-success-200", "totp", on],
    ["submit-totp-unlink-success-200", "totp", off],
    ["submit-totp-wrong-code-400", "totp", off],
    ["browser-lookup-enabled", "lookup_secret", on],
    ["submit-lookup-reveal-200", "lookup_secret", on],
    ["submit-lookup-reveal-used-200", "lookup_secret", on],
    ["submit-lookup-regenerate-200", "lookup_secret", { kind: "unconfirmed" }],
    ["submit-lookup-confirm-success-200", "lookup_secret", on],
    ["submit-lookup-disable-success-200", "lookup_secret", off],
    ["browser-webauthn-two-keys", "webauthn", { kind: "keys", count: 2 }],
    ["submit-webauthn-remove-success-200", "webauthn", { kind: "keys", count: 1 }],
    ["submit-webauthn-remove-last-400", "webauthn", { kind: "keys", count: 1 }],
    ["browser-passkey-one", "passkey", { kind: "passkeys", count: 1 }],
    ["browser-passkey-last-credential-disabled", "passkey", { kind: "passkeys", count: 1 }],
    ["submit-passkey-remove-last-400", "passkey", { kind: "passkeys", count: 1 }],
    ["submit-passkey-remove-success-200", "passkey", off],
    ["browser-oidc-linked", "oidc", { kind: "linked", count: 1 }],
    ["submit-oidc-unlink-success-200", "oidc", { kind: "linked", count: 0 }],
    ["api-flow-all-methods-fresh", "totp", off],
    ["login-refresh-flow-200", "password", undefined],
  ] as const)("in %s, of %s", (name, group, state) => {
    const states = statesOf(flowFixture(name))
    expect(states).toHaveProperty(group)
    expect(states[group]).toEqual(state)
  })

  it("counts a linked account that has no node", () => {
    const flow = flowFixture("browser-oidc-only-identity-no-unlink")
    expect(statesOf(flow).oidc).toEqual({ kind: "linked", count: 0 })
    const providers = { google: "Google", local: "Local" }
    expect(statesOf(flow, { providers }).oidc).toEqual({ kind: "linked", count: 1 })
  })

  it("of company sign-in is that of linked accounts", () => {
    const unlink = makeInput({ name: "unlink", type: "submit", value: "okta" }, { group: "saml" })
    expect(statesOf(makeFlow([unlink])).saml).toEqual({ kind: "linked", count: 1 })
  })

  it("is read off the group's own nodes only", () => {
    const elsewhere = [
      makeInput({ name: "totp_unlink", type: "submit" }, { group: "webauthn" }),
      makeInput({ name: "webauthn_remove", type: "submit" }, { group: "passkey" }),
      makeInput({ name: "totp_code" }, { group: "totp" }),
    ]
    expect(statesOf(makeFlow(elsewhere))).toEqual({ totp: off, webauthn: off, passkey: off })
  })

  it("is none of a group it does not know, whatever its buttons are called", () => {
    const unlink = makeInput({ name: "unlink", type: "submit" }, { group: "hologram" })
    const note = makeNode({ type: "text", group: "x", attributes: { node_type: "text", id: "n" } })
    expect(statesOf(makeFlow([unlink, note]))).toEqual({ hologram: undefined, x: undefined })
  })

  it.each(flowFixtureNames)("is something to say in %s, or nothing at all", (name) => {
    const counted = ["keys", "passkeys"]
    for (const state of Object.values(statesOf(flowFixture(name)))) {
      // None is "Not set up", not "0 keys".
      if (state && "count" in state && counted.includes(state.kind)) {
        expect(state.count).toBeGreaterThan(0)
      }
    }
  })
})

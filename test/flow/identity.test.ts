// @vitest-environment node
import { describe, expect, it } from "vitest"
import { identifierOf } from "../../src/flow/identity.ts"
import type { AnyFlow } from "../../src/flow/nodes.ts"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { makeFlow } from "./make.ts"

function withIdentity(identity: unknown): AnyFlow {
  return { ...makeFlow([]), identity } as unknown as AnyFlow
}

describe("identifierOf", () => {
  it.each(flowFixtureNames.filter((name) => name !== "login-refresh-flow-200"))(
    "is the person's address in %s",
    (name) => {
      const flow = flowFixture(name)
      expect(identifierOf(flow)).toBe((flow.identity.traits as { email: string }).email)
    },
  )

  it("is not told by a flow without an identity", () => {
    expect(identifierOf(flowFixture("login-refresh-flow-200"))).toBeUndefined()
  })

  it("prefers what can be verified, then what recovers, then what sounds like an identifier", () => {
    const identity = {
      verifiable_addresses: [{ value: "verified@example.com" }, { value: "other@example.com" }],
      recovery_addresses: [{ value: "recovery@example.com" }],
      traits: { email: "trait@example.com", username: "ann", phone: "+4917612345678" },
    }
    expect(identifierOf(withIdentity(identity))).toBe("verified@example.com")
    const { verifiable_addresses: _, ...unverified } = identity
    expect(identifierOf(withIdentity(unverified))).toBe("recovery@example.com")
    const { traits } = identity
    expect(identifierOf(withIdentity({ traits }))).toBe("trait@example.com")
    expect(identifierOf(withIdentity({ traits: { ...traits, email: "" } }))).toBe("ann")
    expect(identifierOf(withIdentity({ traits: { phone: "+4917612345678" } }))).toBe(
      "+4917612345678",
    )
  })

  it.each([
    ["no traits", {}],
    ["null everywhere", { verifiable_addresses: null, recovery_addresses: null, traits: null }],
    ["empty lists", { verifiable_addresses: [], recovery_addresses: [], traits: {} }],
    ["empty texts", { verifiable_addresses: [{ value: "" }], traits: { email: "" } }],
    ["values that are no text", { recovery_addresses: [{}], traits: { email: 5, username: {} } }],
    ["traits that are a text", { traits: "ann@example.com" }],
  ])("is not told by an identity with %s", (_, identity) => {
    expect(identifierOf(withIdentity(identity))).toBeUndefined()
  })
})

// @vitest-environment node
import { describe, expect, it } from "vitest"
import { groupNodes } from "../../src/flow/groups.ts"
import type { GroupOptions } from "../../src/flow/groups.ts"
import type { AnyFlow } from "../../src/flow/nodes.ts"
import { flowFixture } from "../fixtures.ts"
import { makeFlow, makeInput } from "./make.ts"

const ONLY = "browser-oidc-only-identity-no-unlink"
const PROVIDERS = { google: "Google", local: "Our own" }

function linkedIn(flow: AnyFlow, options: GroupOptions = { providers: PROVIDERS }) {
  return groupNodes(flow, options).groups.find(({ name }) => name === "oidc")?.linked
}

describe("an account that is linked and has no node", () => {
  it("is told by the host's list of providers, in the host's words", () => {
    expect(linkedIn(flowFixture(ONLY))).toEqual(["Our own"])
    expect(linkedIn(flowFixture("submit-oidc-unlink-last-400"))).toEqual(["Our own"])
  })

  it("is unknown without the list", () => {
    expect(linkedIn(flowFixture(ONLY), {})).toEqual([])
  })

  it("is none where each provider can be linked or unlinked", () => {
    expect(linkedIn(flowFixture("browser-all-methods-fresh"))).toEqual([])
    expect(linkedIn(flowFixture("browser-oidc-linked"))).toEqual([])
  })

  it("is none where another account can be unlinked or a passkey removed", () => {
    const providers = { ...PROVIDERS, gone: "Gone" }
    expect(linkedIn(flowFixture("browser-oidc-linked"), { providers })).toEqual([])
    const passkey = flowFixture("browser-passkey-one")
    expect(linkedIn(passkey, { providers })).toEqual([])
  })

  it("is none where more than one has no node: they are unknown to this Kratos", () => {
    const providers = { ...PROVIDERS, gitlab: "GitLab" }
    expect(linkedIn(flowFixture(ONLY), { providers })).toEqual([])
  })

  it("is none in a native app's settings, nor in a flow that is no settings", () => {
    const api = flowFixture("api-flow-all-methods-fresh")
    expect(linkedIn(api)).toBeUndefined()
    expect(linkedIn(flowFixture("login-refresh-flow-200"))).toBeUndefined()
    const one = { providers: { local: "Our own" } }
    expect(linkedIn(api, one)).toBeUndefined()
    expect(linkedIn(flowFixture("login-refresh-flow-200"), one)).toBeUndefined()
  })

  it("makes a section of its own where there is no other provider", () => {
    const flow = flowFixture(ONLY)
    flow.ui.nodes = flow.ui.nodes.filter(({ group }) => group !== "oidc")
    expect(linkedIn(flow, {})).toBeUndefined()
    expect(linkedIn(flow, { providers: { local: "Our own" } })).toEqual(["Our own"])
    const groups = ["profile", "oidc"]
    expect(linkedIn(flow, { providers: { local: "Our own" }, groups })).toEqual(["Our own"])
  })

  it("is no account that only a filter leaves out", () => {
    const flow = flowFixture("browser-oidc-linked")
    const filter = () => false
    expect(linkedIn(flow, { providers: PROVIDERS, filter })).toBeUndefined()
  })

  it("is told by own keys only", () => {
    const link = makeInput({ name: "link", type: "submit", value: "google" }, { group: "oidc" })
    const flow = makeFlow([link])
    const providers = Object.create({ inherited: "Inherited" }) as Record<string, string>
    providers.google = "Google"
    expect(linkedIn(flow, { providers })).toEqual([])
    providers.constructor = "Constructor" as never
    expect(linkedIn(flow, { providers })).toEqual(["Constructor"])
  })
})

import type { SettingsFlow } from "@ory/client"
import { describe, expect, it } from "vitest"
import { hasActed } from "../../src/flow/acted.ts"
import { flowFixture } from "../fixtures.ts"

const flow = flowFixture("browser-webauthn-two-keys")

const without = (name: string): SettingsFlow => {
  const nodes = flow.ui.nodes.filter(
    ({ attributes }) => !("name" in attributes && attributes.name === name),
  )
  return { ...flow, ui: { ...flow.ui, nodes } }
}

describe("whether Kratos acted", () => {
  it.each<[string, boolean, Partial<SettingsFlow>, Partial<SettingsFlow>]>([
    ["no, where nothing changed", false, {}, {}],
    ["yes, by the first success", true, {}, { state: "success" }],
    ["not by a success of before", false, { state: "success" }, { state: "success" }],
    ["yes, by buttons of the group", true, {}, without("webauthn_remove")],
    ["not by buttons of another group", false, {}, without("lookup_secret_regenerate")],
    [
      "not by fields, which an error may bring",
      false,
      {},
      without("webauthn_register_displayname"),
    ],
  ])("%s", (_, acted, before, now) => {
    expect(hasActed({ ...flow, ...before }, { ...flow, ...now }, "webauthn")).toBe(acted)
  })

  it("looks at all groups where none is known", () => {
    expect(hasActed(flow, without("lookup_secret_regenerate"), undefined)).toBe(true)
  })
})

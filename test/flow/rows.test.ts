// @vitest-environment node
import { describe, expect, it } from "vitest"
import { groupNodes } from "../../src/flow/groups.ts"
import { rowOf } from "../../src/flow/rows.ts"
import { flowFixture } from "../fixtures.ts"
import { formWith } from "./fillForm.ts"
import { makeFlow, makeInput } from "./make.ts"

function rowsIn(flowName: string, group: string) {
  const { groups } = groupNodes(flowFixture(flowName))
  return groups.find(({ name }) => name === group)!.forms.map((form) => rowOf(form))
}

/** The row of a button with that label. */
function rowWith(label: unknown) {
  const meta = { label }
  const flow = makeFlow([makeInput({ name: "x", type: "submit", value: "1" }, { meta })])
  return rowOf(formWith(flow, "x", "1"))
}

describe("rowOf", () => {
  it("names the recorded security keys, with the day each was added", () => {
    const added = expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string
    const [first, second, form] = rowsIn("browser-webauthn-two-keys", "webauthn")
    expect(first).toEqual({ name: expect.any(String) as string, addedAt: added })
    expect(second).toEqual({ name: expect.any(String) as string, addedAt: added })
    expect(first!.name).not.toBe(second!.name)
    expect(form).toBeUndefined()
  })

  it("has no name for the recorded passkey, which Kratos calls unnamed", () => {
    const [passkey, add] = rowsIn("browser-passkey-one", "passkey")
    expect(passkey).toHaveProperty("name", undefined)
    expect(passkey).not.toHaveProperty("isLinked")
    expect(add).toBeUndefined()
  })

  it("names the recorded providers, and tells which is linked", () => {
    expect(rowsIn("browser-oidc-linked", "oidc")).toEqual([
      { name: expect.stringMatching(/google/i) as string, isLinked: false },
      { name: expect.stringMatching(/local/i) as string, isLinked: true },
    ])
  })

  it("names a provider as the host does, by its id", () => {
    const providers = { local: "Our own", Local: "no id", constructor: "no id either" }
    const { groups } = groupNodes(flowFixture("browser-oidc-linked"))
    const { forms } = groups.find(({ name }) => name === "oidc")!
    expect(forms.map((form) => rowOf(form, providers)?.name)).toEqual(["google", "Our own"])
  })

  it("is none for a provider to sign in with: nothing is linked there", () => {
    const label = { id: 1010002, text: "Sign in with Google", context: { provider: "Google" } }
    expect(rowWith(label)).toBeUndefined()
  })

  it("is none for buttons that are about nothing in particular", () => {
    expect(rowsIn("browser-lookup-enabled", "lookup_secret")).toEqual([undefined, undefined])
    expect(rowsIn("browser-totp-linked", "totp")).toEqual([undefined])
  })

  it.each([
    [undefined],
    [null],
    [{}],
    [{ context: null }],
    [{ context: {} }],
    [{ context: { provider: 5 } }],
    [{ context: { display_name: null, added_at: "2026-01-01T00:00:00Z" } }],
  ])("is none where the label is %j", (label) => {
    expect(rowWith(label)).toBeUndefined()
  })

  it("does without a day that is none", () => {
    expect(rowWith({ context: { display_name: "Blue", added_at: 5 } })).toEqual({ name: "Blue" })
  })

  it("is none for a form in which something is to be filled in, or without a button", () => {
    const meta = { label: { context: { display_name: "Blue" } } }
    const button = makeInput({ name: "method", type: "submit", value: "x" }, { meta })
    const form = formWith(makeFlow([makeInput({ name: "code" }), button]), "method", "x")
    expect(form.fields).toHaveLength(1)
    expect(rowOf(form)).toBeUndefined()
    expect(rowOf({ ...form, fields: [] })).toEqual({ name: "Blue" })
    expect(rowOf({ ...form, fields: [], buttons: [] })).toBeUndefined()
  })
})

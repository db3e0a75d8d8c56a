import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { ScriptNode } from "../../src/flow/nodes.ts"
import { flowFixture } from "../fixtures.ts"

const { ui } = flowFixture("browser-webauthn-two-keys")
const node = ui.nodes.find(({ type }) => type === "script") as unknown as ScriptNode
const { src } = node.attributes

type Rules = Record<"createScriptURL", (...values: string[]) => string>

/** The page's policy is made once, so each test has a page of its own. */
async function create(changes: Partial<ScriptNode["attributes"]> = {}) {
  const { createScript } = await import("../../src/webauthn/script.ts")
  const onFailure = vi.fn()
  const changed = { ...node, attributes: { ...node.attributes, ...changes } }
  return { script: createScript(changed, ui.action, undefined, onFailure), onFailure }
}

function stubTrustedTypes(createPolicy: (name: string, rules: Rules) => Rules) {
  const made = vi.fn(createPolicy)
  vi.stubGlobal("trustedTypes", { createPolicy: made })
  return made
}

beforeEach(() => {
  vi.resetModules()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it("needs no Trusted Types", async () => {
  const { script, onFailure } = await create()
  expect(script.src).toBe(src)
  expect(onFailure).not.toHaveBeenCalled()
})

it("has its address through one policy, by a name that a page can allow", async () => {
  const seen: string[] = []
  const createPolicy = stubTrustedTypes((_name, { createScriptURL }) => ({
    createScriptURL: (...values) => {
      seen.push(values[0]!)
      return `${createScriptURL(...values)}#trusted`
    },
  }))
  expect((await create()).script.src).toBe(`${src}#trusted`)
  expect((await create()).script.src).toBe(`${src}#trusted`)
  expect(seen).toEqual([src, src])
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(["react-ory-settings"])
})

it("says so where the page allows no such policy", async () => {
  stubTrustedTypes(() => {
    throw new TypeError("Refused by the page's policy")
  })
  const { script, onFailure } = await create()
  expect(script.hasAttribute("src")).toBe(false)
  expect(onFailure).toHaveBeenCalledTimes(1)
})

it.each(["https://evil.test/webauthn.js", "//evil.test/webauthn.js", "data:text/javascript,1"])(
  "peers 24: its policy trusts no %s",
  async (foreign) => {
    stubTrustedTypes((_name, rules) => rules)
    const { script, onFailure } = await create({ src: foreign })
    expect(script.hasAttribute("src")).toBe(false)
    expect(onFailure).toHaveBeenCalledTimes(1)
  },
)

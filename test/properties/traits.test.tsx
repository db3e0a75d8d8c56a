import { isDeepStrictEqual } from "node:util"
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react"
import fc from "fast-check"
import type { SettingsFlow } from "@ory/client"
import { FlowForm } from "react-ory-settings"
import { expect, it, describe } from "vitest"
import { toSettingsBody } from "../../src/flow/body.ts"
import { toRfc3339 } from "../../src/flow/rfc3339.ts"
import { isInputNode } from "../../src/flow/nodes.ts"
import { fillForm } from "../flow/fillForm.ts"
import { runs } from "./arbitraries.ts"
import { leavesOf, profiles, withValue } from "./schemas.ts"
import type { Leaf } from "./schemas.ts"

/** A text for an input of that type, which is not the one it shows, and the value it stands for. */
function edit(flow: SettingsFlow, { name, value }: Leaf): { text: string; expected: unknown } {
  const node = flow.ui.nodes.filter(isInputNode).find(({ attributes }) => attributes.name === name)!
  switch (node.attributes.type) {
    case "number":
      return { text: "12345.5", expected: 12345.5 }
    case "checkbox":
      return { text: String(!value), expected: !value }
    case "email":
      return { text: "edited@example.com", expected: "edited@example.com" }
    case "url":
      return { text: "https://edited.example.com", expected: "https://edited.example.com" }
    case "date":
      return { text: "2001-02-03", expected: "2001-02-03" }
    case "datetime-local":
      return { text: "2001-02-03T04:05", expected: toRfc3339("2001-02-03T04:05") }
    default:
      return { text: "edited", expected: "edited" }
  }
}

/** What a click on the button sends, of the form as it is rendered. */
function pressed(flow: SettingsFlow, change: () => void): unknown {
  let traits: unknown
  const onSubmit = (body: Record<string, unknown>) => {
    traits = body.traits
  }
  try {
    render(<FlowForm flow={flow} groups={["profile"]} onSubmit={onSubmit} />)
    act(change)
    fireEvent.click(screen.getByRole("button", { name: "Method", hidden: true }))
    return traits
  } finally {
    cleanup()
  }
}

const edits = profiles.chain((flow) => {
  const leaves = leavesOf(flow.identity.traits)
  const leaf = leaves.length === 0 ? fc.constant(undefined) : fc.constantFrom(...leaves)
  return fc.tuple(fc.constant(flow), leaf)
})

describe("traits of any JSON schema", { timeout: 60_000 }, () => {
  it("come back unchanged where untouched", () => {
    const property = fc.property(profiles, (flow) => {
      const { traits } = toSettingsBody(flow, fillForm(flow, "method", "profile"))
      expect(traits).toEqual(flow.identity.traits)
      return isDeepStrictEqual(traits, flow.identity.traits)
    })
    fc.assert(property, runs(3_000))
  })

  it("but for the one that was edited", () => {
    const property = fc.property(edits, ([flow, leaf]) => {
      if (!leaf) return
      const { text, expected } = edit(flow, leaf)
      const data = fillForm(flow, "method", "profile")
      data.set(leaf.name, text)
      const { traits } = toSettingsBody(flow, data)
      expect(traits).toEqual(withValue(flow.identity.traits, leaf.path, expected))
    })
    fc.assert(property, runs(2_000))
  })

  it("come back unchanged through the page, too", () => {
    const property = fc.property(profiles, (flow) => {
      const traits = pressed(flow, () => undefined)
      expect(traits).toEqual(flow.identity.traits)
    })
    fc.assert(property, runs(100))
  })

  it("and the one edited on the page alone is another", () => {
    const property = fc.property(edits, ([flow, leaf]) => {
      if (!leaf) return
      const { text, expected } = edit(flow, leaf)
      const traits = pressed(flow, () => {
        const control = [...document.querySelectorAll<HTMLInputElement>("input, textarea")]
          .filter(({ type }) => type !== "hidden")
          .find(({ name }) => name === leaf.name)!
        if (control.type === "checkbox") fireEvent.click(control)
        else fireEvent.change(control, { target: { value: text } })
      })
      expect(traits).toEqual(withValue(flow.identity.traits, leaf.path, expected))
    })
    fc.assert(property, runs(100))
  })
})

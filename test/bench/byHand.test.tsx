import { render } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { SettingsForm } from "../../bench/byHand/SettingsForm.tsx"
import { refused, saved, settingsFlow } from "../../bench/flows/flows.ts"

const IDS = ["id", "for", "aria-describedby", "aria-controls"]

/** A line per element, its attributes in order; ids by the place where they first come. */
function domOf(element: Element): string[] {
  const ids = new Map<string, string>()
  const known = (text: string) =>
    text.replace(/_r_[0-9a-z]+_/g, (id) => {
      ids.set(id, ids.get(id) ?? `id${ids.size}`)
      return ids.get(id)!
    })
  const attributes = (one: Element) =>
    [...one.attributes]
      .map(({ name, value }) => `${name}=${IDS.includes(name) ? known(value) : value}`)
      .sort()
  const textOf = (one: Element) =>
    [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue)
  return [...element.querySelectorAll("*")].map((one) =>
    [depth(one), one.localName, ...attributes(one), ...textOf(one)].join(" "),
  )
}

function depth(element: Element): string {
  let spaces = ""
  for (let up = element.parentElement; up; up = up.parentElement) spaces += " "
  return spaces
}

describe("the form by hand, which FlowForm is measured against", () => {
  it.each([
    ["25 nodes", settingsFlow(25), undefined],
    ["100 nodes", settingsFlow(100), undefined],
    ["after a 400", refused(settingsFlow(25)), "profile"],
    ["after a save", saved(settingsFlow(25)), "profile"],
  ])("has the same DOM: %s", (_, flow, submitted) => {
    const byHand = render(<SettingsForm flow={flow} submitted={submitted} send={vi.fn()} />)
    const ours = render(<FlowForm flow={flow} submittedGroup={submitted} onSubmit={vi.fn()} />)
    expect(domOf(byHand.container).length).toBeGreaterThan(100)
    expect(domOf(byHand.container)).toEqual(domOf(ours.container))
  })
})

import type { SettingsFlow, UiNode } from "@ory/client"
import { render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { StrictMode } from "react"
import { FlowForm, isInputNode } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { vi } from "vitest"
import { flowWith, withError } from "./page.tsx"

export const user = userEvent.setup()

/** The profile and password forms, and what is told of them. */
export function show(flow: SettingsFlow, props: Partial<FlowFormProps> = {}) {
  const told = vi.fn<(groups: readonly string[]) => void>()
  const form = (shown: SettingsFlow) => (
    <StrictMode>
      <FlowForm
        flow={shown}
        onSubmit={vi.fn()}
        groups={["profile", "password", "totp"]}
        onDirtyChange={told}
        {...props}
      />
    </StrictMode>
  )
  const { rerender, unmount } = render(form(flow))
  return {
    /** All that was told so far. */
    told: () => told.mock.calls.map(([groups]) => groups),
    update: (next: SettingsFlow) => rerender(form(next)),
    unmount,
  }
}

export const discardIn = (section: string) =>
  screen.queryByRole("button", { name: "Discard", description: section })
export const discard = (section: string) => user.click(discardIn(section)!)
export const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
export const save = (index: number) =>
  user.click(screen.getAllByRole("button", { name: "Save" })[index]!)

/** What was refused, as Kratos sends it: the text of the save, beside the traits as they are. */
export function refused(values: Record<string, unknown>, name: string): SettingsFlow {
  return withError(flowWith(values), name, "Kratos says no")
}

export const isCalled = (node: UiNode, name: string) =>
  isInputNode(node) && node.attributes.name === name

/** The flow with other tags, as in a save of them that was refused. */
export function withTags(flow: SettingsFlow, tags: string[]): SettingsFlow {
  const first = flow.ui.nodes.find((node) => isCalled(node, "traits.tags.0"))!
  const others = flow.ui.nodes.filter(
    ({ attributes }) => !("name" in attributes && /^traits\.tags\.\d$/.test(attributes.name)),
  )
  const items = tags.map((value, index) => {
    const node = structuredClone(first)
    Object.assign(node.attributes, { name: `traits.tags.${String(index)}`, value })
    return node
  })
  return { ...flow, ui: { ...flow.ui, nodes: [...others, ...items] } }
}

export const tags = () =>
  screen.queryAllByLabelText<HTMLInputElement>(/^Tags \d$/).map(({ value }) => value)

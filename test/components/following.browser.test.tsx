import { act, render, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import type { SettingsFlow, UiNode } from "@ory/client"
import { FlowForm } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"

const FULL = "browser-profile-all-trait-types-filled"

/** A flow of a person with other traits, in its nodes as in its identity. */
function withValues(values: Record<string, unknown>): SettingsFlow {
  const flow = freshFlow(FULL)
  for (const node of flow.ui.nodes) {
    const attributes = node.attributes as { name?: string; value?: unknown }
    const { name = "" } = attributes
    if (!Object.hasOwn(values, name)) continue
    attributes.value = values[name]
    const keys = name.split(".").slice(1)
    let parent = flow.identity.traits as Traits
    for (const key of keys.slice(0, -1)) parent = parent[key] as Traits
    parent[keys.at(-1)!] = values[name]
  }
  return flow
}

type Traits = Record<string, unknown>

function withOptions(flow: SettingsFlow): SettingsFlow {
  const plan = flow.ui.nodes.find(isPlan)!
  Object.assign(plan.attributes, {
    options: [{ value: "free" }, { value: "pro" }, { value: "max" }],
  })
  return flow
}

const isPlan = (node: UiNode) => "name" in node.attributes && node.attributes.name === "traits.plan"

function saved(flow: SettingsFlow): SettingsFlow {
  const { messages } = freshFlow("submit-password-success-200").ui
  return { ...flow, ui: { ...flow.ui, ...(messages && { messages }) } }
}

function show(flow: SettingsFlow, props: Partial<FlowFormProps> = {}) {
  const onSubmit = vi.fn(() => Promise.resolve())
  const page = (flow: SettingsFlow) => (
    <FlowForm flow={flow} onSubmit={onSubmit} groups={["profile", "password"]} {...props} />
  )
  const { rerender } = render(page(flow))
  return { onSubmit, update: (flow: SettingsFlow) => rerender(page(flow)) }
}

const NEW = {
  "traits.name.first": "Bea",
  "traits.age": 44,
  "traits.newsletter": false,
  "traits.birthday": "2001-02-03",
  "traits.appointment": "2027-05-06T07:08:09Z",
  "traits.plan": "pro",
}

describe("a form follows its flow", () => {
  it("peers 13: untouched fields take the new values, of every kind", () => {
    const { update } = show(withOptions(withValues({})))
    update(withOptions(withValues(NEW)))
    expect(screen.getByLabelText("First name")).toHaveValue("Bea")
    expect(screen.getByLabelText("Age")).toHaveValue(44)
    expect(screen.getByLabelText("Newsletter")).not.toBeChecked()
    expect(screen.getByLabelText("Birthday")).toHaveValue("2001-02-03")
    expect(screen.getByLabelText("Plan")).toHaveValue("pro")
    const shown = screen.getByLabelText<HTMLInputElement>("Appointment").value
    expect(new Date(shown).toISOString()).toBe("2027-05-06T07:08:09.000Z")
    update(withOptions(withValues({ ...NEW, "traits.newsletter": true, "traits.plan": "" })))
    expect(screen.getByLabelText("Newsletter")).toBeChecked()
    expect(screen.getByLabelText("Plan")).toHaveValue("")
  })

  it("touched fields keep what was typed, of every kind, also through two updates", async () => {
    const user = userEvent.setup()
    const { update } = show(withOptions(withValues({})))
    await user.type(screen.getByLabelText("First name"), "a")
    await user.type(screen.getByLabelText("Age"), "1")
    await user.click(screen.getByLabelText("Newsletter"))
    await user.clear(screen.getByLabelText("Birthday"))
    await user.selectOptions(screen.getByLabelText("Plan"), "max")
    await user.clear(screen.getByLabelText("Appointment"))
    await user.type(screen.getByLabelText("Tags 1"), "bc")
    // A box that is as the server has it by now is no longer touched.
    const { "traits.newsletter": _, ...others } = NEW
    for (const values of [others, {}, others]) {
      update(withOptions(withValues(values)))
      expect(screen.getByLabelText("First name")).toHaveValue("Anna")
      expect(screen.getByLabelText("Age")).toHaveValue(301)
      expect(screen.getByLabelText("Newsletter")).not.toBeChecked()
      expect(screen.getByLabelText("Birthday")).toHaveValue("")
      expect(screen.getByLabelText("Plan")).toHaveValue("max")
      expect(screen.getByLabelText("Appointment")).toHaveValue("")
      expect(screen.getByLabelText("Tags 1")).toHaveValue("abc")
    }
  })

  it("a list takes new items, and goes back to them", () => {
    const { update } = show(withValues({}))
    update(withValues({ "traits.tags.0": "x", "traits.tags.1": "y" }))
    expect(screen.getByLabelText("Tags 1")).toHaveValue("x")
    expect(screen.getByLabelText("Tags 2")).toHaveValue("y")
    const flow = withValues({})
    flow.ui.nodes = flow.ui.nodes.filter(
      ({ attributes }) => !("name" in attributes && attributes.name === "traits.tags.1"),
    )
    update(flow)
    expect(screen.getByLabelText("Tags 1")).toHaveValue("a")
    expect(screen.queryByLabelText("Tags 2")).toBeNull()
  })

  it("peers 14: success resets the submitted form, and no other", async () => {
    const user = userEvent.setup()
    const { update, onSubmit } = show(withValues({}))
    await user.type(screen.getByLabelText("First name"), "a")
    await user.type(screen.getByLabelText("Password"), "secret")
    await user.keyboard("{Enter}")
    expect(onSubmit).toHaveBeenCalledTimes(1)
    await act(() => Promise.resolve())
    update(saved(withValues({})))
    await waitFor(() => expect(screen.getByLabelText("Password")).toHaveValue(""))
    expect(screen.getByLabelText("First name")).toHaveValue("Anna")
  })

  it("after success the saved form follows the server again", async () => {
    const user = userEvent.setup()
    const { update } = show(withOptions(withValues({})))
    await user.type(screen.getByLabelText("First name"), "a")
    await user.click(screen.getByLabelText("Newsletter"))
    await user.selectOptions(screen.getByLabelText("Plan"), "max")
    await user.click(screen.getByRole("button", { name: "Add to Tags" }))
    await user.type(screen.getByLabelText("Tags 3"), "new")
    await user.click(screen.getAllByRole("button", { name: "Save" })[0]!)
    // The server has trimmed and refused as it saw fit.
    update(saved(withOptions(withValues({ "traits.name.first": "ANNA", "traits.plan": "pro" }))))
    await waitFor(() => expect(screen.getByLabelText("First name")).toHaveValue("ANNA"))
    expect(screen.getByLabelText("Newsletter")).toBeChecked()
    expect(screen.getByLabelText("Plan")).toHaveValue("pro")
    expect(screen.queryByLabelText("Tags 3")).toBeNull()
    update(withOptions(withValues({ "traits.name.first": "Later" })))
    expect(screen.getByLabelText("First name")).toHaveValue("Later")
  })

  it("a refused form keeps what was typed, and focuses the first field that was refused", async () => {
    const user = userEvent.setup()
    const { update } = show(withValues({}))
    await user.type(screen.getByLabelText("Website"), "/x")
    await user.click(screen.getAllByRole("button", { name: "Save" })[0]!)
    const refused = withValues({ "traits.website": "https://example.com/x" })
    const website = refused.ui.nodes.find(({ meta }) => meta.label?.text === "Website")!
    website.messages = [{ id: 4000001, type: "error", text: "not like this" }]
    update(refused)
    await waitFor(() => expect(screen.getByLabelText("Website")).toHaveFocus())
    expect(screen.getByLabelText("Website")).toHaveValue("https://example.com/x")
    expect(screen.getByLabelText("Website")).toHaveAccessibleDescription("not like this")
    // A reset by the host goes to what is stored or was rejected, never to nothing.
    document.querySelector("form")!.reset()
    expect(screen.getByLabelText("First name")).toHaveValue("Ann")
  })

  it("forms that share a flow: another one's success leaves alone what a failed one holds", async () => {
    const user = userEvent.setup()
    const onSubmit = vi.fn(() => Promise.resolve())
    const page = (flow: SettingsFlow, submittedGroup?: string) => (
      <>
        <FlowForm flow={flow} onSubmit={onSubmit} groups={["profile"]} {...{ submittedGroup }} />
        <FlowForm flow={flow} onSubmit={onSubmit} groups={["password"]} {...{ submittedGroup }} />
      </>
    )
    const flow = withValues({})
    const { rerender } = render(page(flow))
    await user.type(screen.getByLabelText("First name"), "a")
    await user.click(screen.getAllByRole("button", { name: "Save" })[0]!)
    // No network: the flow stays as it is.
    rerender(page(flow, "profile"))
    await user.type(screen.getByLabelText("Password"), "secret")
    await user.click(screen.getAllByRole("button", { name: "Save" })[1]!)
    rerender(page(saved(withValues({})), "password"))
    await waitFor(() => expect(screen.getByLabelText("Password")).toHaveValue(""))
    expect(screen.getByLabelText("First name")).toHaveValue("Anna")
    expect(screen.getAllByText("Your changes have been saved!")).toHaveLength(1)
  })

  it("a form of another identity starts afresh", async () => {
    const { update } = show(withValues({}))
    await userEvent.type(screen.getByLabelText("First name"), "a")
    const flow = withValues({ "traits.name.first": "Eve" })
    update({ ...flow, identity: { ...flow.identity, id: "somebody-else" } })
    expect(screen.getByLabelText("First name")).toHaveValue("Eve")
  })

  it("a field that becomes another kind takes its value along", () => {
    const { update } = show(withValues({}))
    expect(screen.getByLabelText("Plan")).toHaveValue("free")
    update(withOptions(withValues({})))
    expect(screen.getByRole("combobox", { name: "Plan" })).toHaveValue("free")
    update(withValues({}))
    expect(screen.getByRole("textbox", { name: "Plan" })).toHaveValue("free")
  })
})

import { render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import type { SettingsFlow } from "@ory/client"
import { FlowForm } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { userEvent as keyboard } from "vitest/browser"
import { freshFlow } from "../answers.ts"

const FULL = "browser-profile-all-trait-types-filled"

/** The profile with some attributes of its inputs changed. */
function withAttributes(changes: Record<string, object>): SettingsFlow {
  const flow = freshFlow(FULL)
  for (const { attributes } of flow.ui.nodes) {
    const name = "name" in attributes ? attributes.name : ""
    if (Object.hasOwn(changes, name)) Object.assign(attributes, changes[name])
  }
  return flow
}

function show(flow: SettingsFlow) {
  const onSubmit = vi.fn(() => Promise.resolve())
  const groups = ["profile"]
  const { rerender } = render(<FlowForm flow={flow} onSubmit={onSubmit} groups={groups} />)
  return {
    onSubmit,
    update: (flow: SettingsFlow) =>
      rerender(<FlowForm flow={flow} onSubmit={onSubmit} groups={groups} />),
    save: () => userEvent.click(screen.getByRole("button", { name: "Save" })),
  }
}

const retype = async (label: string, text: string) => {
  await userEvent.clear(screen.getByLabelText(label))
  if (text !== "") await userEvent.type(screen.getByLabelText(label), text)
}

describe("the browser's own checks", () => {
  it.each([
    ["E-Mail", "", "Fill in this field."],
    ["E-Mail", "nobody", "Enter an e-mail address, such as name@example.com."],
    ["Website", "nowhere", "Enter a web address, such as https://example.com."],
    ["Username", "123", "This does not have the form asked for."],
  ])(
    "peers 25: %s %j: says so beside the field, with the focus on it",
    async (label, text, words) => {
      // An address that is not confirmed has that to say of itself, too.
      const flow = freshFlow(FULL)
      const { onSubmit, save } = show({
        ...flow,
        identity: { ...flow.identity, verifiable_addresses: [] },
      })
      await retype(label, text)
      await save()
      const field = screen.getByLabelText(label)
      expect(onSubmit).not.toHaveBeenCalled()
      expect(field).toHaveFocus()
      expect(field).toBeInvalid()
      expect(field).toHaveAttribute("aria-invalid", "true")
      expect(field).toHaveAccessibleDescription(words)
      expect(field.closest("[data-ory=field]")).toHaveAttribute("data-invalid")
      expect(screen.getByText(words)).toBeVisible()
      // It is read out with the field: as an alert it would be heard twice.
      expect(screen.queryByRole("alert")).toBeNull()
      expect(field.closest("form")).toHaveAttribute("novalidate")
    },
  )

  it("takes its message back once the form is sent", async () => {
    const { onSubmit, save } = show(freshFlow(FULL))
    await retype("E-Mail", "")
    await save()
    await retype("E-Mail", "a@example.com")
    await save()
    expect(screen.queryByText("Fill in this field.")).toBeNull()
    expect(screen.getByLabelText("E-Mail")).not.toHaveAttribute("aria-invalid")
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  it("focuses the first of several", async () => {
    const { save } = show(freshFlow(FULL))
    await retype("Website", "nowhere")
    await retype("E-Mail", "")
    await save()
    const invalid = document.querySelectorAll<HTMLElement>("input[aria-invalid=true]")
    expect(invalid).toHaveLength(2)
    expect(invalid[0]).toHaveFocus()
  })

  it("a pattern matches anywhere in the text, as JSON Schema's do", async () => {
    const { onSubmit, save } = show(withAttributes({ "traits.username": { pattern: "[0-9]|x" } }))
    await retype("Username", "ab1cd")
    await save()
    expect(onSubmit).toHaveBeenCalledTimes(1)
    await retype("Username", "efgh")
    await save()
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  it.each(["^[a-z", "(?<x>a)(?<x>b)", "[a--]"])(
    "a pattern the browser cannot read (%s) is left to Kratos",
    async (pattern) => {
      const { onSubmit, save } = show(withAttributes({ "traits.username": { pattern } }))
      await retype("Username", "whatever")
      await save()
      expect(onSubmit).toHaveBeenCalledTimes(1)
    },
  )

  it("what is stored and untouched is fine, whatever the browser thinks of it", async () => {
    const flow = withAttributes({
      "traits.website": { value: "no address" },
      "traits.username": { value: "OLD1" },
      "traits.phone": { value: "1234567", maxlength: 5 },
    })
    const traits = { website: "no address", username: "OLD1", phone: "1234567" }
    flow.identity.traits = { ...(flow.identity.traits as object), ...traits }
    const { onSubmit, save } = show(flow)
    await save()
    expect(onSubmit).toHaveBeenCalledTimes(1)
    const [body] = onSubmit.mock.calls[0] as unknown as [{ traits: object }]
    expect(body.traits).toMatchObject(traits)
  })

  it("a required checkbox may be off: Kratos asks for it to be there, not to be true", async () => {
    const { onSubmit, save } = show(freshFlow(FULL))
    expect(screen.getByLabelText("Accept TOS")).toBeRequired()
    await userEvent.click(screen.getByLabelText("Accept TOS"))
    await save()
    expect(onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({
        traits: expect.objectContaining({ tos: false }) as object,
      }) as object,
      expect.anything(),
    )
  })

  it.each([
    ["with a stored number", {}],
    ["with none", { "traits.age": { value: undefined } }],
  ])("half a number is not sent as nothing, %s", async (_, changes) => {
    const { onSubmit, save } = show(withAttributes(changes))
    // By the browser's own keyboard: a script cannot put half a number there.
    await keyboard.clear(screen.getByLabelText("Age"))
    await keyboard.type(screen.getByLabelText("Age"), "1e")
    await save()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(screen.getByLabelText("Age")).toHaveAccessibleDescription("Enter a valid value.")
    expect(screen.getByLabelText("Age")).toHaveFocus()
  })

  it("fractions are numbers, as multipleOf is not known", async () => {
    const { onSubmit, save } = show(freshFlow(FULL))
    await retype("Height", "1.234")
    await save()
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  it("maxlength holds while typing", async () => {
    show(withAttributes({ "traits.name.first": { maxlength: 5 } }))
    await retype("First name", "Wolfeschlegelstein")
    expect(screen.getByLabelText("First name")).toHaveValue("Wolfe")
  })

  it("an answer of Kratos takes the place of the browser's", async () => {
    const { update, save } = show(freshFlow(FULL))
    await retype("Website", "https://elsewhere.example")
    await save()
    const refused = freshFlow(FULL)
    const website = refused.ui.nodes.find(({ meta }) => meta.label?.text === "Website")!
    website.messages = [{ id: 4000001, type: "error", text: "not there" }]
    update(refused)
    expect(screen.getByLabelText("Website")).toHaveAccessibleDescription("not there")
    await retype("Website", "nowhere")
    await save()
    expect(screen.getByLabelText("Website")).toHaveAccessibleDescription(/^Enter a web address/)
  })
})

import type { SettingsFlow } from "@ory/client"
import { render, screen } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import { expect, test } from "vitest"
import { userEvent } from "vitest/browser"
import { freshFlow } from "../answers.ts"

const FULL = "browser-profile-all-trait-types-filled"

/** The same settings in another flow, as Kratos makes one when the first is too old. */
function inAnotherFlow(flow: SettingsFlow): SettingsFlow {
  const next = structuredClone(flow)
  const action = flow.ui.action.replace(flow.id, "another")
  for (const { attributes } of next.ui.nodes) {
    if ("name" in attributes && attributes.name === "csrf_token") attributes.value = "another"
  }
  return { ...next, id: "another", ui: { ...next.ui, action } }
}

function withPlans(flow: SettingsFlow): SettingsFlow {
  for (const { attributes } of flow.ui.nodes) {
    if ("name" in attributes && attributes.name === "traits.plan") {
      Object.assign(attributes, { options: [{ value: "free" }, { value: "pro" }] })
    }
  }
  return flow
}

const onSubmit = () => Promise.resolve()

test("a flow that is renewed leaves what is typed, of every kind, and the caret", async () => {
  const flow = withPlans(freshFlow(FULL))
  const page = (shown: SettingsFlow) => (
    <FlowForm flow={shown} onSubmit={onSubmit} groups={["profile", "password"]} />
  )
  const { rerender } = render(page(flow))
  await userEvent.fill(screen.getByLabelText("Age"), "44")
  await userEvent.click(screen.getByLabelText("Newsletter"))
  await userEvent.fill(screen.getByLabelText("Birthday"), "2001-02-03")
  await userEvent.fill(screen.getByLabelText("Appointment"), "2027-05-06T07:08")
  await userEvent.selectOptions(screen.getByLabelText("Plan"), "pro")
  await userEvent.click(screen.getByRole("button", { name: "Add to Tags" }))
  await userEvent.fill(screen.getByLabelText("Tags 3"), "new")
  await userEvent.fill(screen.getByLabelText("Password"), "another horse")
  const first = screen.getByLabelText<HTMLInputElement>("First name")
  await userEvent.fill(first, "Grace")
  first.setSelectionRange(1, 3)
  const isChecked = screen.getByLabelText<HTMLInputElement>("Newsletter").checked

  rerender(page(inAnotherFlow(flow)))
  expect(first).toHaveFocus()
  expect([first.selectionStart, first.selectionEnd]).toEqual([1, 3])
  expect(first).toHaveValue("Grace")
  expect(screen.getByLabelText("Age")).toHaveValue(44)
  expect(screen.getByLabelText<HTMLInputElement>("Newsletter").checked).toBe(isChecked)
  expect(screen.getByLabelText("Birthday")).toHaveValue("2001-02-03")
  expect(screen.getByLabelText("Appointment")).toHaveValue("2027-05-06T07:08")
  expect(screen.getByLabelText("Plan")).toHaveValue("pro")
  expect(screen.getByLabelText("Tags 3")).toHaveValue("new")
  expect(screen.getByLabelText("Password")).toHaveValue("another horse")
  const tokens = [...document.querySelectorAll<HTMLInputElement>("[name=csrf_token]")]
  expect(new Set(tokens.map(({ value }) => value))).toEqual(new Set(["another"]))
})

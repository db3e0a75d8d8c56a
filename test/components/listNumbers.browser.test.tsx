import { render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm } from "react-ory-settings"
import { expect, it, vi } from "vitest"
import { userEvent as keyboard } from "vitest/browser"
import { freshFlow } from "../answers.ts"
import { FULL } from "../page.tsx"

it("half a number in a list says so beside the item", async () => {
  const onSubmit = vi.fn()
  render(<FlowForm flow={freshFlow(FULL)} onSubmit={onSubmit} groups={["profile"]} />)
  const item = screen.getByLabelText("Scores 1")
  await userEvent.clear(item)
  await keyboard.type(item, "1e")
  await userEvent.click(screen.getByRole("button", { name: "Save" }))
  expect(onSubmit).not.toHaveBeenCalled()
  expect(item).toHaveFocus()
  expect(item).toHaveAttribute("aria-invalid", "true")
  expect(item).toHaveAccessibleDescription("Enter a valid value.")
  expect(screen.getByLabelText("Scores 2")).not.toHaveAttribute("aria-invalid", "true")
})

import { render, screen, waitFor } from "@testing-library/react"
import { Profiler } from "react"
import type { ReactNode } from "react"
import { FlowForm, useUnsavedChanges } from "react-ory-settings"
import { expect, it, vi } from "vitest"
import { userEvent } from "vitest/browser"
import { freshFlow } from "../answers.ts"
import { FULL } from "../page.tsx"
import { discard, discardIn, field } from "../unsavedForm.tsx"

/** What is rendered, and how often React has committed something of it since. */
function showCounting(content: ReactNode) {
  const onRender = vi.fn()
  render(
    <Profiler id="page" onRender={onRender}>
      {content}
    </Profiler>,
  )
  onRender.mockClear()
  return { commits: () => onRender.mock.calls.length }
}

const flow = freshFlow(FULL)

/** An app that says what is not saved, and asks before it is lost. */
function App() {
  const { groups, onDirtyChange } = useUnsavedChanges({ guard: true })
  return (
    <>
      <p role="status">Not saved: {groups.join(" and ")}</p>
      <FlowForm
        flow={flow}
        groups={["profile", "password", "totp"]}
        onDirtyChange={onDirtyChange}
      />
    </>
  )
}

it("a keystroke renders nothing, whatever is typed and told", async () => {
  const told = vi.fn()
  const { commits } = showCounting(<FlowForm flow={flow} onSubmit={vi.fn()} onDirtyChange={told} />)
  await userEvent.type(field("First name"), "abc")
  await userEvent.type(field("Age"), "1")
  await userEvent.click(field("Newsletter"))
  await userEvent.type(field("Tags 1"), "abc")
  await userEvent.type(field("Password"), "secret")
  await userEvent.type(field("Verify code"), "123456")
  await userEvent.type(field("Verify code"), "{Backspace}{Backspace}")
  expect(told.mock.calls.length).toBe(3)
  expect(discardIn("Profile")).toBeVisible()
  expect(commits()).toBe(0)
})

it("an app that shows what is not saved renders once for each group, not for each keystroke", async () => {
  const { commits } = showCounting(<App />)
  await userEvent.type(field("First name"), "abc")
  await userEvent.type(field("Last name"), "abc")
  await userEvent.type(field("Password"), "secret")
  expect(screen.getByRole("status")).toHaveTextContent("Not saved: profile and password")
  expect(commits()).toBe(2)
})

it("half a number and half a date are something typed, and go when they are discarded", async () => {
  const told = vi.fn()
  render(<FlowForm flow={flow} groups={["profile"]} onDirtyChange={told} />)
  await userEvent.clear(field("Age"))
  await userEvent.type(field("Age"), "30")
  expect(told.mock.calls).toEqual([[["profile"]], [[]]])
  told.mockClear()
  for (const [label, stored] of [
    ["Age", "30"],
    ["Birthday", "1990-01-02"],
  ] as const) {
    if (label === "Age") await userEvent.type(field(label), "e")
    else {
      field(label).focus()
      await userEvent.keyboard("{Delete}")
    }
    expect(field(label).validity.badInput, label).toBe(true)
    expect(told.mock.calls).toEqual([[["profile"]]])
    await discard("Profile")
    expect(field(label)).toHaveValue(label === "Age" ? 30 : stored)
    expect(field(label).validity.valid).toBe(true)
    await waitFor(() => expect(told.mock.calls).toEqual([[["profile"]], [[]]]))
    told.mockClear()
  }
})

it("a date and time as it is stored is nothing typed, to the second", async () => {
  const told = vi.fn()
  render(<FlowForm flow={flow} groups={["profile"]} onDirtyChange={told} />)
  const appointment = field("Appointment")
  const stored = appointment.value
  await userEvent.fill(appointment, "2030-01-02T03:04:00")
  await userEvent.fill(appointment, stored)
  expect(told.mock.calls).toEqual([[["profile"]], [[]]])
})

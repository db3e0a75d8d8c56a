import { render, screen, waitFor } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import type { Components } from "react-ory-settings"
import type { ComponentProps } from "react"
import { describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"
import { flowFixture } from "../fixtures.ts"
import { FULL, retype, withError } from "../page.tsx"
import {
  discard,
  discardIn,
  field,
  isCalled,
  refused,
  save,
  show,
  tags,
  user,
  withTags,
} from "../unsavedForm.tsx"

type ReplacedProps = ComponentProps<Components["Button"]>

describe("discard", () => {
  it("is there only while something is typed in the section", async () => {
    show(freshFlow(FULL))
    expect(discardIn("Profile")).toBeNull()
    await user.type(field("First name"), "a")
    expect(discardIn("Profile")).toHaveTextContent(/^Discard$/)
    expect(discardIn("Password")).toBeNull()
    await user.type(field("First name"), "{Backspace}")
    expect(discardIn("Profile")).toBeNull()
  })

  it("goes back to what is stored, in that section alone, with the focus on its first field", async () => {
    const { told } = show(freshFlow(FULL))
    await user.type(field("First name"), "a")
    await user.click(field("Newsletter"))
    await user.clear(field("Appointment"))
    await user.click(screen.getByRole("button", { name: "Remove Tags 1" }))
    await user.click(screen.getByRole("button", { name: "Add to Tags" }))
    await user.type(field("Tags 2"), "new")
    await user.type(field("Password"), "secret")
    await discard("Profile")

    expect(field("First name")).toHaveValue("Ann")
    expect(field("Newsletter")).toBeChecked()
    expect(field("Appointment").value).not.toBe("")
    expect(tags()).toEqual(["a", "b"])
    expect(field("E-Mail")).toHaveFocus()
    expect(field("Password")).toHaveValue("secret")
    await waitFor(() => expect(discardIn("Profile")).toBeNull())
    expect(discardIn("Password")).not.toBeNull()
    expect(told()).toEqual([["profile"], ["profile", "password"], ["password"]])

    await discard("Password")
    expect(field("Password")).toHaveValue("")
    expect(field("Password")).toHaveFocus()
    await waitFor(() => expect(discardIn("Password")).toBeNull())
    expect(told().slice(3)).toEqual([[]])
  })

  it("puts the focus on a field that can be filled in", async () => {
    const flow = freshFlow(FULL)
    const email = flow.ui.nodes.find((node) => isCalled(node, "traits.email"))!
    Object.assign(email.attributes, { disabled: true })
    show(flow)
    await user.type(field("Last name"), "a")
    await discard("Profile")
    expect(field("First name")).toHaveFocus()
  })

  it("takes back what the browser found wrong, until it finds it again", async () => {
    show(freshFlow(FULL))
    await user.clear(field("E-Mail"))
    await save(0)
    expect(field("E-Mail")).toHaveAccessibleDescription(/^Fill in this field\./)
    await discard("Profile")
    expect(field("E-Mail")).not.toHaveAccessibleDescription(/Fill in/)
    expect(field("E-Mail")).not.toHaveAttribute("aria-invalid")
    await retype("E-Mail", "x{Backspace}")
    await save(0)
    expect(field("E-Mail")).toHaveAccessibleDescription(/^Fill in this field\./)
  })

  it("takes back what Kratos refused and why, until it does so again", async () => {
    const flow = freshFlow(FULL)
    const { told, update } = show(flow)
    await user.type(field("First name"), "a")
    await save(0)
    const { ui } = refused({ "traits.name.first": "Anna" }, "traits.name.first")
    update({ ...flow, ui })
    expect(field("First name")).toHaveAccessibleDescription("Kratos says no")
    await discard("Profile")
    expect(field("First name")).toHaveValue("Ann")
    expect(field("First name")).toHaveAccessibleDescription("")
    expect(field("First name")).not.toHaveAttribute("aria-invalid")
    await waitFor(() => expect(told()).toEqual([["profile"], []]))

    // Another section's answer, in which Kratos repeats itself.
    await save(1)
    update({ ...flow, ui: { ...ui } })
    expect(field("First name")).toHaveValue("Ann")
    expect(field("First name")).toHaveAccessibleDescription("")

    await retype("First name", "Anna")
    await save(0)
    update({ ...flow, ui: { ...ui } })
    expect(field("First name")).toHaveValue("Anna")
    expect(field("First name")).toHaveAccessibleDescription("Kratos says no")
  })

  it("takes back the notice that says it is still there, until the next one", async () => {
    const notice = { code: "csrf_violation", message: "" }
    show(freshFlow(FULL), { notice, submittedGroup: "profile" })
    const alert = () => screen.queryByText(/What you typed is still here/)
    await user.type(field("First name"), "a")
    await user.type(field("Password"), "secret")
    await discard("Password")
    expect(alert()).toBeVisible()
    await discard("Profile")
    expect(alert()).toBeNull()
    await user.type(field("First name"), "a")
    expect(alert()).toBeNull()
    await save(0)
    expect(alert()).toBeVisible()
  })

  it("leaves a notice of what has to be done first", async () => {
    const notice = { code: "session_inactive", message: "" }
    show(freshFlow(FULL), { notice, submittedGroup: "profile", onSignIn: vi.fn() })
    await user.type(field("First name"), "a")
    await discard("Profile")
    expect(screen.getByRole("button", { name: "Sign in" })).toBeVisible()
  })

  it.each([
    ["network", undefined, "It is not known whether this was saved."],
    ["server", undefined, "It is not known whether this was saved."],
    ["unknown", undefined, "It is not known whether this was saved."],
    ["csrf_violation", true, /Allow cookies for this site, then try again\.$/],
  ])("says after %s what is still so, and no more that it is there", async (code, isLoop, text) => {
    const notice = { code, isLoop, message: "says the browser" }
    show(freshFlow(FULL), { notice, submittedGroup: "profile" })
    await user.type(field("First name"), "a")
    expect(screen.getByRole("alert")).toHaveTextContent(/What you typed is still here\./)
    await discard("Profile")
    expect(screen.getByRole("alert")).toHaveTextContent(text)
    expect(screen.getByRole("alert")).not.toHaveTextContent(/typed|browser$|Start over/)
  })

  it("takes a list back to what is stored, whatever of it was refused", async () => {
    for (const texts of [["a"], ["no", "b", "c"], []]) {
      const flow = freshFlow(FULL)
      const { told, update, unmount } = show(flow)
      await user.type(field("Tags 1"), "x")
      await save(0)
      update(withError(withTags(flow, texts), "traits.tags.0", "Kratos says no"))
      expect(tags()).toEqual(texts)
      // One that was refused, and is not there to be reset.
      if (texts.length > 0) await user.click(screen.getByRole("button", { name: "Remove Tags 1" }))
      await discard("Profile")
      expect(tags()).toEqual(["a", "b"])
      expect(screen.queryByText("Kratos says no")).toBeNull()
      await waitFor(() => expect(told()).toEqual([["profile"], []]))
      unmount()
    }
  })

  it("waits while a submission is under way", async () => {
    const { update } = show(freshFlow(FULL), { submitting: "password" })
    await user.type(field("First name"), "a")
    await discard("Profile")
    expect(field("First name")).toHaveValue("Anna")
    expect(discardIn("Profile")).toHaveAttribute("aria-disabled", "true")
    update(freshFlow(FULL))
  })

  it("is a button of the theme, and nothing that the theme has to hide", async () => {
    const theme = {
      components: {
        Button: ({ variant, children, ...props }: ReplacedProps) => (
          <button
            type="button"
            aria-describedby={props["aria-describedby"]}
            className={`mine ${variant}`}
            style={{ display: "inline-flex" }}
            onClick={props.onClick}
          >
            {children}
          </button>
        ),
      },
    }
    show(freshFlow(FULL), { theme })
    for (const button of screen.getAllByText("Discard")) expect(button).not.toBeVisible()
    await user.type(field("First name"), "a")
    expect(discardIn("Profile")).toHaveClass("mine quiet")
    await discard("Profile")
    expect(field("First name")).toHaveValue("Ann")
  })

  it("is for settings: no other flow has something stored to go back to", async () => {
    const login = flowFixture("login-refresh-flow-200")
    const told = vi.fn()
    render(<FlowForm flow={login} onDirtyChange={told} />)
    await user.type(screen.getByLabelText("Password"), "secret")
    expect(told).toHaveBeenLastCalledWith(["password"])
    expect(screen.queryByText("Discard")).toBeNull()
  })
})

it("an item that is added after the last was removed is empty", async () => {
  show(freshFlow(FULL))
  await user.click(screen.getByRole("button", { name: "Remove Tags 2" }))
  await user.click(screen.getByRole("button", { name: "Add to Tags" }))
  expect(tags()).toEqual(["a", ""])
})

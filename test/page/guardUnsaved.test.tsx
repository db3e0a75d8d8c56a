import { act, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, errorAnswer, flowAnswer } from "../answers.ts"
import { FULL, saveButton, showPage } from "../page.tsx"

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

/** Whether the browser would ask before the page is left. */
function isAsked(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }))
}

const typeIn = async (label: string) => userEvent.type(await screen.findByLabelText(label), "a")

describe("guardUnsaved", () => {
  it("asks while something is typed and not saved, and at no other time", async () => {
    const onDirtyChange = vi.fn()
    const saved = flowAnswer("submit-password-success-200")
    const kratos = answerWith({ create: [flowAnswer(FULL)], submit: [saved] })
    showPage(kratos, { guardUnsaved: true, onDirtyChange })
    await screen.findByLabelText("Password")
    expect(isAsked()).toBe(false)
    await typeIn("Password")
    expect(isAsked()).toBe(true)
    await userEvent.click(saveButton("Password"))
    await waitFor(() => expect(isAsked()).toBe(false))
    await typeIn("First name")
    expect(isAsked()).toBe(true)
    await userEvent.click(screen.getByRole("button", { name: "Discard" }))
    await waitFor(() => expect(isAsked()).toBe(false))
    // Told to the app all the same.
    expect(onDirtyChange.mock.calls).toEqual([[["password"]], [[]], [["profile"]], [[]]])
  })

  it("asks no more where the page itself leaves, and again once the person is back", async () => {
    const noSession = errorAnswer("submit-no-session-401")
    const kratos = answerWith({ create: [flowAnswer(FULL)], submit: [noSession] })
    const asked: boolean[] = []
    const navigate = vi.fn(() => void asked.push(isAsked()))
    showPage(kratos, { guardUnsaved: true, navigate })
    await typeIn("First name")
    await userEvent.click(saveButton("Profile"))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(asked).toEqual([false])
    act(() => {
      window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))
    })
    await waitFor(() => expect(isAsked()).toBe(true))
  })

  it("is for those who want it", async () => {
    showPage(answerWith({ create: [flowAnswer(FULL)] }))
    await typeIn("First name")
    expect(isAsked()).toBe(false)
  })
})

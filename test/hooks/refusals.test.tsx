import { screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { answerWith, errorAnswer, flowAnswer, freshFlow } from "../answers.ts"
import { answer, FULL, noticeCode, retype, saveButton, saved, SAVED, showPage } from "../page.tsx"

beforeEach(() => {
  sessionStorage.clear()
})

describe("a method that was switched off meanwhile", () => {
  it("keeps what was typed and does not say it was saved, after an earlier save", async () => {
    const before = saved(freshFlow(FULL))
    const kratos = answerWith({
      create: [answer(before)],
      submit: [errorAnswer("submit-disabled-method-404")],
      get: [answer(before)],
    })
    showPage(kratos)
    await retype("First name", "Grace")
    await userEvent.click(saveButton("Profile"))
    await waitFor(() => expect(noticeCode()).toBe("flow_not_found"))
    expect(screen.getByLabelText("First name")).toHaveValue("Grace")
    expect(screen.queryByText(SAVED.text)).toBeNull()
  })
})

describe("a refusal for the CSRF token", () => {
  const refuse = async (group: string, label: string, text: string) => {
    const kratos = answerWith({
      create: [flowAnswer(FULL), flowAnswer(FULL, { id: "another" })],
      submit: [errorAnswer("submit-csrf-wrong-cors-403"), flowAnswer(FULL, { id: "another" })],
    })
    showPage(kratos)
    await retype(label, text)
    await userEvent.click(saveButton(group))
    await waitFor(() => expect(noticeCode()).toBe("csrf_violation"))
    return kratos
  }

  it("of a code for a new key claims nothing about what was typed, and offers no retry", async () => {
    await refuse("Authenticator app", "Verify code", "123456")
    await waitFor(() => expect(screen.getByLabelText("Verify code")).toHaveValue(""))
    expect(screen.getByRole("alert")).not.toHaveTextContent("still here")
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull()
  })

  it("of the profile keeps what was typed, and its retry posts it", async () => {
    const kratos = await refuse("Profile", "First name", "Grace")
    expect(screen.getByLabelText("First name")).toHaveValue("Grace")
    expect(screen.getByRole("alert")).toHaveTextContent("still here")
    await userEvent.click(screen.getByRole("button", { name: "Try again" }))
    await waitFor(() => expect(kratos.posted()).toHaveLength(2))
    expect(kratos.posted()[1]!.traits).toMatchObject({ name: { first: "Grace" } })
  })
})

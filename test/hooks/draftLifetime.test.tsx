import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm, useSettingsFlow } from "react-ory-settings"
import { beforeEach, describe, expect, it } from "vitest"
import { answerWith, errorAnswer, flowAnswer, freshFlow } from "../answers.ts"
import { answer, flowWith, FULL, retype, saveButton, saved, SAVED, showPage } from "../page.tsx"

const noSession = errorAnswer("submit-no-session-401")

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

/** The browser's history brings the page back as it was left. */
function comeBack() {
  act(() => {
    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }))
  })
}

async function saveAs(first: string) {
  await retype("First name", first)
  await userEvent.click(saveButton("Profile"))
}

/** A page of the app's own, whose form goes while it leaves. */
function showOwnPage(kratos: ReturnType<typeof answerWith>) {
  function Page() {
    const settings = useSettingsFlow({ client: kratos.client, navigate: () => undefined })
    if (settings.status !== "ready") return <p>Now {settings.status}</p>
    return <FlowForm groups={["profile"]} {...settings.formProps} />
  }
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  )
}

describe("a draft of a page that came back by the browser's history", () => {
  it("is of no use once its group was saved", async () => {
    const next = flowWith({ "traits.name.first": "Ada" })
    const kratos = answerWith({
      create: [flowAnswer(FULL)],
      submit: [noSession, answer(saved(next))],
    })
    const { unmount } = showPage(kratos)
    await saveAs("Grace")
    await screen.findByText(/^Taking you/)
    comeBack()
    await saveAs("Ada")
    await screen.findByText(SAVED.text)
    unmount()

    showPage(answerWith({ create: [answer(next)] }))
    expect(await screen.findByLabelText("First name")).toHaveValue("Ada")
  })

  it("is that of the last leave, also where the page began with another", async () => {
    const { unmount } = showOwnPage(answerWith({ create: [flowAnswer(FULL)], submit: [noSession] }))
    await saveAs("Grace")
    await screen.findByText("Now leaving")
    unmount()

    showOwnPage(answerWith({ create: [flowAnswer(FULL)], submit: [noSession] }))
    expect(await screen.findByLabelText("First name")).toHaveValue("Grace")
    await saveAs("Ada")
    await screen.findByText("Now leaving")
    comeBack()
    expect(await screen.findByLabelText("First name")).toHaveValue("Ada")
  })

  it("waits for the next visit where nothing was saved", async () => {
    const kratos = answerWith({ create: [flowAnswer(FULL)], submit: [noSession, noSession] })
    const { unmount } = showPage(kratos)
    await saveAs("Grace")
    await screen.findByText(/^Taking you/)
    comeBack()
    await saveAs("Ada")
    await screen.findByText(/^Taking you/)
    unmount()

    showPage(answerWith({ create: [answer(freshFlow(FULL))] }))
    expect(await screen.findByLabelText("First name")).toHaveValue("Ada")
  })
})

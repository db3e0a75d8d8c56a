import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, render, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm, useSettingsFlow } from "react-ory-settings"
import { beforeEach, describe, expect, it } from "vitest"
import { answerWith, errorAnswer, FLOW_ID, flowAnswer, held } from "../answers.ts"
import { FULL, retype, showPage } from "../page.tsx"

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

function showOwnPage(kratos: ReturnType<typeof answerWith>, sessionToken?: string) {
  function Page() {
    const navigate = () => undefined
    const settings = useSettingsFlow({ client: kratos.client, navigate, sessionToken })
    return (
      <>
        <p>
          Now {settings.status}
          {settings.status === "ready" && ` ${settings.flow.id}`}
        </p>
        {settings.status === "ready" && (
          <button onClick={() => void settings.restart()}>Start over</button>
        )}
        {"formProps" in settings && settings.formProps && (
          <FlowForm groups={["profile"]} {...settings.formProps} />
        )}
      </>
    )
  }
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  )
}

const startOver = async () => userEvent.click(await screen.findByText("Start over"))

describe("starting over", () => {
  it("does nothing while a save is under way", async () => {
    const save = held(flowAnswer(FULL))
    const kratos = answerWith({
      create: [flowAnswer(FULL), flowAnswer(FULL, { id: "another" })],
      submit: [save.answer],
    })
    showOwnPage(kratos)
    await retype("First name", "Grace")
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    await startOver()
    await act(async () => {
      save.release()
      await new Promise((resolve) => setTimeout(resolve, 20))
    })
    expect(kratos.requests()).toEqual(["create", "submit"])
    expect(screen.getByText(`Now ready ${FLOW_ID}`)).toBeVisible()
  })

  it("of a native flow without a session has failed", async () => {
    const kratos = answerWith({
      create: [flowAnswer("api-flow-all-methods-fresh"), errorAnswer("create-api-no-session-401")],
    })
    showOwnPage(kratos, "token")
    await startOver()
    expect(await screen.findByText("Now failed")).toBeVisible()
  })

  it("keeps what was typed where it leads to the sign-in page", async () => {
    const kratos = answerWith({
      create: [flowAnswer(FULL), errorAnswer("create-browser-no-session-401")],
    })
    const { unmount } = showOwnPage(kratos)
    await retype("First name", "Grace")
    await startOver()
    await screen.findByText("Now leaving")
    unmount()

    showPage(answerWith({ create: [flowAnswer(FULL)] }))
    await waitFor(() => expect(screen.getByLabelText("First name")).toHaveValue("Grace"))
  })
})

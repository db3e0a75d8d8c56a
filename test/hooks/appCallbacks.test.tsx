import type { ContinueWith } from "@ory/client"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, render, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { useSettingsFlow } from "react-ory-settings"
import type { UseSettingsFlowResult } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, errorAnswer, flowAnswer, freshFlow, held } from "../answers.ts"
import { answer, FULL, saveButton, saved, showPage } from "../page.tsx"

const thrown = vi.fn()

/** What a callback of the app throws is reported, as any of its bugs, and is no failed test here. */
function collect(error: unknown) {
  thrown(error)
}

function collectEvent(event: ErrorEvent) {
  event.preventDefault()
  thrown(event.error)
}

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
  thrown.mockReset()
  vi.spyOn(console, "error").mockImplementation(() => undefined)
  process.on("unhandledRejection", collect)
  process.on("uncaughtException", collect)
  window.addEventListener("error", collectEvent)
})

afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 20))
  process.off("unhandledRejection", collect)
  process.off("uncaughtException", collect)
  window.removeEventListener("error", collectEvent)
  vi.restoreAllMocks()
})

const fail = () => {
  throw new Error("a bug of the app")
}

describe("a callback of the app that throws", () => {
  it("does not keep the person from the sign-in page", async () => {
    const navigate = vi.fn()
    const kratos = answerWith({
      create: [flowAnswer(FULL)],
      submit: [errorAnswer("submit-no-session-401")],
    })
    showPage(kratos, { navigate, onError: fail })
    await screen.findByLabelText("First name")
    await userEvent.click(saveButton("Profile"))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
  })

  it("does not keep the person from going on after a save", async () => {
    const navigate = vi.fn()
    const redirect = { action: "redirect_browser_to", redirect_browser_to: "https://x.test/next" }
    const next = { ...saved(freshFlow(FULL)), continue_with: [redirect as ContinueWith] }
    const kratos = answerWith({ create: [flowAnswer(FULL)], submit: [answer(next)] })
    showPage(kratos, { navigate, returnTo: "https://x.test/next", onSuccess: fail })
    await screen.findByLabelText("First name")
    await userEvent.click(saveButton("Profile"))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(navigate.mock.calls[0]![0]).toBe("https://x.test/next")
  })
})

describe("two hooks on one flow", () => {
  it("have one submission under way", async () => {
    const save = held(flowAnswer("submit-password-too-short-400"))
    const kratos = answerWith({
      create: [flowAnswer(FULL)],
      submit: [save.answer, save.answer],
    })
    const seen: UseSettingsFlowResult[] = []
    function Hook({ at }: { at: number }) {
      const settings = useSettingsFlow({ client: kratos.client, navigate: () => undefined })
      return <button onClick={() => (seen[at] = settings)}>{`${at} ${settings.status}`}</button>
    }
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Hook at={0} />
        <Hook at={1} />
      </QueryClientProvider>,
    )
    await userEvent.click(await screen.findByText("0 ready"))
    await userEvent.click(await screen.findByText("1 ready"))
    await act(async () => {
      for (const settings of seen) {
        if (settings.status === "ready") void settings.submit({ method: "password", password: "x" })
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    })
    expect(seen).toHaveLength(2)
    expect(kratos.posted()).toHaveLength(1)
    await act(async () => {
      save.release()
      await new Promise((resolve) => setTimeout(resolve, 20))
    })
    expect(kratos.posted()).toHaveLength(1)
  })
})

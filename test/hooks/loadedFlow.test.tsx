import { QueryClient } from "@tanstack/react-query"
import { act, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { answerWith, errorAnswer, flowAnswer, freshFlow, offline } from "../answers.ts"
import type { Answer } from "../answers.ts"
import { fixture } from "../fixtures.ts"
import { answer, flowWith, FULL, noticeCode, retype, saveButton, showPage } from "../page.tsx"

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

const pageStatus = () => document.querySelector("[data-ory=settings]")!.getAttribute("data-status")

describe("a flow that is there", () => {
  it("stays with what is typed, and a notice, where the app's refetch fails", async () => {
    const queryClient = new QueryClient()
    showPage(answerWith({ create: [flowAnswer(FULL), offline] }), {}, queryClient)
    await retype("First name", "Grace")
    await act(() => queryClient.invalidateQueries())
    await waitFor(() => expect(noticeCode()).toBe("network"))
    expect(pageStatus()).toBe("ready")
    expect(screen.getByLabelText("First name")).toHaveValue("Grace")
  })

  it("is loaded anew after a router took the person to the sign-in page", async () => {
    const queryClient = new QueryClient()
    const kratos = answerWith({
      create: [
        flowAnswer(FULL),
        answer(
          flowWith(
            { "traits.name.first": "Bob" },
            freshFlow(FULL, { id: "another", identity: { ...freshFlow(FULL).identity, id: "b" } }),
          ),
        ),
      ],
      submit: [errorAnswer("submit-no-session-401")],
    })
    const { unmount } = showPage(kratos, {}, queryClient)
    await screen.findByLabelText("First name")
    await userEvent.click(saveButton("Profile"))
    await screen.findByText(/^Taking you/)
    unmount()
    await new Promise((resolve) => setTimeout(resolve, 10))

    showPage(kratos, {}, queryClient)
    expect(screen.queryByLabelText("First name")).toBeNull()
    expect(await screen.findByLabelText("First name")).toHaveValue("Bob")
    expect(kratos.requests()).toEqual(["create", "submit", "create"])
  })
})

describe("a flow that cannot be loaded", () => {
  it("is told also where the app's queries follow their data only", async () => {
    const queryClient = new QueryClient({
      defaultOptions: { queries: { notifyOnChangeProps: ["data"] } },
    })
    showPage(answerWith({ create: [offline] }), {}, queryClient)
    await waitFor(() => expect(pageStatus()).toBe("failed"))
  })

  it("is replaced by a new one where its successors are gone for ever", async () => {
    const gone: Answer = errorAnswer("submit-expired-410")
    expect(fixture("submit-expired-410")).toHaveProperty("use_flow_id")
    const kratos = answerWith({
      create: [flowAnswer(FULL)],
      get: Array.from({ length: 50 }, () => gone),
    })
    showPage(kratos, { flowId: "old" })
    expect(await screen.findByLabelText("First name")).toBeVisible()
    expect(kratos.requests().filter((what) => what === "get").length).toBeLessThan(10)
    expect(kratos.requests().filter((what) => what === "create")).toHaveLength(1)
  })
})

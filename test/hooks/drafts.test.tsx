import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen, waitFor, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { StrictMode } from "react"
import { OrySettings } from "react-ory-settings"
import type { OrySettingsProps } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, errorAnswer, flowAnswer, freshFlow } from "../answers.ts"
import type { Answer } from "../answers.ts"

const GROUPS = ["profile", "password", "totp"]
const FULL = "browser-profile-all-trait-types-filled"
const noSession = errorAnswer("submit-no-session-401")

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A visit of the page, as after a reload. */
async function visit(kratos: ReturnType<typeof answerWith>, props: Partial<OrySettingsProps> = {}) {
  const shown = render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <OrySettings
          client={kratos.client}
          navigate={vi.fn()}
          groups={GROUPS}
          reauthenticate="redirect"
          {...props}
        />
      </QueryClientProvider>
    </StrictMode>,
  )
  await screen.findByLabelText("First name")
  return shown
}

const save = (group: string) => {
  const heading = screen.getByRole("heading", { name: group, level: 2 })
  const section = heading.closest<HTMLElement>("[data-ory=group]")!
  return within(section).getByRole("button", { name: "Save" })
}

/** Types into the profile and the password form, and leaves by saving one of them. */
async function leaveWith(answer: Answer, group = "Profile") {
  const user = userEvent.setup()
  const kratos = answerWith({ create: [flowAnswer(FULL)], submit: [answer] })
  const { unmount } = await visit(kratos)
  const first = screen.getByLabelText("First name")
  await user.clear(first)
  await user.type(first, "Grace")
  await user.click(screen.getByLabelText("Newsletter"))
  await user.clear(screen.getByLabelText("Tags 1"))
  await user.type(screen.getByLabelText("Tags 1"), "changed")
  await user.click(screen.getByRole("button", { name: "Add to Tags" }))
  await user.type(screen.getByLabelText("Tags 3"), "added")
  await user.type(screen.getByLabelText("Password"), "a secret of mine")
  await user.type(screen.getByLabelText("Verify code"), "123456")
  await user.click(save(group))
  await screen.findByText(/^Taking you/)
  unmount()
}

function expectPutBack() {
  expect(screen.getByLabelText("First name")).toHaveValue("Grace")
  expect(screen.getByLabelText("Last name")).toHaveValue("Lee")
  expect(screen.getByLabelText("Newsletter")).not.toBeChecked()
  expect(screen.getByLabelText("Tags 1")).toHaveValue("changed")
  expect(screen.getByLabelText("Tags 2")).toHaveValue("b")
  expect(screen.getByLabelText("Tags 3")).toHaveValue("added")
}

describe("a draft", () => {
  it("brings back what was typed, without secrets, in StrictMode too", async () => {
    await leaveWith(noSession)
    const stored = JSON.stringify(Object.entries(sessionStorage))
    expect(stored).toContain("Grace")
    expect(stored).not.toContain("a secret of mine")
    expect(stored).not.toContain("123456")
    expect(stored).not.toContain("csrf")

    await visit(answerWith({ create: [flowAnswer(FULL, { id: "another" })] }))
    expectPutBack()
    expect(screen.getByLabelText("Password")).toHaveValue("")
    expect(screen.getByLabelText("Verify code")).toHaveValue("")
  })

  it("leaves out whatever is typed as a password, also in the profile", async () => {
    const flow = freshFlow(FULL)
    const pin = flow.ui.nodes.find(({ meta }) => meta.label?.text === "Website")!
    Object.assign(pin.attributes, { type: "password", name: "traits.pin", value: undefined })
    const kratos = answerWith({ create: [() => Response.json(flow)], submit: [noSession] })
    await visit(kratos)
    await userEvent.type(screen.getByLabelText("Last name"), "man")
    await userEvent.type(screen.getByLabelText("Website"), "4711")
    await userEvent.click(save("Profile"))
    await screen.findByText(/^Taking you/)
    const stored = JSON.stringify(Object.entries(sessionStorage))
    expect(stored).toContain("Leeman")
    expect(stored).not.toContain("4711")
  })

  it("is saved with the rest: what was put back is in the body", async () => {
    await leaveWith(noSession)
    const kratos = answerWith({
      create: [flowAnswer(FULL)],
      submit: [flowAnswer("submit-profile-unprotected-not-privileged-200")],
    })
    await visit(kratos)
    await userEvent.click(save("Profile"))
    await waitFor(() => expect(kratos.posted()).toHaveLength(1))
    expect(kratos.posted()[0]).toMatchObject({
      traits: {
        name: { first: "Grace", last: "Lee", deep: { nick: "N" } },
        newsletter: false,
        tags: ["changed", "b", "added"],
      },
    })
  })

  it("peers 2: brings what was submitted back after a second factor, which Kratos does not", async () => {
    await leaveWith(errorAnswer("submit-aal2-required-403"))
    await visit(answerWith({ create: [flowAnswer(FULL)] }))
    expectPutBack()
  })

  it("leaves out the group that Kratos replayed after a new sign-in, and keeps the others", async () => {
    const { ui } = freshFlow(FULL)
    const messages = [{ id: 1050001, type: "success" as const, text: "Saved!" }]
    const replayed = flowAnswer(FULL, { ui: { ...ui, messages } })
    await leaveWith(errorAnswer("submit-profile-protected-not-privileged-403"))
    const first = await visit(answerWith({ create: [replayed] }))
    expect(screen.getByLabelText("First name")).toHaveValue("Ann")
    first.unmount()

    await leaveWith(errorAnswer("submit-profile-protected-not-privileged-403"), "Password")
    await visit(answerWith({ create: [replayed] }))
    expectPutBack()
  })

  it("brings back what Kratos did not replay: its flow had expired by then", async () => {
    const { ui } = freshFlow(FULL)
    const messages = [{ id: 4050001, type: "error" as const, text: "The settings flow expired" }]
    await leaveWith(errorAnswer("submit-profile-protected-not-privileged-403"))
    await visit(answerWith({ create: [flowAnswer(FULL, { ui: { ...ui, messages } })] }))
    expectPutBack()
  })

  it("peers 14: keeps the other sections when a save goes on to returnTo", async () => {
    const to = "https://app.example/after"
    const kratos = answerWith({
      create: [flowAnswer(FULL)],
      submit: [
        flowAnswer("submit-password-success-200", {
          continue_with: [{ action: "redirect_browser_to", redirect_browser_to: to }],
        }),
      ],
    })
    const user = userEvent.setup()
    const { unmount } = await visit(kratos, { returnTo: to })
    await user.type(screen.getByLabelText("Last name"), "man")
    await user.type(screen.getByLabelText("Password"), "a secret of mine")
    await user.click(save("Password"))
    await screen.findByText(/^Saved/)
    unmount()
    await visit(answerWith({ create: [flowAnswer(FULL)] }))
    expect(screen.getByLabelText("Last name")).toHaveValue("Leeman")
  })

  it("is given to the same identity only", async () => {
    await leaveWith(noSession)
    const identity = { ...freshFlow(FULL).identity, id: "somebody-else" }
    const other = await visit(answerWith({ create: [flowAnswer(FULL, { identity })] }))
    expect(screen.getByLabelText("First name")).toHaveValue("Ann")
    expect(screen.queryByLabelText("Tags 3")).toBeNull()
    other.unmount()
    // Gone for good: nobody else gets to see it either.
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain("Grace")
  })

  it("is given for an hour", async () => {
    await leaveWith(noSession)
    vi.useFakeTimers({ toFake: ["Date"] })
    vi.setSystemTime(Date.now() + 61 * 60_000)
    await visit(answerWith({ create: [flowAnswer(FULL)] }))
    expect(screen.getByLabelText("First name")).toHaveValue("Ann")
  })

  it("is given once", async () => {
    await leaveWith(noSession)
    const first = await visit(answerWith({ create: [flowAnswer(FULL)] }))
    first.unmount()
    await visit(answerWith({ create: [flowAnswer(FULL)] }))
    expect(screen.getByLabelText("First name")).toHaveValue("Ann")
  })

  it("is nothing where nothing was typed", async () => {
    const kratos = answerWith({ create: [flowAnswer(FULL)], submit: [noSession] })
    await visit(kratos)
    await userEvent.click(save("Profile"))
    await screen.findByText(/^Taking you/)
    expect(sessionStorage.getItem("ory-settings-draft:http://kratos.test")).toBeNull()
  })

  it("survives storage that holds nonsense or refuses", async () => {
    const key = "ory-settings-draft:http://kratos.test"
    for (const nonsense of [
      "{",
      "null",
      "[]",
      "1",
      '{"identityId":"x"}',
      '{"identityId":"x","savedAt":9e15,"values":null}',
    ]) {
      sessionStorage.setItem(key, nonsense)
      const { unmount } = await visit(answerWith({ create: [flowAnswer(FULL)] }))
      expect(screen.getByLabelText("First name")).toHaveValue("Ann")
      unmount()
    }
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError")
    })
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError")
    })
    await leaveWith(noSession)
    await visit(answerWith({ create: [flowAnswer(FULL)] }))
    expect(screen.getByLabelText("First name")).toHaveValue("Ann")
  })
})

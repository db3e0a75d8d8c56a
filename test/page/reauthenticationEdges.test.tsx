import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { render, screen, waitFor, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { OrySettings } from "react-ory-settings"
import type { OrySettingsProps } from "react-ory-settings"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { testClient } from "../clients.ts"
import { EMAIL, buttonOf, section, signedIn } from "../faults/settingsPage.tsx"
import type { SignedIn } from "../faults/settingsPage.tsx"

const GROUPS = ["profile", "password"]

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

/** The page, with what becomes of it in the hands of the test. */
function show({ kratos }: SignedIn, props: Partial<OrySettingsProps> = {}) {
  const queries = new QueryClient()
  const navigate = vi.fn<NonNullable<OrySettingsProps["navigate"]>>()
  const client = testClient(kratos.url, kratos.fetch)
  const page = (
    <QueryClientProvider client={queries}>
      <OrySettings client={client} groups={GROUPS} navigate={navigate} {...props} />
    </QueryClientProvider>
  )
  return { ...render(page), page, queries, navigate, user: userEvent.setup() }
}

/** A new password, by somebody whose sign-in is too long ago. */
async function tryPassword({ kratos }: SignedIn, user: ReturnType<typeof userEvent.setup>) {
  await screen.findByRole("heading", { name: "Password", level: 2 })
  kratos.advance("20m")
  await user.type(within(section("Password")).getByLabelText("Password"), "a new pass phrase")
  await user.click(buttonOf("Password", "Save"))
}

async function signInAgain(user: ReturnType<typeof userEvent.setup>) {
  const dialog = within(await screen.findByRole("dialog"))
  await user.type(await dialog.findByLabelText("Password"), "correct horse{Enter}")
}

describe("a sign-in that a change waits for", () => {
  it("keeps nobody from saving once its page is gone, also where it is asked for late", async () => {
    const person = signedIn()
    const { unmount, page, user } = show(person)
    person.kratos.setFaults([{ kind: "delay", delay: "100ms", path: "/self-service/settings" }])
    await tryPassword(person, user)
    unmount()
    await waitFor(() =>
      expect(person.kratos.state().requests.at(-1)).toMatchObject({ method: "POST", status: 403 }),
    )
    await new Promise((resolve) => setTimeout(resolve, 150))
    person.kratos.setFaults([])
    render(page)
    await user.type(await screen.findByLabelText("Password"), "a new pass phrase{Enter}")
    await signInAgain(user)
    expect(await screen.findByText("Your changes have been saved!")).toBeVisible()
  })

  it("is begun anew where it took too long, and then lets the change through", async () => {
    const person = signedIn()
    const { user } = show(person)
    await tryPassword(person, user)
    const dialog = within(await screen.findByRole("dialog"))
    await dialog.findByLabelText("Password")
    person.kratos.advance("61m")
    await user.type(dialog.getByLabelText("Password"), "correct horse{Enter}")
    expect(await dialog.findByRole("alert")).toHaveTextContent("open for too long")
    await user.clear(dialog.getByLabelText("Password"))
    await user.type(dialog.getByLabelText("Password"), "correct horse{Enter}")
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
  })

  it("keeps what another tab saved meanwhile", async () => {
    const person = signedIn({ traits: { email: EMAIL, name: { first: "Ada", last: "Byron" } } })
    const { user } = show(person)
    const last = await screen.findByLabelText("Last name")
    person.kratos.advance("20m")
    await user.clear(last)
    await user.type(last, "Lovelace{Enter}")
    await screen.findByRole("dialog")
    person.kratos.setTraits(EMAIL, { email: EMAIL, name: { first: "Augusta", last: "Byron" } })
    await signInAgain(user)
    expect(await screen.findByText("Your changes have been saved!")).toBeVisible()
    expect(person.stored().traits).toEqual({
      email: EMAIL,
      name: { first: "Augusta", last: "Lovelace" },
    })
  })

  it("offers the sign-in page, by the way the app navigates, where it cannot be loaded", async () => {
    const person = signedIn()
    const { user, navigate } = show(person)
    await screen.findByRole("heading", { name: "Password", level: 2 })
    person.kratos.setFaults([{ kind: "drop", path: "/self-service/login/browser" }])
    await tryPassword(person, user)
    const dialog = within(await screen.findByRole("dialog"))
    await user.click(await dialog.findByRole("button", { name: "Use the sign-in page" }))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(navigate.mock.calls[0]![1]).toBe("refresh")
  })

  it("leads to the sign-in page once there is no session at all", async () => {
    const person = signedIn()
    const { user, navigate } = show(person)
    await tryPassword(person, user)
    const dialog = within(await screen.findByRole("dialog"))
    await dialog.findByLabelText("Password")
    person.kratos.deleteSessions(EMAIL)
    await user.click(dialog.getByRole("button", { name: "Cancel" }))
    await user.click(buttonOf("Password", "Save"))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(navigate.mock.calls[0]![1]).toBe("login")
  })

  it("takes Escape for itself: a modal of the app's around the page stays", async () => {
    const person = signedIn()
    const { user } = show(person)
    await tryPassword(person, user)
    const dialog = within(await screen.findByRole("dialog"))
    const heard = vi.fn()
    document.body.addEventListener("keydown", heard)
    await user.type(await dialog.findByLabelText("Password"), "x{Escape}")
    document.body.removeEventListener("keydown", heard)
    expect(heard.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(["x"])
  })
})

describe("what was typed", () => {
  it("stays where a later change of the flow is no answer to a save that got none", async () => {
    const person = signedIn()
    const { user, queries } = show(person)
    const nickname = await screen.findByLabelText("Nickname")
    await user.type(nickname, "Ada{Enter}")
    expect(await screen.findByText("Your changes have been saved!")).toBeVisible()
    person.kratos.setFaults([{ kind: "drop", method: "POST" }])
    await user.type(nickname, " B.{Enter}")
    expect(await screen.findByText(/^No connection/)).toBeVisible()
    queries.setQueriesData({ queryKey: ["ory-settings"] }, (flow?: object) => flow && { ...flow })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(nickname).toHaveValue("Ada B.")
  })

  it("is kept where the flow cannot be fetched anew, as the session is over", async () => {
    const person = signedIn()
    const { user, queries, navigate } = show(person)
    await user.type(await screen.findByLabelText("Nickname"), "Ada")
    person.kratos.deleteSessions(EMAIL)
    void queries.invalidateQueries()
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(JSON.stringify(Object.entries(sessionStorage))).toContain("Ada")
  })
})

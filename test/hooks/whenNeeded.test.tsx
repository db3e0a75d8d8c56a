import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { act, fireEvent, renderHook, screen, waitFor, within } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { minutesLater, stopClock } from "../clock.ts"
import { interceptLoads, notThere } from "../loads.ts"
import { noticeCode } from "../page.tsx"

stopClock()

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
  vi.spyOn(document, "hasFocus").mockReturnValue(true)
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** The page in a browser that has loaded it just now: `loadCode` stands for loading the hook's. */
async function openPage(loadCode: () => unknown, { isSignedIn = true } = {}) {
  const load = vi.fn(loadCode)
  interceptLoads((file) => file === "hooks/inUse.ts" && load())
  const { EMAIL, open, signedIn, section, buttonOf } = await import("../faults/settingsPage.tsx")
  const { asksOf } = await import("./asksOf.ts")
  const person = signedIn()
  if (!isSignedIn) person.kratos.expireSession()
  const onError = vi.fn()
  const asked = asksOf(person.kratos)
  const page = open(person, { onError, groups: ["profile", "password", "totp"] })
  return { ...person, ...page, EMAIL, load, asked, onError, section, buttonOf }
}

/** The same, once the flow is shown. */
async function openFlow(loadCode: () => unknown) {
  const page = await openPage(loadCode)
  await screen.findByRole("heading", { name: "Password", level: 2 }, { timeout: 10_000 })
  const field = within(page.section("Password")).getByLabelText("Password")
  return { ...page, field, save: () => page.buttonOf("Password", "Save") }
}

/** Types and saves, without the events of a person's hands, by which the code is loaded before. */
function saveAtOnce({ field, save }: Awaited<ReturnType<typeof openFlow>>) {
  ;(field as HTMLInputElement).value = "a new pass phrase"
  fireEvent.click(save())
}

function later() {
  let arrive!: () => void
  const comes = new Promise<void>((resolve) => (arrive = resolve))
  return { loadCode: () => comes, arrive: () => arrive() }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

it("showing a flow loads none of it, and asks for the flow once", async () => {
  const { load, asked } = await openFlow(() => undefined)
  await settle()
  expect(load).not.toHaveBeenCalled()
  expect(asked()).toEqual(["GET /browser"])
})

it.each([
  ["pointerdown", (field: Element) => fireEvent.pointerDown(field)],
  ["keydown", (field: Element) => fireEvent.keyDown(field, { key: "Tab" })],
  ["focusin", (field: Element) => fireEvent.focusIn(field)],
  ["input", (field: Element) => fireEvent.input(field)],
  ["another window's focus", () => fireEvent.blur(window)],
])("the first touch loads it, once: %s", async (_, touch) => {
  const { load, field } = await openFlow(() => undefined)
  touch(field)
  await settle()
  touch(field)
  expect(load).toHaveBeenCalledTimes(1)
})

it("a page that is opened behind others loads it at once, to hear what they save", async () => {
  vi.mocked(document.hasFocus).mockReturnValue(false)
  const { load } = await openFlow(() => undefined)
  expect(load).toHaveBeenCalledTimes(1)
})

describe("a save before it is there", () => {
  it("is under way at once, alone, and goes on when it comes", async () => {
    const { loadCode, arrive } = later()
    const page = await openFlow(loadCode)
    saveAtOnce(page)
    await waitFor(() => expect(page.section("Password")).toHaveAttribute("data-submitting"))
    saveAtOnce(page)
    expect(page.saves()).toBe(0)
    arrive()
    expect(await screen.findByText("Your changes have been saved!")).toBeVisible()
    expect(page.stored().password).toBe("a new pass phrase")
    expect(page.saves()).toBe(1)
    expect(page.section("Password")).not.toHaveAttribute("data-submitting")
    expect(page.onError).not.toHaveBeenCalled()
  })

  it("is the only one, also by a page of the app's own", async () => {
    const { loadCode, arrive } = later()
    interceptLoads((file) => file === "hooks/inUse.ts" && loadCode())
    const { useSettingsFlow } = await import("react-ory-settings")
    const { signedIn } = await import("../faults/settingsPage.tsx")
    const { testClient } = await import("../clients.ts")
    const { kratos, saves } = signedIn()
    const client = testClient(kratos.url, kratos.fetch)
    const queries = new QueryClient()
    const { result } = renderHook(() => useSettingsFlow({ client }), {
      wrapper: ({ children }) => (
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      ),
    })
    await waitFor(() => expect(result.current.status).toBe("ready"))
    const submit = async () => {
      if (result.current.status !== "ready") return
      await result.current.submit({ method: "password", password: "a new pass phrase" })
    }
    await act(async () => {
      const both = [submit(), submit()]
      arrive()
      await Promise.all(both)
    })
    expect(saves()).toBe(1)
    expect(kratos.state().requests.filter(({ method }) => method === "POST")).toHaveLength(1)
  })

  it("is told of where it does not come, with nothing lost: the next one loads it", async () => {
    const page = await openFlow(vi.fn().mockImplementationOnce(notThere))
    saveAtOnce(page)
    await waitFor(() => expect(noticeCode()).toBe("network"))
    expect(page.onError.mock.calls).toMatchObject([[{ code: "network" }]])
    expect(page.field).toHaveValue("a new pass phrase")
    expect(page.section("Password")).not.toHaveAttribute("data-submitting")
    fireEvent.click(page.save())
    expect(await screen.findByText("Your changes have been saved!")).toBeVisible()
    expect(page.saves()).toBe(1)
    expect(noticeCode()).toBeUndefined()
  })
})

describe("an error of loading the flow", () => {
  it("is made out once it is there", async () => {
    const { loadCode, arrive } = later()
    const page = await openPage(loadCode, { isSignedIn: false })
    await waitFor(() => expect(page.load).toHaveBeenCalledTimes(1))
    expect(page.navigate).not.toHaveBeenCalled()
    arrive()
    await waitFor(() => expect(page.navigate).toHaveBeenCalledTimes(1))
    expect(page.navigate.mock.calls[0]![1]).toBe("login")
    expect(page.onError.mock.calls).toMatchObject([[{ code: "session_inactive" }]])
  })

  it("is one of the network where it does not come; trying again loads it", async () => {
    const loadCode = vi.fn().mockImplementationOnce(notThere)
    const page = await openPage(loadCode, { isSignedIn: false })
    const retry = await screen.findByRole("button", { name: "Try again" }, { timeout: 10_000 })
    expect(page.onError.mock.calls).toMatchObject([[{ code: "network" }]])
    page.kratos.loginAs(page.EMAIL)
    await page.user.click(retry)
    await screen.findByRole("heading", { name: "Password", level: 2 })
    expect(page.onError).toHaveBeenCalledTimes(1)
  })
})

describe("what was done before it is there", () => {
  it("is known to it: a person who has read the key of an app keeps it", async () => {
    const { loadCode, arrive } = later()
    const page = await openFlow(loadCode)
    const key = () => document.querySelector("[data-name=totp_secret_key] code")?.textContent
    const before = key()
    fireEvent.pointerDown(page.section("Authenticator app"))
    arrive()
    await settle()
    minutesLater(120)
    fireEvent.pointerDown(page.field)
    await settle()
    expect(before).toBeTruthy()
    expect(key()).toBe(before)
    expect(noticeCode()).toBe("flow_expired")
  })

  it("counts from when it was done: the page was left when it could not be loaded", async () => {
    const page = await openFlow(vi.fn().mockImplementationOnce(notThere))
    page.asked()
    fireEvent.blur(window)
    await settle()
    minutesLater(2)
    fireEvent.focus(window)
    await waitFor(() => expect(page.asked()).toEqual(["GET /flows"]))
  })
})

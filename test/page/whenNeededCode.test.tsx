import { screen, waitFor } from "@testing-library/react"
import { beforeEach, expect, it, vi } from "vitest"
import { interceptLoads, notThere } from "../loads.ts"

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

/** The profile in a browser that has loaded it just now, of somebody with an address to confirm. */
async function openProfile(loadForm: () => unknown, verified = false) {
  const load = vi.fn(loadForm)
  interceptLoads((file) => file === "page/CodeForm.tsx" && load())
  const verifying = await import("../verifying.tsx")
  const page = await verifying.openPage({ verified })
  return { ...verifying, page, load, panel: verifying.panel() }
}

const confirm = () => screen.getByRole("button", { name: "Confirm ada@example.com" })
const live = (panel: HTMLElement) => panel.querySelector("[aria-live=polite]")
const NOT_LOADED = /could not be loaded/

it("a page with an address that is not confirmed does not load the form for its code", async () => {
  const { load, panel } = await openProfile(() => undefined)
  expect(confirm()).toBeVisible()
  // What is said later is heard only where this was there before.
  expect(live(panel)).toBeEmptyDOMElement()
  expect(panel).not.toHaveAttribute("data-open")
  expect(load).not.toHaveBeenCalled()
})

it("it is loaded once an address is to be confirmed: until then the page says so, and the focus stays", async () => {
  let arrive!: () => void
  const { page, load, panel, ...verifying } = await openProfile(
    () => new Promise<void>((resolve) => (arrive = resolve)),
  )
  const region = live(panel)
  await page.user.click(confirm())
  await waitFor(() => expect(load).toHaveBeenCalledTimes(1))
  expect(panel).toHaveAttribute("data-open")
  expect(panel).toHaveTextContent("One moment …")
  expect(confirm()).toHaveFocus()

  arrive()
  await waitFor(async () => expect(await verifying.codeField()).toHaveFocus())
  expect(region).toBeInTheDocument()
  expect(region).toHaveTextContent("A code was sent to ada@example.com.")
  await verifying.enter(page, verifying.newestCode(page))
  await verifying.expectConfirmed(page, "ada@example.com")
  expect(region).toHaveTextContent("ada@example.com is confirmed.")
  expect(screen.getByRole("heading", { name: "Profile" })).toHaveFocus()
})

it("is loaded where a save asks for a confirmation, and leaves the focus where it is", async () => {
  const { page, load, changeAddress, codeField, NEW } = await openProfile(() => undefined, true)
  await changeAddress(page)
  expect(await codeField()).toBeVisible()
  expect(load).toHaveBeenCalledTimes(1)
  expect(screen.getByText(`A code was sent to ${NEW}.`)).toBeVisible()
  expect(screen.getAllByRole("button", { name: "Save" })[0]).toHaveFocus()
})

it("where it cannot be loaded the page says so, and tries again each time that it is asked", async () => {
  const { page, load, panel, mailsTo, codeField } = await openProfile(
    vi.fn().mockImplementationOnce(notThere).mockImplementationOnce(notThere),
  )
  await page.user.click(confirm())
  const first = await screen.findByRole("alert")
  expect(first).toHaveTextContent(NOT_LOADED)
  expect(panel).toContainElement(first)
  expect(confirm()).toHaveFocus()
  // Nobody was sent a code that could not be typed in.
  expect(mailsTo(page, "ada@example.com")).toBe(0)

  await page.user.click(confirm())
  // Another one, which is spoken again.
  await waitFor(() => expect(first).not.toBeInTheDocument())
  expect(screen.getByRole("alert")).toHaveTextContent(NOT_LOADED)

  await page.user.click(confirm())
  await waitFor(async () => expect(await codeField()).toHaveFocus())
  expect(screen.queryByText(NOT_LOADED)).toBeNull()
  expect(mailsTo(page, "ada@example.com")).toBe(1)
  expect(load).toHaveBeenCalledTimes(3)
})

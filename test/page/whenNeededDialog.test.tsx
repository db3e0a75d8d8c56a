import { screen, waitFor, within } from "@testing-library/react"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { interceptLoads, notThere } from "../loads.ts"
import { noticeCode } from "../page.tsx"

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** The page in a browser that has loaded it just now, as somebody sees it who signed in long ago. */
async function openPage(loadDialog: () => unknown) {
  const load = vi.fn(loadDialog)
  interceptLoads((file) => file === "page/ReauthenticationDialog.tsx" && load())
  const { open, signedIn, section, buttonOf } = await import("../faults/settingsPage.tsx")
  const person = signedIn()
  const onError = vi.fn()
  const page = open(person, { onError })
  await screen.findByRole("heading", { name: "Password", level: 2 })
  person.kratos.advance("20m")
  const field = within(section("Password")).getByLabelText("Password")
  await page.user.type(field, "a new pass phrase")
  const save = buttonOf("Password", "Save")
  return { ...person, ...page, load, onError, section: section("Password"), field, save }
}

it("a page that is only used to look and type does not load the dialog", async () => {
  const { load } = await openPage(() => undefined)
  expect(load).not.toHaveBeenCalled()
})

it("it is loaded once a change waits for it: until then the section is busy and keeps the focus", async () => {
  let arrive!: () => void
  const page = await openPage(() => new Promise<void>((resolve) => (arrive = resolve)))
  await page.user.click(page.save)
  await waitFor(() => expect(page.load).toHaveBeenCalledTimes(1))
  expect(page.section).toHaveAttribute("data-submitting")
  expect(page.save).toHaveFocus()
  expect(screen.queryByRole("dialog")).toBeNull()

  arrive()
  const dialog = await screen.findByRole("dialog", { name: "Sign in once more" })
  const password = await within(dialog).findByLabelText("Password")
  await page.user.type(password, "correct horse{Enter}")
  expect(await screen.findByText("Your changes have been saved!")).toBeVisible()
  expect(page.stored().password).toBe("a new pass phrase")
  expect(page.load).toHaveBeenCalledTimes(1)
  expect(page.navigate).not.toHaveBeenCalled()
})

it("where it cannot be loaded Kratos's own page is gone to, which sends the change by itself", async () => {
  const page = await openPage(notThere)
  await page.user.click(page.save)
  await waitFor(() => expect(page.navigate).toHaveBeenCalledTimes(1))
  const [to, reason] = page.navigate.mock.calls[0]!
  expect(reason).toBe("refresh")
  expect(new URL(to).searchParams.get("refresh")).toBe("true")
  expect(new URL(to).searchParams.get("return_to")).toContain("/self-service/settings?flow=")
  expect(screen.queryByRole("dialog")).toBeNull()
})

it("offline nobody is led away: what was typed stays, and saving it again asks again", async () => {
  const offline = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false)
  const page = await openPage(vi.fn().mockImplementationOnce(notThere))
  await page.user.click(page.save)
  await waitFor(() => expect(noticeCode()).toBe("session_refresh_required"))
  expect(page.section).toHaveTextContent("This change needs a new sign-in.")
  expect(page.section).not.toHaveAttribute("data-submitting")
  expect(page.field).toHaveValue("a new pass phrase")
  expect(page.save).toHaveFocus()
  expect(page.navigate).not.toHaveBeenCalled()

  offline.mockReturnValue(true)
  await page.user.click(page.save)
  expect(await screen.findByRole("dialog", { name: "Sign in once more" })).toBeVisible()
  expect(page.load).toHaveBeenCalledTimes(2)
})

it("a page that needs the second factor first, and cannot load the dialog, leaves for Kratos's own", async () => {
  interceptLoads((file) => file === "page/ReauthenticationDialog.tsx" && notThere())
  const { open, signedIn, EMAIL } = await import("../faults/settingsPage.tsx")
  const person = signedIn({ totp: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" })
  person.kratos.expireSession()
  person.kratos.loginAs(EMAIL, { aal: "aal1" })
  const page = open(person)
  await waitFor(() => expect(page.navigate).toHaveBeenCalledTimes(1))
  const [to, reason] = page.navigate.mock.calls[0]!
  expect(reason).toBe("aal2")
  expect(new URL(to).searchParams.get("aal")).toBe("aal2")
  expect(screen.getByRole("status")).toHaveTextContent("Taking you to confirm your second factor")
})

import { act, screen, waitFor, within } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { buttonOf, open, section, signedIn } from "../faults/settingsPage.tsx"
import {
  profile,
  panel,
  codeField,
  newestCode,
  mailsTo,
  posts,
  following,
  openPage,
  changeAddress,
  openAndChange,
  enter,
  expectConfirmed,
  NEW,
  GROUPS,
} from "../verifying.tsx"

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

afterEach(() => {
  vi.useRealTimers()
})

describe("after a change of address", () => {
  it("the code that was sent is entered in the profile, and the address is confirmed", async () => {
    const page = await openAndChange()
    const field = await codeField()
    expect(section("Profile")).toContainElement(field)
    expect(field.closest("form")).not.toBe(profile().getByLabelText("E-Mail").closest("form"))
    expect(field.closest("form")!.parentElement!.closest("form")).toBeNull()
    expect(field).toHaveAttribute("autocomplete", "one-time-code")
    expect(field).toHaveAttribute("inputmode", "numeric")
    expect(screen.getByText(`A code was sent to ${NEW}.`)).toBeVisible()
    expect(screen.queryByText(/An email containing/)).toBeNull()
    expect(screen.queryByRole("link", { name: "Confirm it" })).toBeNull()
    expect(profile().getByLabelText("E-Mail")).toHaveAccessibleDescription("Not confirmed yet")
    // Who has saved goes on from there.
    expect(buttonOf("Profile", "Save")).toHaveFocus()
    expect(mailsTo(page, NEW)).toBe(1)

    await enter(page, newestCode(page))
    await expectConfirmed(page)
    expect(profile().getByLabelText("E-Mail")).not.toHaveAccessibleDescription()
    expect(screen.getByRole("heading", { name: "Profile" })).toHaveFocus()
    expect(page.saves()).toBe(1)
    expect(page.navigate).not.toHaveBeenCalled()
  })

  it("says in a place that was there before what is heard: sent, and confirmed", async () => {
    const page = await openPage()
    const live = panel().querySelector("[aria-live=polite]")!
    expect(live).toBeEmptyDOMElement()
    await changeAddress(page)
    await waitFor(() => expect(live).toHaveTextContent(`A code was sent to ${NEW}.`))
    await enter(page, newestCode(page))
    await waitFor(() => expect(live).toHaveTextContent(`${NEW} is confirmed.`))
    expect(live).toBeInTheDocument()
  })

  it("its form leaves the ids of sections to the page, and is no second heading of a section", async () => {
    await openAndChange()
    await codeField()
    expect(document.querySelector("#ory-code")).toBeNull()
    expect(screen.getByRole("heading", { name: "Confirm your address", level: 3 })).toBeVisible()
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("a wrong code is said there and stays, and the right one is taken", async () => {
    const page = await openAndChange()
    await enter(page, "000000")
    expect(await profile().findByText(/invalid or has already been used/)).toBeVisible()
    expect(await codeField()).toHaveValue("000000")
    await enter(page, newestCode(page))
    await expectConfirmed(page)
  })

  it("an empty code is no request", async () => {
    const page = await openAndChange()
    await codeField()
    await page.user.click(profile().getByRole("button", { name: "Continue" }))
    expect(await profile().findByText("Fill in this field.")).toBeVisible()
    expect(posts(page)).toBe(0)
  })

  it("stays open while another section is saved, with what is typed in it", async () => {
    const page = await openAndChange()
    await page.user.type(await codeField(), newestCode(page))
    await page.user.type(screen.getByLabelText("Password"), "a new pass phrase{Enter}")
    await waitFor(() => expect(page.stored().password).toBe("a new pass phrase"))
    expect(await codeField()).toHaveValue(newestCode(page))
    await page.user.click(profile().getByRole("button", { name: "Continue" }))
    await expectConfirmed(page)
  })

  it("is put off by Later: the mark stays, and its button brings the same code back", async () => {
    const page = await openAndChange()
    await codeField()
    await page.user.click(profile().getByRole("button", { name: "Later" }))
    expect(screen.queryByLabelText("Verification code")).toBeNull()
    const confirm = profile().getByRole("button", { name: `Confirm ${NEW}` })
    expect(confirm).toHaveFocus()
    await page.user.click(confirm)
    await waitFor(async () => expect(await codeField()).toHaveFocus())
    expect(mailsTo(page, NEW)).toBe(1)
    await enter(page, newestCode(page))
    await expectConfirmed(page)
  })

  it("goes where another tab has confirmed it: with the same flow", async () => {
    const page = await openAndChange()
    await codeField()
    const flowId = new URL(
      /http\S+/.exec(page.kratos.state().mails.at(-1)!.body)![0],
    ).searchParams.get("flow")!
    await page.kratos.fetch(
      new Request(`${page.kratos.url}/self-service/verification?flow=${flowId}`, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ method: "code", code: newestCode(page) }),
      }),
    )
    expect(page.stored().addresses).toMatchObject([{ verified: true }])
    await enter(page, newestCode(page))
    await expectConfirmed(page)
  })
})

describe("another code", () => {
  it("can be asked for after a pause, which is counted and not spoken", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] })
    const page = await openAndChange()
    const first = newestCode(page)
    await codeField()
    const resend = profile().getByRole("button", { name: "Resend code" })
    const timer = screen.getByRole("timer")
    expect(resend).toHaveAttribute("aria-disabled", "true")
    expect(resend).toHaveAccessibleDescription("Possible in 30 seconds")
    expect(timer.closest("[aria-live=polite]")).toBeNull()
    await page.user.click(resend)
    expect(mailsTo(page, NEW)).toBe(1)
    act(() => void vi.advanceTimersByTime(12_000))
    expect(timer).toHaveTextContent("Possible in 18 seconds")
    act(() => void vi.advanceTimersByTime(19_000))
    expect(screen.queryByRole("timer")).toBeNull()
    expect(resend).not.toHaveAttribute("aria-disabled")

    await page.user.type(await codeField(), "12")
    await page.user.click(resend)
    await waitFor(() => expect(mailsTo(page, NEW)).toBe(2))
    expect(await screen.findByText(`A code was sent to ${NEW}.`)).toBeVisible()
    expect(screen.getByRole("timer")).toHaveTextContent("Possible in 30 seconds")
    expect(resend).toHaveFocus()
    expect(await codeField()).toHaveValue("12")

    await enter(page, first)
    expect(await profile().findByText(/invalid or has already been used/)).toBeVisible()
    await enter(page, newestCode(page))
    await expectConfirmed(page)
  })

  it("that cannot be sent is said, and can be asked for again", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] })
    const onError = vi.fn()
    const page = await openAndChange({ onError })
    await page.user.type(await codeField(), "12")
    act(() => void vi.advanceTimersByTime(31_000))
    page.kratos.setFaults([{ kind: "drop", path: "/self-service/verification" }])
    await page.user.click(profile().getByRole("button", { name: "Resend code" }))
    expect(await profile().findByText(/no connection to the sign-in service/)).toBeVisible()
    expect(onError.mock.calls).toMatchObject([[{ code: "network" }]])
    expect(await codeField()).toHaveValue("12")
    page.kratos.setFaults([])
    await page.user.click(profile().getByRole("button", { name: "Resend code" }))
    await waitFor(() => expect(mailsTo(page, NEW)).toBe(2))
    expect(profile().queryByText(/no connection/)).toBeNull()
  })
})

describe("a code that Kratos does not get to take", () => {
  it.each([
    ["no network", { kind: "drop" }, "network"],
    ["429", { kind: "status", status: 429, retryAfter: 20 }, "rate_limited"],
    ["500", { kind: "status", status: 500 }, "server"],
    ["HTML of a proxy", { kind: "status", status: 502, html: true }, "server"],
  ] as const)("%s: says so, keeps it, and the next try takes it", async (_, fault, code) => {
    const page = await openAndChange()
    await codeField()
    page.kratos.setFaults([{ ...fault, path: "/self-service/verification", times: 1 }])
    await enter(page, newestCode(page))
    const notice = await waitFor(() => profile().getByRole("alert"))
    expect(notice).toHaveAttribute("data-code", code)
    expect(await codeField()).toHaveValue(newestCode(page))
    expect(posts(page)).toBe(1)
    await page.user.click(within(notice).getByRole("button", { name: "Try again" }))
    await expectConfirmed(page)
  })

  it("an answer that is lost after Kratos took it: the next try finds it done", async () => {
    const page = await openAndChange()
    await codeField()
    page.kratos.setFaults([{ kind: "drop-answer", path: "/self-service/verification", times: 1 }])
    await enter(page, newestCode(page))
    await page.user.click(await profile().findByRole("button", { name: "Try again" }))
    await expectConfirmed(page)
  })

  it("too late: another flow sends another code, and says so", async () => {
    const person = signedIn()
    const page = { ...person, ...open(person, { groups: GROUPS, client: following(person) }) }
    await screen.findByRole("heading", { name: "Profile", level: 2 })
    await changeAddress(page)
    const first = newestCode(page)
    await codeField()
    page.kratos.advance("61m")
    await enter(page, first)
    expect(await profile().findByText(/that code is no longer taken/)).toBeVisible()
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull()
    expect(mailsTo(page, NEW)).toBe(2)
    await enter(page, newestCode(page))
    await expectConfirmed(page)
  })

  it("too many wrong ones: the same", async () => {
    const page = await openAndChange()
    for (let round = 0; round < 5; round++) {
      await enter(page, "000000")
      await profile().findByText(/invalid or has already been used/)
    }
    await enter(page, "000000")
    expect(await profile().findByText(/that code is no longer taken/)).toBeVisible()
    expect(mailsTo(page, NEW)).toBe(2)
    await enter(page, newestCode(page))
    await expectConfirmed(page)
  })
})

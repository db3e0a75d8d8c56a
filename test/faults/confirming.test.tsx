import { screen, waitFor, within } from "@testing-library/react"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { FAULTS } from "./faults.ts"
import { buttonOf, open, section, signedIn } from "./settingsPage.tsx"
import type { OpenPage, SignedIn } from "./settingsPage.tsx"

const ADDRESS = "countess@example.com"

beforeEach(() => {
  sessionStorage.clear()
})

afterEach(() => {
  vi.useRealTimers()
})

const mailsOf = ({ kratos }: SignedIn) => kratos.state().mails
const codeOf = (person: SignedIn) => /\b\d{6}\b/.exec(mailsOf(person).at(-1)!.body)![0]

/** A change of the address, which is to be confirmed then. */
async function changeAddress(person: SignedIn) {
  const page = open(person, { groups: ["profile"] })
  const input = await screen.findByLabelText("E-Mail")
  await page.user.clear(input)
  await page.user.type(input, ADDRESS)
  return page
}

const save = ({ user }: OpenPage) => user.click(buttonOf("Profile", "Save"))
const codeField = () => within(section("Profile")).findByLabelText("Verification code")
const submit = ({ user }: OpenPage) =>
  user.click(document.querySelector("[data-ory=confirmation] form button[type=submit]")!)

const CELLS = ["the verification", "a code for an address", "another code"].flatMap((moment) =>
  FAULTS.map((fault) => [`${fault.name} × ${moment}`, { moment, fault }] as const),
)

describe("faults × confirming an address in the page", { timeout: 30_000 }, () => {
  test.each(CELLS)("%s", async (_, { moment, fault: { fault, acts, error } }) => {
    const person = signedIn()
    const page = await changeAddress(person)
    const { user } = page
    const post = { ...fault, method: "POST", path: "/self-service/verification", times: 1 }
    const get = { ...post, method: "GET", path: "/self-service/verification/flows" }

    if (moment === "the verification") person.kratos.setFaults([get])
    await save(page)
    await within(section("Profile")).findByText("Your changes have been saved!")
    expect(person.saves()).toBe(1)
    const place = document.querySelector<HTMLElement>("[data-ory=confirmation]")!
    const alert = () => within(place).findByRole("alert")

    if (moment === "the verification" && error) {
      expect(await alert()).toHaveTextContent(error.code === "unknown" ? /\S/ : error.failure)
      await user.click(within(place).getByRole("button", { name: "Try again" }))
    }
    const field = await codeField()
    expect(mailsOf(person)).toHaveLength(1)

    if (moment === "another code") {
      // The button waits for the last code to arrive.
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31_000 })
      const resend = within(place).getByRole("button", { name: "Resend code" })
      await waitFor(() => expect(resend).not.toHaveAttribute("aria-disabled"), { timeout: 3_000 })
      person.kratos.setFaults([post])
      await user.click(resend)
      if (error) {
        expect(await alert()).toHaveTextContent(error.code === "unknown" ? /\S/ : error.failure)
        expect(resend).not.toHaveAttribute("aria-disabled")
        await user.click(resend)
      }
      // What says when the next one can be asked for.
      await within(place).findByRole("timer")
      expect(mailsOf(person)).toHaveLength(error && acts ? 3 : 2)
      await waitFor(() => expect(screen.queryByRole("alert")).toBeNull())
    }

    const code = codeOf(person)
    await user.type(field, code)
    if (moment === "a code for an address") person.kratos.setFaults([post])
    await submit(page)
    if (moment === "a code for an address" && error) {
      const notice = await alert()
      expect(notice).toHaveAttribute("data-code", error.code)
      expect(notice).toHaveTextContent(error.notice)
      expect(field).toHaveValue(code)
      expect(document.querySelector("[aria-busy], [data-submitting], :disabled")).toBeNull()
      expect(person.stored().addresses[0]!.verified).toBe(acts)
      await user.click(within(notice).getByRole("button", { name: "Try again" }))
    }

    await waitFor(() => expect(screen.queryByLabelText("Verification code")).toBeNull())
    expect(person.stored().addresses).toEqual([{ value: ADDRESS, verified: true }])
    expect(screen.queryByRole("alert")).toBeNull()
    expect(screen.getByLabelText("E-Mail")).toHaveValue(ADDRESS)
    expect(person.saves()).toBe(1)
  })
})

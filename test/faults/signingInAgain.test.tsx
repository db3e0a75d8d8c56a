import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, test } from "vitest"
import { totpCode } from "../kratos/stack/totp.ts"
import { FAULTS } from "./faults.ts"
import { buttonOf, EMAIL, open, section, signedIn } from "./settingsPage.tsx"
import type { OpenPage, SignedIn } from "./settingsPage.tsx"

const PASSWORD = "correct horse"
const NEW_PASSWORD = "another horse battery"

beforeEach(() => {
  sessionStorage.clear()
})

interface Moment {
  name: string
  method: string
  path: string
  /** Up to what asks for the dialog. */
  arrange: () => Promise<{ person: SignedIn; page: OpenPage; typed: Record<string, string> }>
  /** What is there once it went through. */
  done: (person: SignedIn) => Promise<void>
}

/** A change of the password, for which the sign-in is too long ago. */
async function changePassword() {
  const person = signedIn()
  const page = open(person, { groups: ["password"] })
  const input = await screen.findByLabelText("Password")
  person.kratos.advance("16m")
  await page.user.type(input, NEW_PASSWORD)
  return { person, page, typed: { Password: PASSWORD } }
}

async function passwordSaved(person: SignedIn) {
  await within(section("Password")).findByText("Your changes have been saved!")
  expect(person.stored().password).toBe(NEW_PASSWORD)
  expect(person.saves()).toBe(1)
}

const save = ({ user }: OpenPage) => user.click(buttonOf("Password", "Save"))

const MOMENTS: Moment[] = [
  {
    name: "the login of the dialog",
    method: "GET",
    path: "/self-service/login/browser",
    arrange: changePassword,
    done: passwordSaved,
  },
  {
    name: "a password in the dialog",
    method: "POST",
    path: "/self-service/login",
    arrange: changePassword,
    done: passwordSaved,
  },
  {
    name: "a code of an authenticator app in the dialog",
    method: "POST",
    path: "/self-service/login",
    arrange: async () => {
      const person = signedIn({ totp: true })
      person.kratos.loginAs(EMAIL, { aal: "aal1" })
      const page = open(person, { groups: ["profile"] })
      await screen.findByRole("dialog")
      const code = totpCode(person.stored().totp!)
      return { person, page, typed: { "Authentication code": code } }
    },
    done: async () => {
      expect(await screen.findByLabelText("E-Mail")).toHaveValue(EMAIL)
    },
  },
]

const CELLS = MOMENTS.flatMap((moment) =>
  FAULTS.map((fault) => [`${fault.name} × ${moment.name}`, { moment, fault }] as const),
)

/** Fills in the dialog's only form and sends it. */
async function signIn({ user }: OpenPage, typed: Record<string, string>) {
  const dialog = screen.getByRole("dialog")
  for (const [label, text] of Object.entries(typed)) {
    await user.type(await within(dialog).findByLabelText(label), text)
  }
  await user.click(dialog.querySelector("form button[type=submit]")!)
}

describe("faults × signing in again in the page", { timeout: 30_000 }, () => {
  test.each(CELLS)("%s", async (_, { moment, fault: { fault, error } }) => {
    const { person, page, typed } = await moment.arrange()
    const { method, path } = moment
    person.kratos.setFaults([{ ...fault, method, path, times: 1 }])
    if (!screen.queryByRole("dialog")) await save(page)
    const dialog = await screen.findByRole("dialog")
    if (method === "POST") await signIn(page, typed)

    if (error) {
      const alert = await within(dialog).findByRole("alert")
      expect(alert).toHaveAttribute("data-code", error.code)
      expect(alert).toHaveTextContent(method === "GET" ? error.failure : error.notice)
      expect(dialog.querySelector("[aria-busy], [aria-disabled], :disabled")).toBeNull()
      for (const [label, text] of method === "POST" ? Object.entries(typed) : []) {
        expect(within(dialog).getByLabelText(label)).toHaveValue(text)
      }
      expect(person.saves()).toBe(0)
      await page.user.click(within(alert).getByRole("button", { name: "Try again" }))
    }
    if (method === "GET") await signIn(page, typed)

    await moment.done(person)
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    expect(screen.queryByRole("alert")).toBeNull()
    expect(document.querySelector("[aria-busy], [aria-disabled], [data-submitting]")).toBeNull()
    expect(page.navigate).not.toHaveBeenCalled()
  })
})

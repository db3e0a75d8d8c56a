import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import { buttonOf, open, section, signedIn } from "./settingsPage.tsx"

beforeEach(() => {
  sessionStorage.clear()
})

const nickname = () => screen.getByLabelText("Nickname")

test("what is discarded after an answer that was lost may be stored: the page says so, and shows it", async () => {
  const person = signedIn({ traits: { email: "ada@example.com", nickname: "Old" } })
  const { user } = open(person, { groups: ["profile", "password"] })
  await user.type(await screen.findByLabelText("Password"), "typed meanwhile")
  await user.clear(nickname())
  await user.type(nickname(), "New")
  person.kratos.setFaults([{ kind: "drop-answer", method: "POST", times: 1 }])
  await user.click(buttonOf("Profile", "Save"))
  await within(section("Profile")).findByText(/What you typed is still here/)

  await user.click(buttonOf("Profile", "Discard"))
  expect(nickname()).toHaveValue("Old")
  const notice = within(section("Profile")).getByRole("alert")
  expect(notice).toHaveTextContent(/^It is not known whether this was saved\./)
  // It would send what was stored before.
  expect(within(notice).queryByText("Try again")).toBeNull()

  await user.click(within(notice).getByText("Start over"))
  await waitFor(() => expect(nickname()).toHaveValue("New"))
  expect(screen.queryByRole("alert")).toBeNull()
  expect(screen.getByLabelText("Password")).toHaveValue("typed meanwhile")
})

import { screen, waitFor, within } from "@testing-library/react"
import { TOTP } from "totp-generator"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { buttonOf, open, section, signedIn, EMAIL } from "../faults/settingsPage.tsx"
import type { OpenPage, SignedIn } from "../faults/settingsPage.tsx"

const KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
const codeNow = async () => (await TOTP.generate(KEY)).otp

beforeEach(() => {
  sessionStorage.clear()
  window.history.replaceState(null, "", "/account")
})

/** The dialog, once its form is there. */
async function dialog(): Promise<HTMLElement> {
  const found = await screen.findByRole("dialog")
  await waitFor(() => expect(found.querySelector("[data-ory=flow]")).not.toBeNull())
  return found
}

/** What went to Kratos, below `/self-service`. */
const requests = ({ kratos }: SignedIn) =>
  kratos.state().requests.map(({ method, path, status }) => `${method} ${path.slice(14)} ${status}`)

/** Somebody whose sign-in is too long ago for a change, and who tries one. */
async function tryPassword(
  options: Parameters<typeof open>[1] = {},
  identity: Parameters<typeof signedIn>[0] = {},
): Promise<SignedIn & OpenPage> {
  const person = signedIn(identity, { methods: { code: { mfa: true } } })
  const page = open(person, options)
  await screen.findByRole("heading", { name: "Password", level: 2 })
  person.kratos.advance("20m")
  await page.user.type(within(section("Password")).getByLabelText("Password"), "a new pass phrase")
  await page.user.click(buttonOf("Password", "Save"))
  return { ...person, ...page }
}

describe("a sign-in that is too long ago", () => {
  it("is done again in the page, and the change is saved by itself, once", async () => {
    const onSuccess = vi.fn()
    const onError = vi.fn()
    const page = await tryPassword({ onSuccess, onError })
    const asked = await dialog()
    expect(asked).toHaveAccessibleName("Sign in once more")
    expect(asked).toHaveAccessibleDescription(/saved by itself/)
    expect(page.stored().password).toBe("correct horse")

    const password = within(asked).getByLabelText("Password")
    expect(password).toHaveFocus()
    await page.user.type(password, "correct horse{Enter}")
    expect(await screen.findByText("Your changes have been saved!")).toBeVisible()
    expect(screen.queryByRole("dialog")).toBeNull()
    expect(page.stored().password).toBe("a new pass phrase")
    expect(page.saves()).toBe(1)
    expect(requests(page)).toEqual([
      "GET settings/browser 200",
      "POST settings 403",
      "GET login/browser 200",
      "POST login 200",
      "POST settings 200",
    ])
    expect(page.navigate).not.toHaveBeenCalled()
    expect(onSuccess).toHaveBeenCalledTimes(1)
    expect(onError.mock.calls).toMatchObject([[{ code: "session_refresh_required" }]])
  })

  it("says what is wrong with a wrong password, and takes the next", async () => {
    const page = await tryPassword()
    const asked = await dialog()
    await page.user.type(within(asked).getByLabelText("Password"), "wrong{Enter}")
    expect(await within(asked).findByText(/credentials are invalid/)).toBeVisible()
    await page.user.clear(within(asked).getByLabelText("Password"))
    await page.user.type(within(asked).getByLabelText("Password"), "correct horse{Enter}")
    expect(await screen.findByText("Your changes have been saved!")).toBeVisible()
    expect(page.saves()).toBe(1)
  })

  it("can be given up: nothing is changed, what was typed is there, the next try asks again", async () => {
    const page = await tryPassword()
    await page.user.click(within(await dialog()).getByRole("button", { name: "Cancel" }))
    expect(screen.queryByRole("dialog")).toBeNull()
    expect(await screen.findByRole("alert")).toHaveTextContent("needs a new sign-in")
    expect(within(section("Password")).getByLabelText("Password")).toHaveValue("a new pass phrase")
    expect(page.stored().password).toBe("correct horse")
    await page.user.click(buttonOf("Password", "Save"))
    expect(await dialog()).toBeVisible()
    expect(page.navigate).not.toHaveBeenCalled()
  })

  it("is left for where only social sign-in is on offer", async () => {
    const person = signedIn({
      password: undefined,
      oidc: [{ provider: "google", subject: "ada" }],
    })
    const { user, navigate } = open(person)
    await screen.findByRole("heading", { name: "Password", level: 2 })
    person.kratos.advance("20m")
    await user.type(within(section("Password")).getByLabelText("Password"), "a new pass phrase")
    await user.click(buttonOf("Password", "Save"))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    const [to, reason] = navigate.mock.calls[0]!
    expect(reason).toBe("refresh")
    expect(to).toContain("/self-service/login/browser?refresh=true&return_to=")
    expect(screen.queryByRole("dialog")).toBeNull()
  })

  it("goes to a provider that is pressed in the dialog, with the change kept by Kratos", async () => {
    const person = signedIn({ oidc: [{ provider: "google", subject: "ada" }] })
    const { user, navigate } = open(person)
    await screen.findByRole("heading", { name: "Password", level: 2 })
    person.kratos.advance("20m")
    await user.type(within(section("Password")).getByLabelText("Password"), "a new pass phrase")
    await user.click(buttonOf("Password", "Save"))
    await user.click(within(await dialog()).getByRole("button", { name: /Google/ }))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    const [to, reason] = navigate.mock.calls[0]!
    expect(reason).toBe("provider")
    const back = person.kratos.providerCallback(to, { subject: "ada" })
    await person.kratos.navigate(back)
    expect(person.stored().password).toBe("a new pass phrase")
    expect(person.saves()).toBe(1)
  })

  it("by somebody else changes nothing for either", async () => {
    const page = await tryPassword()
    const asked = await dialog()
    const { kratos } = page
    kratos.createIdentity({ traits: { email: "eve@example.com" }, password: "battery staple" })
    // In another tab, meanwhile.
    kratos.loginAs("eve@example.com")
    await page.user.type(within(asked).getByLabelText("Password"), "correct horse{Enter}")
    expect(await within(asked).findByRole("alert")).toBeVisible()
    await page.user.clear(within(asked).getByLabelText("Password"))
    await page.user.type(within(asked).getByLabelText("Password"), "battery staple{Enter}")
    expect(await screen.findByText(/Somebody else has signed in/)).toBeVisible()
    expect(screen.queryByRole("dialog")).toBeNull()
    expect(kratos.state().identities.map(({ password }) => password)).toEqual([
      "correct horse",
      "battery staple",
    ])
    expect(page.saves()).toBe(0)
  })

  it("redirects with reauthenticate='redirect', and with a client that cannot sign in", async () => {
    const page = await tryPassword({ reauthenticate: "redirect" })
    await waitFor(() => expect(page.navigate).toHaveBeenCalledTimes(1))
    expect(page.navigate.mock.calls[0]![1]).toBe("refresh")
    expect(screen.queryByRole("dialog")).toBeNull()
  })
})

describe("a second factor that is asked for", () => {
  /** Signed in with the password alone. */
  function withoutSecondFactor() {
    const person = signedIn({ totp: KEY })
    person.kratos.expireSession()
    person.kratos.loginAs(EMAIL, { aal: "aal1" })
    return person
  }

  it("is asked for in the page where the flow cannot be loaded without", async () => {
    const page = open(withoutSecondFactor())
    const asked = await dialog()
    expect(asked).toHaveAccessibleName("Confirm with your second step")
    await page.user.type(within(asked).getByRole("textbox"), `${await codeNow()}{Enter}`)
    expect(await screen.findByRole("heading", { name: "Profile", level: 2 })).toBeVisible()
    expect(screen.queryByRole("dialog")).toBeNull()
    expect(page.navigate).not.toHaveBeenCalled()
  })

  it("says that nothing can be shown where it is given up, and asks again on demand", async () => {
    const page = open(withoutSecondFactor())
    await page.user.click(within(await dialog()).getByRole("button", { name: "Cancel" }))
    expect(await screen.findByText("Your settings could not be loaded")).toBeVisible()
    await page.user.click(screen.getByRole("button", { name: "Try again" }))
    expect(await dialog()).toBeVisible()
  })
})

import { fireEvent, screen, waitFor } from "@testing-library/react"
import { createOryClient } from "react-ory-settings"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { buttonOf, EMAIL, open, signedIn } from "../faults/settingsPage.tsx"
import {
  profile,
  codeField,
  newestCode,
  mailsTo,
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

describe("an address of an earlier visit", () => {
  const unverified = { verified: false }

  it("is marked, and confirmed by a code that its button sends", async () => {
    const page = await openPage(unverified)
    expect(profile().getByLabelText("E-Mail")).toHaveAccessibleDescription("Not confirmed yet")
    expect(screen.queryByLabelText("Verification code")).toBeNull()
    expect(mailsTo(page, EMAIL)).toBe(0)
    await page.user.click(profile().getByRole("button", { name: `Confirm ${EMAIL}` }))
    await waitFor(async () => expect(await codeField()).toHaveFocus())
    expect(mailsTo(page, EMAIL)).toBe(1)
    await enter(page, newestCode(page))
    await expectConfirmed(page, EMAIL)
  })

  it("is not marked once it is confirmed", async () => {
    await openPage({ verified: true })
    expect(screen.queryByText("Not confirmed yet")).toBeNull()
  })

  it("is marked though it is written in capitals", async () => {
    await openPage({ traits: { email: "Ada@Example.com" }, verified: false })
    expect(screen.getByText("Not confirmed yet")).toBeVisible()
  })

  it.each([
    ["no network", { kind: "drop" }, /no connection to the sign-in service/],
    ["429", { kind: "status", status: 429 }, /Too many tries/],
    ["404", { kind: "status", status: 404 }, /cannot be confirmed right now/],
  ] as const)("%s while a code is sent: says so, and tries again", async (_, fault, text) => {
    const page = await openPage(unverified)
    page.kratos.setFaults([{ ...fault, path: /verification/ }])
    await page.user.click(profile().getByRole("button", { name: `Confirm ${EMAIL}` }))
    expect(await profile().findByText(text)).toBeVisible()
    const retry = profile().getByRole("button", { name: "Try again" })
    expect(retry).toHaveFocus()
    page.kratos.setFaults([])
    await page.user.click(retry)
    await waitFor(async () => expect(await codeField()).toHaveFocus())
    await enter(page, newestCode(page))
    await expectConfirmed(page, EMAIL)
  })

  it("cannot be confirmed where Kratos has switched that off: says so, and can be left", async () => {
    const page = await openPage(unverified, {}, { methods: { code: false } })
    await page.user.click(profile().getByRole("button", { name: `Confirm ${EMAIL}` }))
    expect(await profile().findByText("The address cannot be confirmed right now.")).toBeVisible()
    await page.user.click(profile().getByRole("button", { name: "Later" }))
    expect(screen.queryByText("The address cannot be confirmed right now.")).toBeNull()
    expect(profile().getByRole("button", { name: `Confirm ${EMAIL}` })).toHaveFocus()
  })
})

describe("elsewhere than in the page", () => {
  it("redirect: leaves for the page that Kratos names, and says so", async () => {
    const page = await openPage({}, { verification: "redirect" })
    fireEvent.change(profile().getByLabelText("E-Mail"), { target: { value: NEW } })
    await page.user.click(buttonOf("Profile", "Save"))
    await waitFor(() => expect(page.navigate).toHaveBeenCalledTimes(1))
    const [to, reason] = page.navigate.mock.calls[0]!
    expect(to).toMatch(/^http:\/\/localhost:3000\/verification\?flow=/)
    expect(reason).toBe("verification")
    expect(screen.getByRole("link", { name: /Taking you to confirm/ })).toHaveAttribute("href", to)
    expect(screen.queryByLabelText("Verification code")).toBeNull()
  })

  it("a function: is told once, and nothing is shown beyond the mark", async () => {
    const verification = vi.fn()
    const page = await openAndChange({ verification })
    expect(verification.mock.calls).toEqual([
      [
        {
          address: NEW,
          flowId: expect.any(String) as string,
          url: expect.stringContaining("/verification?flow=") as string,
        },
      ],
    ])
    expect(screen.getByText("Not confirmed yet")).toBeVisible()
    expect(screen.queryByLabelText("Verification code")).toBeNull()
    expect(screen.queryByText(/is not confirmed yet\./)).toBeNull()
    expect(profile().queryByRole("button", { name: `Confirm ${NEW}` })).toBeNull()
    expect(page.navigate).not.toHaveBeenCalled()
  })

  it("a client without the methods: a link, and a mark without a button", async () => {
    const person = signedIn()
    const api = createOryClient(person.kratos.url, { fetch: person.kratos.fetch })
    const client = {
      baseUrl: api.baseUrl,
      createBrowserSettingsFlow: api.createBrowserSettingsFlow.bind(api),
      createNativeSettingsFlow: api.createNativeSettingsFlow.bind(api),
      getSettingsFlow: api.getSettingsFlow.bind(api),
      updateSettingsFlow: api.updateSettingsFlow.bind(api),
    }
    const page = { ...person, ...open(person, { groups: GROUPS, client }) }
    await screen.findByRole("heading", { name: "Profile", level: 2 })
    await changeAddress(page)
    expect(screen.getByRole("link", { name: "Confirm it" })).toBeVisible()
    expect(screen.getByText("Not confirmed yet")).toBeVisible()
    expect(profile().queryByRole("button", { name: `Confirm ${NEW}` })).toBeNull()
  })
})

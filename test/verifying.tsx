import { screen, within } from "@testing-library/react"
import { expect } from "vitest"
import { testClient } from "./clients.ts"
import { buttonOf, open, section, signedIn } from "./faults/settingsPage.tsx"
import type { OpenPage, SignedIn } from "./faults/settingsPage.tsx"

/** What the address is changed to. */
export const NEW = "countess@example.com"
export const GROUPS = ["profile", "password"]

export const profile = () => within(section("Profile"))
export const panel = () => document.querySelector<HTMLElement>("[data-ory=confirmation]")!
export const codeField = () => screen.findByLabelText("Verification code")
export const newestCode = ({ kratos }: SignedIn) => kratos.state().mails.at(-1)!.code
export const mailsTo = ({ kratos }: SignedIn, address: string) =>
  kratos.state().mails.filter(({ to }) => to === address).length

export function posts({ kratos }: SignedIn): number {
  return kratos
    .state()
    .requests.filter(({ method, path }) => method === "POST" && path.includes("verification"))
    .length
}

/** A client that follows Kratos to the flow that replaces another, as a browser does. */
export function following({ kratos }: SignedIn) {
  const headers = { accept: "application/json" }
  return testClient(kratos.url, async (request) => {
    const answer = await kratos.fetch(request)
    const to = answer.headers.get("location")
    return to === null ? answer : kratos.fetch(to, { headers })
  })
}

export type Opened = SignedIn & OpenPage

export async function openPage(
  identity: Parameters<typeof signedIn>[0] = {},
  props: Parameters<typeof open>[1] = {},
  options: Parameters<typeof signedIn>[1] = {},
): Promise<Opened> {
  const person = signedIn(identity, options)
  const page = open(person, { groups: GROUPS, ...props })
  await screen.findByRole("heading", { name: "Profile", level: 2 })
  return { ...person, ...page }
}

/** Changes the address and saves. */
export async function changeAddress(page: Opened): Promise<void> {
  const field = profile().getByLabelText("E-Mail")
  await page.user.clear(field)
  await page.user.type(field, NEW)
  await page.user.click(buttonOf("Profile", "Save"))
  expect(await screen.findByText("Your changes have been saved!")).toBeVisible()
}

export async function openAndChange(props: Parameters<typeof open>[1] = {}): Promise<Opened> {
  const page = await openPage({}, props)
  await changeAddress(page)
  return page
}

export async function enter(page: Opened, code: string): Promise<void> {
  const field = await codeField()
  await page.user.clear(field)
  await page.user.type(field, code)
  await page.user.click(profile().getByRole("button", { name: "Continue" }))
}

export const expectConfirmed = async (page: Opened, address = NEW) => {
  expect(await screen.findByText(`${address} is confirmed.`)).toBeVisible()
  expect(page.stored().addresses).toMatchObject([{ value: address, verified: true }])
  expect(screen.queryByText("Not confirmed yet")).toBeNull()
  expect(screen.queryByLabelText("Verification code")).toBeNull()
}

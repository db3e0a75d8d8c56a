/** What every example does, in production and while it is developed, StrictMode on. */
import { acceptsPassword, signInOnPage } from "../kratos/fixtures.ts"
import {
  expectSaved,
  expectStyles,
  message,
  openSettings,
  save,
  section,
} from "../kratos/helpers/settingsPage.ts"
import { expect, test } from "./fixtures.ts"

test("a visit creates one flow, and a nickname is saved in it", async ({
  page,
  stack,
  person,
  signIn,
  createdFlows,
}) => {
  await signIn(person)
  await openSettings(page)
  await expectStyles(page)
  await page.getByLabel("Nickname").fill("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits.nickname).toBe("Ada")
  // What a second mount asks for is on its way by now.
  await page.waitForLoadState("networkidle")
  expect(createdFlows()).toBe(1)
})

test("a password that is too short is refused beside its field, the next one is saved", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const password = section(page, "password")
  const input = password.getByLabel("Password", { exact: true })
  await input.fill("short")
  await save(page, "password")
  await expect(message(password, 4000032)).toBeVisible()
  await expect(input).toHaveAttribute("aria-invalid", "true")

  const next = "Quite another horse 7431"
  await input.fill(next)
  await save(page, "password")
  await expectSaved(page, "password")
  const login = { identifier: person.email, password: next }
  expect(await acceptsPassword(stack.kratosUrl, login)).toBe(true)
})

test("who is not signed in goes to the sign-in page and comes back", async ({
  page,
  person,
  createdFlows,
}) => {
  await page.goto("/settings")
  await expect(page).toHaveURL(/\/login\?flow=/)
  await signInOnPage(page, person)
  await expect(section(page, "profile").getByLabel("E-Mail")).toHaveValue(person.email)
  expect(new URL(page.url()).pathname).toBe("/settings")
  await page.waitForLoadState("networkidle")
  expect(createdFlows()).toBe(1)
})

test("going to another page of the app and back keeps the flow", async ({
  page,
  person,
  signIn,
  createdFlows,
}) => {
  await signIn(person)
  await openSettings(page)
  await page.getByRole("link", { name: "Home" }).click()
  const home = page.getByText(`Signed in as ${person.email}`)
  await expect(home).toBeVisible()
  for (let round = 0; round < 2; round++) {
    await page.goBack()
    await expect(section(page, "profile")).toBeVisible()
    await page.goForward()
    await expect(home).toBeVisible()
  }
  await page.waitForLoadState("networkidle")
  expect(createdFlows()).toBe(1)
})

test("signing out ends on the home page", async ({ page, person, signIn }) => {
  await signIn(person)
  await page.goto("/")
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page.getByText("Nobody is signed in")).toBeVisible()
})

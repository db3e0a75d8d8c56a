/** An address that was changed is confirmed in the page, with the code of the mail. */
import { expect, test, type Person, type Stack } from "./fixtures.ts"
import { expectSaved, message, openSettings, save, section } from "./helpers/settingsPage.ts"
import type { Locator, Page } from "@playwright/test"

const CODE_WRONG = 4070006

const panel = (page: Page): Locator => page.locator('[data-ory="confirmation"]')
const codeField = (page: Page): Locator => panel(page).getByLabel("Verification code")
const mark = (page: Page): Locator => section(page, "profile").getByText("Not confirmed yet")

async function changeAddress(page: Page, person: Person): Promise<string> {
  const email = `new-${person.email}`
  await openSettings(page)
  await page.getByLabel("E-Mail").fill(email)
  await save(page, "profile")
  await expectSaved(page, "profile")
  return email
}

async function enter(page: Page, code: string): Promise<void> {
  await codeField(page).fill(code)
  await panel(page).getByRole("button", { name: "Continue" }).click()
  await expect(page.locator("[data-submitting]")).toHaveCount(0)
}

async function expectConfirmed(page: Page, stack: Stack, id: string, email: string) {
  await expect(panel(page).getByText(`${email} is confirmed.`)).toBeVisible()
  await expect(codeField(page)).toHaveCount(0)
  await expect(mark(page)).toHaveCount(0)
  const { verifiable_addresses } = await stack.admin.getIdentity(id)
  expect(verifiable_addresses).toMatchObject([{ value: email, verified: true }])
}

const wrongFor = (code: string) => (code === "000000" ? "111111" : "000000")

test("verification: a changed address is confirmed where it was changed, after a wrong code", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  const email = await changeAddress(page, person)
  await expect(panel(page).getByText(`A code was sent to ${email}.`)).toBeVisible()
  await expect(page.getByLabel("E-Mail")).toHaveAccessibleDescription("Not confirmed yet")
  await expect(section(page, "profile").getByRole("link")).toHaveCount(0)
  // The address is changed either way.
  const { verifiable_addresses } = await stack.admin.getIdentity(person.id)
  expect(verifiable_addresses).toMatchObject([{ value: email, verified: false }])

  const code = await stack.admin.emailedCode(email)
  await enter(page, wrongFor(code))
  await expect(message(panel(page), CODE_WRONG)).toBeVisible()
  await expect(codeField(page)).toHaveValue(wrongFor(code))
  await enter(page, code)
  await expectConfirmed(page, stack, person.id, email)

  await page.reload()
  await expect(page.getByLabel("E-Mail")).toHaveValue(email)
  await expect(mark(page)).toHaveCount(0)
})

test("verification: another code is sent after a pause, and only that one is taken", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await page.clock.install()
  await signIn(person)
  const email = await changeAddress(page, person)
  const first = await stack.admin.emailedCode(email)
  const resend = panel(page).getByRole("button", { name: "Resend code" })
  await expect(resend).toHaveAttribute("aria-disabled", "true")
  await page.clock.runFor(31_000)
  await expect(panel(page).getByRole("timer")).toHaveCount(0)
  await resend.click()
  await expect(panel(page).getByRole("timer")).toBeVisible()
  await expect.poll(async () => (await stack.admin.courierMessages(email)).length).toBe(2)

  await enter(page, first)
  await expect(message(panel(page), CODE_WRONG)).toBeVisible()
  await enter(page, await stack.admin.emailedCode(email))
  await expectConfirmed(page, stack, person.id, email)
})

test("verification: put off, and done on the next visit with another code", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  const email = await changeAddress(page, person)
  const first = await stack.admin.emailedCode(email)
  await panel(page).getByRole("button", { name: "Later" }).click()
  await expect(codeField(page)).toHaveCount(0)
  await expect(mark(page)).toBeVisible()

  await page.reload()
  await expect(mark(page)).toBeVisible()
  await page.getByRole("button", { name: `Confirm ${email}` }).click()
  await expect(codeField(page)).toBeFocused()
  await expect.poll(async () => (await stack.admin.courierMessages(email)).length).toBe(2)
  const code = await stack.admin.emailedCode(email)
  if (first !== code) {
    // The code of another flow.
    await enter(page, first)
    await expect(message(panel(page), CODE_WRONG)).toBeVisible()
  }
  await enter(page, code)
  await expectConfirmed(page, stack, person.id, email)
})

test("verification: too many wrong codes lead to a new one", async ({
  page,
  stack,
  person,
  signIn,
  consoleGuard,
}) => {
  consoleGuard.allow(/410/)
  await signIn(person)
  const email = await changeAddress(page, person)
  const first = await stack.admin.emailedCode(email)
  for (let round = 0; round < 5; round++) await enter(page, wrongFor(first))
  await enter(page, wrongFor(first))
  await expect(panel(page).locator('[data-code="flow_expired"]')).toBeVisible()
  await expect.poll(async () => (await stack.admin.courierMessages(email)).length).toBe(2)
  await enter(page, await stack.admin.emailedCode(email))
  await expectConfirmed(page, stack, person.id, email)
})

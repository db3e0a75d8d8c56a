/** A second factor is asked for: on load, and by the time something is saved. */
import { expect, signInOnPage, test, totpCode } from "./fixtures.ts"
import { expectSaved, openSettings, save, section } from "./helpers/settingsPage.ts"
import { enrollTotp } from "./helpers/totp.ts"
import type { Page } from "@playwright/test"

test.use({ stackOptions: { appEnv: { VITE_REAUTHENTICATE: "redirect" } } })

async function confirmOnPage(page: Page, secret: string): Promise<void> {
  await page.locator('[name="totp_code"]').fill(totpCode(secret))
  await page.locator('button[name="method"][value="totp"]').click()
}

test("11. AAL2 on load: second factor, and back on the page asked for", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  const secret = await enrollTotp(stack.kratosUrl, person)
  await signIn(person)
  const asked = `${stack.appUrl}/settings?tab=a%26b#ory-totp`
  await page.goto(asked)
  await expect(page).toHaveURL(/\/login\?flow=/)
  await confirmOnPage(page, secret)

  await expect(section(page, "profile").getByLabel("E-Mail")).toHaveValue(person.email)
  expect(page.url()).toBe(asked)
  await expect(section(page, "totp").getByRole("button", { name: /^Unlink/ })).toBeVisible()
  const sessions = await stack.admin.listSessions(person.id)
  const levels = sessions.map((session) => session.authenticator_assurance_level)
  expect(levels).toContain("aal2")

  await page.getByLabel("Nickname").fill("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })
})

test("11. AAL2 on load, from nobody signed in: password, second factor, and back", async ({
  page,
  stack,
  person,
}) => {
  const secret = await enrollTotp(stack.kratosUrl, person)
  const asked = `${stack.appUrl}/settings?tab=a#ory-totp`
  await page.goto(asked)
  await signInOnPage(page, person)
  await confirmOnPage(page, secret)
  await expect(section(page, "profile").getByLabel("E-Mail")).toHaveValue(person.email)
  expect(page.url()).toBe(asked)
})

test("11. AAL2 on submit: second factor, and back with what was typed but no secret (peers 2)", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const person = await createPerson({ schema: "full", traits: { tags: ["first"], terms: true } })
  await signIn(person)
  await openSettings(page, "/settings?tab=a")
  // On another device.
  const secret = await enrollTotp(stack.kratosUrl, person)
  await page.getByLabel("Nickname", { exact: true }).fill("Ada")
  await page.getByLabel("Newsletter").check()
  await page.getByLabel("Terms").uncheck()
  await page.getByLabel("Appointment").fill("2026-03-04T09:30")
  await page.getByLabel("Tags 1", { exact: true }).fill("changed")
  await page.getByRole("button", { name: "Add to Tags" }).click()
  await page.getByLabel("Tags 2", { exact: true }).fill("second")
  await section(page, "password")
    .getByLabel("Password", { exact: true })
    .fill("a password not to be kept")

  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(page).toHaveURL(/\/login\?flow=/)
  const kept = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]))
  expect(kept).toContain("Ada")
  expect(kept).not.toContain("a password not to be kept")
  await confirmOnPage(page, secret)

  await expect(page.getByLabel("Nickname", { exact: true })).toHaveValue("Ada")
  await expect(page.getByLabel("Newsletter")).toBeChecked()
  await expect(page.getByLabel("Terms")).not.toBeChecked()
  await expect(page.getByLabel("Appointment")).toHaveValue("2026-03-04T09:30")
  await expect(page.getByLabel("Tags 1", { exact: true })).toHaveValue("changed")
  await expect(page.getByLabel("Tags 2", { exact: true })).toHaveValue("second")
  await expect(section(page, "password").getByLabel("Password", { exact: true })).toHaveValue("")
  // Kratos's complaint that its own visit was no POST helps nobody.
  await expect(page.getByText(/HTTP Request Method/)).toHaveCount(0)
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)

  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({
    nickname: "Ada",
    newsletter: true,
    terms: false,
    tags: ["changed", "second"],
  })
})

test("11. AAL2 on submit of a password: second factor, and the password is asked for again (peers 2)", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const secret = await enrollTotp(stack.kratosUrl, person)
  const password = section(page, "password")
  await password.getByLabel("Password", { exact: true }).fill("Quite another horse 7431")
  await page.getByLabel("Nickname").fill("Ada")
  await password.getByRole("button", { name: "Save" }).click()
  await expect(page).toHaveURL(/\/login\?flow=/)
  await confirmOnPage(page, secret)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  await expect(password.getByLabel("Password", { exact: true })).toHaveValue("")
  await expect(page.locator('[data-ory="message"]')).toHaveCount(0)

  await password.getByLabel("Password", { exact: true }).fill("Quite another horse 7431")
  await save(page, "password")
  await expectSaved(page, "password")
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
})

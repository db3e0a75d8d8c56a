/**
 * Signing in again, or showing the second factor, in the page: each protected change, and each way
 * to sign in that Kratos offers in its login flow, with the change saved by itself afterwards.
 */
import type { Locator, Page } from "@playwright/test"
import { acceptsPassword, expect, test, totpCode } from "./fixtures.ts"
import type { Person, Stack } from "./fixtures.ts"
import { enrollBackupCodes } from "./helpers/backupCodes.ts"
import { addKeyButton, addPasskeyButton, keyName } from "./helpers/keys.ts"
import { storedKeys } from "./helpers/keys.ts"
import { dialog, settingsPosts, waitUntilTooOld } from "./helpers/reauthentication.ts"
import { expectSaved, field, openSettings, section, takeAway } from "./helpers/settingsPage.ts"
import { enrollTotp } from "./helpers/totp.ts"

const PRIVILEGED_MS = 6_000

test.use({ stackOptions: { privilegedSessionMaxAge: `${PRIVILEGED_MS}ms` } })

const waitUntilNotPrivileged = (page: Page) => waitUntilTooOld(page, PRIVILEGED_MS)

async function typePassword(asked: Locator, { password }: Pick<Person, "password">): Promise<void> {
  const input = asked.getByLabel("Password", { exact: true })
  await expect(input).toBeFocused()
  await input.fill(password)
  await input.press("Enter")
}

async function storedCredentials({ admin }: Stack, { id }: Person) {
  return (await admin.getIdentity(id)).credentials ?? {}
}

test("a password, after signing in with a passkey", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  await addAuthenticator()
  await signIn(person)
  await openSettings(page)
  await addPasskeyButton(page).click()
  await expectSaved(page, "passkey")
  await page.getByLabel("Nickname").fill("Ada")
  const next = "Quite another horse 7431"
  await section(page, "password").getByLabel("Password", { exact: true }).fill(next)
  await waitUntilNotPrivileged(page)
  const posts = settingsPosts(page)
  await section(page, "password").getByRole("button", { name: "Save" }).click()

  const asked = await dialog(page, "refresh")
  await asked.locator('[data-group="passkey"]').getByRole("button").click()
  await expectSaved(page, "password")
  await expect(page.getByRole("dialog")).toHaveCount(0)
  expect(posts).toEqual([403, 200])
  // The rest of the page is as it was.
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  expect(await acceptsPassword(stack.kratosUrl, { identifier: person.email, password: next })).toBe(
    true,
  )
})

test("an authenticator app, after signing in with the password", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const secret = await field(page, "totp_secret_key").locator('[data-ory="secret"]').innerText()
  await waitUntilNotPrivileged(page)
  const posts = settingsPosts(page)
  await field(page, "totp_code").locator("input").fill(totpCode(secret))
  await field(page, "totp_code").locator("input").press("Enter")

  await typePassword(await dialog(page, "refresh"), person)
  await expectSaved(page, "totp")
  expect(posts).toEqual([403, 200])
  expect((await storedCredentials(stack, person)).totp).toBeDefined()
})

test("backup codes, after a code of the authenticator app", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const codes = section(page, "lookup_secret")
  await codes.getByRole("button", { name: "Generate new backup recovery codes" }).click()
  await expect(codes.locator('[data-ory="code"]')).toHaveCount(12)
  // On another device, meanwhile: from now on this session is one of a single factor.
  const secret = await enrollTotp(stack.kratosUrl, person)
  const posts = settingsPosts(page)
  await codes.getByRole("button", { name: "Confirm backup recovery codes" }).click()

  const asked = await dialog(page, "aal2")
  await expect(asked.locator('[name="totp_code"]')).toBeFocused()
  await asked.locator('[name="totp_code"]').fill(totpCode(secret))
  await asked.locator('[name="totp_code"]').press("Enter")
  await expectSaved(page, "lookup_secret")
  expect(posts).toEqual([403, 200])
  expect((await storedCredentials(stack, person)).lookup_secret).toBeDefined()
})

test("a security key, after a backup code", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  await addAuthenticator({ transport: "usb", hasResidentKey: false })
  await signIn(person)
  await openSettings(page)
  const [code] = await enrollBackupCodes(stack.kratosUrl, person)
  const posts = settingsPosts(page)
  await keyName(page).fill("Desk")
  await addKeyButton(page).click()

  const asked = await dialog(page, "aal2")
  await asked.locator('[name="lookup_secret"]').fill(code!)
  await asked.locator('[name="lookup_secret"]').press("Enter")
  await expectSaved(page, "webauthn")
  expect(posts).toEqual([403, 200])
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Desk"])
})

test("unlinking a provider, after signing in with the password", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const person = await createPerson({ oidc: [{ provider: "local", subject: "ada" }] })
  await signIn(person)
  await openSettings(page)
  await waitUntilNotPrivileged(page)
  const posts = settingsPosts(page)
  await takeAway(section(page, "oidc").getByRole("button", { name: /^Unlink/ }))

  await typePassword(await dialog(page, "refresh"), person)
  await expectSaved(page, "oidc")
  expect(posts).toEqual([403, 200])
  const { oidc } = await storedCredentials(stack, person)
  expect(oidc?.identifiers ?? []).toEqual([])
})

test("a wrong password first, and giving up: nothing is changed, what was typed is there", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const typed = section(page, "password").getByLabel("Password", { exact: true })
  await typed.fill("Quite another horse 7431")
  await waitUntilNotPrivileged(page)
  const button = section(page, "password").getByRole("button", { name: "Save" })
  await button.click()
  const asked = await dialog(page, "refresh")
  await typePassword(asked, { password: "wrong" })
  await expect(asked.locator('[data-message-id="4000006"]')).toBeVisible()
  await page.keyboard.press("Escape")

  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect(page.locator('[data-ory="notice"]')).toHaveAttribute(
    "data-code",
    "session_refresh_required",
  )
  await expect(button).toBeFocused()
  await expect(typed).toHaveValue("Quite another horse 7431")
  const { email, password } = person
  expect(await acceptsPassword(stack.kratosUrl, { identifier: email, password })).toBe(true)
})

test("somebody else signs in meanwhile: nothing is changed for either", async ({
  page,
  stack,
  person,
  createPerson,
  signIn,
}) => {
  const other = await createPerson()
  await signIn(person)
  await openSettings(page)
  await section(page, "password")
    .getByLabel("Password", { exact: true })
    .fill("Quite another horse 7431")
  await waitUntilNotPrivileged(page)
  await section(page, "password").getByRole("button", { name: "Save" }).click()
  const asked = await dialog(page, "refresh")
  // In another tab.
  await page.context().clearCookies()
  await signIn(other)
  await typePassword(asked, person)
  await expect(asked.getByRole("alert")).toBeVisible()
  await asked.getByLabel("Password", { exact: true }).fill(other.password)
  await asked.getByLabel("Password", { exact: true }).press("Enter")

  await expect(page.locator('[data-code="identity_mismatch"]')).toBeVisible()
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await expect(page.getByLabel("E-Mail")).toHaveValue(other.email)
  for (const { email, password } of [person, other]) {
    expect(await acceptsPassword(stack.kratosUrl, { identifier: email, password })).toBe(true)
  }
})

test("AAL2 on load: the second factor in the page, which then goes on", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  const secret = await enrollTotp(stack.kratosUrl, person)
  await signIn(person)
  await page.goto("/settings?tab=a")
  const asked = await dialog(page, "aal2")
  await asked.locator('[name="totp_code"]').fill(totpCode(secret))
  await asked.locator('[name="totp_code"]').press("Enter")
  await expect(page.getByLabel("E-Mail")).toHaveValue(person.email)
  expect(page.url()).toBe(`${stack.appUrl}/settings?tab=a`)
})

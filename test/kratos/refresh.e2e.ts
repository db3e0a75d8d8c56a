/** A change that asks for a fresh sign-in: Kratos keeps it meanwhile, and saves it afterwards. */
import { acceptsPassword, expect, signInOnPage, test, totpCode, type Person } from "./fixtures.ts"
import { expectSaved, field, message, openSettings, section } from "./helpers/settingsPage.ts"
import type { Page } from "@playwright/test"

const PRIVILEGED_MS = 3_000

test.use({
  stackOptions: {
    privilegedSessionMaxAge: `${PRIVILEGED_MS}ms`,
    appEnv: { VITE_REAUTHENTICATE: "redirect" },
  },
})

/** Nothing tells when Kratos stops trusting a session: there is only its age. */
async function waitUntilNotPrivileged(page: Page): Promise<void> {
  await page.waitForTimeout(PRIVILEGED_MS + 200)
}

async function saveAndSignIn(page: Page, group: string, person: Person, button = "Save") {
  await section(page, group).getByRole("button", { name: button }).click()
  await expect(page).toHaveURL(/\/login\?flow=/)
  await signInOnPage(page, person)
  await expect(page).toHaveURL(/\/settings\?flow=/)
}

test("5. privileged session over: a password is saved after login", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  const next = "Quite another horse 7431"
  await section(page, "password").getByLabel("Password", { exact: true }).fill(next)
  await waitUntilNotPrivileged(page)
  await saveAndSignIn(page, "password", person)

  await expect(message(page, 1050001)).toHaveCount(1)
  await expect(section(page, "password").getByLabel("Password", { exact: true })).toHaveValue("")
  // What was typed elsewhere came along.
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  const accepts = (password: string) =>
    acceptsPassword(stack.kratosUrl, { identifier: person.email, password })
  expect(await accepts(next)).toBe(true)
  expect(await accepts(person.password)).toBe(false)
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
})

for (const verified of [true, false]) {
  const address = verified ? "a verified" : "an unverified"

  test(`5. privileged session over: ${address} address is changed after login`, async ({
    page,
    stack,
    createPerson,
    signIn,
  }) => {
    const person = await createPerson({ verified })
    await signIn(person)
    await openSettings(page)
    const email = `new-${person.email}`
    await page.getByLabel("E-Mail").fill(email)
    await page.getByLabel("Nickname").fill("Ada")
    await waitUntilNotPrivileged(page)
    await saveAndSignIn(page, "profile", person)

    await expect(message(page, 1050001)).toHaveCount(1)
    await expect(page.getByLabel("E-Mail")).toHaveValue(email)
    await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
    const { traits } = await stack.admin.getIdentity(person.id)
    expect(traits).toMatchObject({ email, nickname: "Ada" })
    const { password } = person
    expect(await acceptsPassword(stack.kratosUrl, { identifier: email, password })).toBe(true)
  })
}

test("5. privileged session over: backup codes are confirmed after login", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const codes = section(page, "lookup_secret")
  // Loading may have taken longer than the privilege lasts.
  await signIn(person)
  await codes.getByRole("button", { name: "Generate new backup recovery codes" }).click()
  const list = codes.locator('[data-ory="code"]')
  await expect(list).toHaveCount(12)
  const shown = await list.allTextContents()
  await waitUntilNotPrivileged(page)
  await saveAndSignIn(page, "lookup_secret", person, "Confirm backup recovery codes")

  await expect(message(page, 1050001)).toHaveCount(1)
  const { credentials } = await stack.admin.getIdentity(person.id)
  const stored = credentials?.lookup_secret?.config?.recovery_codes as { code: string }[]
  expect(stored.map(({ code }) => code).sort()).toEqual(shown.sort())
})

test("5. privileged session over: backup codes are generated after login", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  await waitUntilNotPrivileged(page)
  const generate = "Generate new backup recovery codes"
  await saveAndSignIn(page, "lookup_secret", person, generate)

  const codes = section(page, "lookup_secret")
  await expect(codes.locator('[data-ory="code"]')).toHaveCount(12)
  const shown = await codes.locator('[data-ory="code"]').allTextContents()
  await signIn(person)
  await codes.getByRole("button", { name: "Confirm backup recovery codes" }).click()
  await expectSaved(page, "lookup_secret")
  const { credentials } = await stack.admin.getIdentity(person.id)
  const stored = credentials?.lookup_secret?.config?.recovery_codes as { code: string }[]
  expect(stored.map(({ code }) => code).sort()).toEqual(shown.sort())
})

async function shownSecret(page: Page): Promise<string> {
  return field(page, "totp_secret_key").locator('[data-ory="secret"]').innerText()
}

test("5. privileged session over: an authenticator app is added after login, its code still holding", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const secret = await shownSecret(page)
  await waitUntilNotPrivileged(page)
  const totp = section(page, "totp")
  // Codes of the period before are accepted, so this one holds for half a minute at least.
  await totp.getByLabel("Verify code").fill(totpCode(secret))
  await saveAndSignIn(page, "totp", person)

  await expect(message(page, 1050001)).toHaveCount(1)
  await expect(totp.getByRole("button", { name: "Unlink TOTP Authenticator App" })).toBeVisible()
  const { credentials } = await stack.admin.getIdentity(person.id)
  expect(String(credentials?.totp?.config?.totp_url)).toContain(`secret=${secret}`)
})

test("5. privileged session over: a code that has run out after login is asked for afresh", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const secret = await shownSecret(page)
  await waitUntilNotPrivileged(page)
  const totp = section(page, "totp")
  // As if the login had taken minutes.
  await totp.getByLabel("Verify code").fill(totpCode(secret, Date.now() - 5 * 60_000))
  await saveAndSignIn(page, "totp", person)

  await expect(message(totp, 4000008)).toBeVisible()
  await expect(message(page, 1050001)).toHaveCount(0)
  expect((await stack.admin.getIdentity(person.id)).credentials?.totp).toBeUndefined()
  expect(await shownSecret(page)).toBe(secret)

  await signIn(person)
  await totp.getByLabel("Verify code").fill(totpCode(secret))
  await totp.getByRole("button", { name: "Save" }).click()
  await expectSaved(page, "totp")
  const { credentials } = await stack.admin.getIdentity(person.id)
  expect(String(credentials?.totp?.config?.totp_url)).toContain(`secret=${secret}`)
})

test("5. privileged session over: with somebody else signing in nothing is changed for either", async ({
  page,
  context,
  stack,
  person,
  createPerson,
  signIn,
}) => {
  const other = await createPerson()
  await signIn(person)
  await openSettings(page)
  const next = "Quite another horse 7431"
  await section(page, "password").getByLabel("Password", { exact: true }).fill(next)
  await waitUntilNotPrivileged(page)
  const refresh = page.waitForRequest((request) => request.url().includes("refresh=true"))
  await section(page, "password").getByRole("button", { name: "Save" }).click()
  const { origin, search } = new URL((await refresh).url())
  await expect(page).toHaveURL(/\/login\?flow=/)

  // The page knows whose session it refreshes; signed out, it is anybody's again.
  await context.clearCookies({ name: "ory_kratos_session" })
  await page.goto(`${origin}/self-service/login/browser${search}`)
  await signInOnPage(page, other)
  await expect(page).toHaveURL(/\/error\?id=/)
  await expect(page.getByRole("alert")).toContainText("initiated by someone else")

  const accepts = ({ email: identifier }: Person, password: string) =>
    acceptsPassword(stack.kratosUrl, { identifier, password })
  for (const one of [person, other]) {
    expect(await accepts(one, one.password)).toBe(true)
    expect(await accepts(one, next)).toBe(false)
    expect((await stack.admin.getIdentity(one.id)).traits).toEqual(one.traits)
  }
  // The settings are those of whoever is signed in now.
  await openSettings(page)
  await expect(page.getByLabel("E-Mail")).toHaveValue(other.email)
})

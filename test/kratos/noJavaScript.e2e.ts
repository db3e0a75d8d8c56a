import type { Locator, Page } from "@playwright/test"
import { acceptsPassword, expect, test, totpCode } from "./fixtures.ts"
import { field, message, openSettings, SAVED, section } from "./helpers/settingsPage.ts"

test.use({ stackOptions: { served: {} }, javaScriptEnabled: false })

/** Posts a section's form, and waits for the page that Kratos sends back to. */
async function press(page: Page, group: string, name: string): Promise<void> {
  await section(page, group).getByRole("button", { name }).click()
  await expect(page).toHaveURL(/\/settings\?flow=/)
}

/** Nothing tells a server which section was saved: it is said at the top, where the page opens. */
async function expectSaved(page: Page): Promise<void> {
  await expect(message(page, SAVED)).toHaveCount(1)
  await expect(message(page, SAVED)).toBeInViewport()
}

/** Not by its text: the test runner reads none in a `<noscript>`. */
function needsJavaScript(place: Locator): Locator {
  return place.locator("noscript p")
}

test("without JavaScript: the profile is saved, and what is wrong stands beside its field", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("First name").fill("Ada")
  await page.getByLabel("Nickname").fill("The Countess")
  await press(page, "profile", "Save")
  await expectSaved(page)
  await expect(page.getByLabel("Nickname")).toHaveValue("The Countess")
  const { traits } = await stack.admin.getIdentity(person.id)
  expect(traits).toEqual({ email: person.email, name: { first: "Ada" }, nickname: "The Countess" })

  // Fine for the browser.
  await page.getByLabel("E-Mail").fill("a..b@example.org")
  await page.getByLabel("Nickname").press("Enter")
  await expect(field(page, "traits.email").locator('[data-type="error"]')).toBeVisible()
  await expect(message(page, SAVED)).toHaveCount(0)
  await expect(page.getByLabel("E-Mail")).toHaveValue("a..b@example.org")
})

test("without JavaScript: traits of every type come back as they are, and as they were typed", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const traits = {
    nickname: "Ada",
    name: { first: "Ada", deep: { nick: "A" } },
    website: "https://example.org",
    height: 1.5,
    age: 36,
    newsletter: true,
    terms: false,
    birthday: "1815-12-10",
    appointment: "2026-01-02T03:04:05+01:00",
    plan: "team",
    tags: ["a", "b"],
    scores: [1, 2.5],
    flags: [true, false],
  }
  const person = await createPerson({ schema: "full", traits })
  await signIn(person)
  await openSettings(page)
  await press(page, "profile", "Save")
  await expectSaved(page)
  const stored = async () => (await stack.admin.getIdentity(person.id)).traits
  expect(await stored()).toEqual(person.traits)

  await page.getByLabel("Newsletter").uncheck()
  await page.getByLabel("Terms").check()
  await page.getByLabel("Age").fill("")
  await page.getByLabel("Birthday").fill("")
  await page.getByLabel("Height").fill("1.75")
  await page.getByLabel("Appointment").fill("2030-05-06T07:08:09Z")
  await page.getByLabel("Tags 2").fill("c")
  await page.getByLabel("Scores 1").fill("7")
  await press(page, "profile", "Save")
  await expectSaved(page)
  const { age: _age, birthday: _birthday, ...rest } = person.traits
  expect(await stored()).toEqual({
    ...rest,
    newsletter: false,
    terms: true,
    height: 1.75,
    appointment: "2030-05-06T07:08:09Z",
    tags: ["a", "c"],
    scores: [7, 2.5],
  })

  await page.getByLabel("Appointment").fill("tomorrow")
  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(section(page, "profile").locator("input:invalid")).toHaveAccessibleName(
    "Appointment",
  )
})

test("without JavaScript: a profile of which a form would lose some cannot be saved, and says so", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const addresses = [{ street: "Main Street 1", city: "London" }]
  const person = await createPerson({
    schema: "objects",
    traits: { addresses, preferences: { theme: "dark" } },
  })
  await signIn(person)
  await openSettings(page)
  const profile = section(page, "profile")
  await expect(profile.getByRole("button", { name: "Save" })).toBeDisabled()
  await expect(needsJavaScript(profile)).toBeVisible()
  await page.getByLabel("Nickname").fill("Ada")
  await page.getByLabel("Nickname").press("Enter")
  await press(page, "lookup_secret", "Generate")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
})

test("without JavaScript: a new password", async ({ page, stack, person, signIn }) => {
  await signIn(person)
  await openSettings(page)
  const password = section(page, "password")
  await expect(password.getByRole("button", { name: "Show" })).toHaveCount(0)
  await password.getByLabel("Password").fill("short")
  await press(page, "password", "Save")
  await expect(field(page, "password").locator('[data-type="error"]')).toBeVisible()
  await password.getByLabel("Password").fill("Correct Horse Battery 42")
  await press(page, "password", "Save")
  await expectSaved(page)
  const login = { identifier: person.email, password: "Correct Horse Battery 42" }
  expect(await acceptsPassword(stack.kratosUrl, login)).toBe(true)
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
})

test("without JavaScript: an authenticator app, set up and unlinked", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const totp = section(page, "totp")
  const isSetUp = async () => (await stack.admin.getIdentity(person.id)).credentials?.totp
  await totp.getByLabel("Verify code").fill("000000")
  await press(page, "totp", "Save")
  await expect(field(page, "totp_code").locator('[data-type="error"]')).toBeVisible()
  await totp
    .getByLabel("Verify code")
    .fill(totpCode(await totp.locator('[data-ory="secret"]').innerText()))
  await press(page, "totp", "Save")
  await expectSaved(page)
  expect(await isSetUp()).toBeDefined()

  await press(page, "totp", "Unlink")
  await expectSaved(page)
  await expect(totp.getByLabel("Verify code")).toBeVisible()
  expect(await isSetUp()).toBeUndefined()
})

test("without JavaScript: backup codes, made, confirmed, revealed, made anew and disabled", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const codes = section(page, "lookup_secret").locator('[data-ory="code"]')
  const stored = async () => (await stack.admin.getIdentity(person.id)).credentials?.lookup_secret
  await press(page, "lookup_secret", "Generate")
  await expect(codes).toHaveCount(12)
  await expect(section(page, "lookup_secret").getByRole("button")).toHaveCount(1)
  const first = await codes.allInnerTexts()
  await press(page, "lookup_secret", "Confirm")
  await expectSaved(page)
  await expect(codes).toHaveCount(0)
  expect(await stored()).toBeDefined()

  await press(page, "lookup_secret", "Reveal")
  await expect(codes).toHaveText(first)
  await press(page, "lookup_secret", "Generate")
  await expect(codes).not.toHaveText(first)
  await press(page, "lookup_secret", "Confirm")
  await expectSaved(page)

  await press(page, "lookup_secret", "Disable")
  await expectSaved(page)
  expect(await stored()).toBeUndefined()
})

test("without JavaScript: an account is unlinked", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const person = await createPerson({ oidc: [{ provider: "local", subject: "ada" }] })
  await signIn(person)
  await openSettings(page)
  await press(page, "oidc", "Unlink Local")
  await expectSaved(page)
  await expect(section(page, "oidc").getByRole("button", { name: "Link Local" })).toBeVisible()
  const { credentials } = await stack.admin.getIdentity(person.id)
  expect(credentials?.oidc?.identifiers ?? []).toEqual([])
})

test("without JavaScript: keys and passkeys say that they need it, and Enter posts nothing", async ({
  page,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const address = page.url()
  for (const group of ["passkey", "webauthn"]) {
    await expect(needsJavaScript(section(page, group))).toBeVisible()
    await expect(section(page, group).getByRole("button", { name: "Add" })).toBeDisabled()
  }
  const posted: string[] = []
  page.on("request", (request) => posted.push(request.method()))
  await page.getByLabel("Name of the security key").fill("Laptop")
  await page.getByLabel("Name of the security key").press("Enter")
  await page.waitForTimeout(500)
  expect(posted).toEqual([])
  expect(page.url()).toBe(address)
})

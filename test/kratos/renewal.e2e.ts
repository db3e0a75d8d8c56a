/** A settings page that was open for longer than Kratos keeps its flow, and is touched again. */
import { expect, test, totpCode } from "./fixtures.ts"
import { SettingsRequests } from "./helpers/settingsRequests.ts"
import { expectSaved, field, openSettings, save, section } from "./helpers/settingsPage.ts"
import type { Page } from "@playwright/test"

const LIFESPAN_MS = 5_000

test.use({ stackOptions: { flowLifespan: `${LIFESPAN_MS}ms` } })

/** Nothing on the page tells when its flow is over: there is only its age. */
async function waitUntilExpired(page: Page): Promise<void> {
  await page.waitForTimeout(LIFESPAN_MS + 200)
}

const notices = (page: Page) => page.locator('[data-ory="notice"]')

test("a touch renews it: what was typed and the caret stay, and the first click saves", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const nickname = page.getByLabel("Nickname")
  await nickname.fill("Ada")
  const password = section(page, "password").getByLabel("Password")
  await password.fill("Quite another horse 7431")
  await nickname.press("Home")
  await waitUntilExpired(page)

  const requests = new SettingsRequests(page)
  const renewed = page.waitForResponse(/self-service\/settings\/browser/)
  await page.keyboard.type("L")
  await renewed
  await page.keyboard.type("ady ")
  await expect(nickname).toHaveValue("Lady Ada")
  await expect(nickname).toBeFocused()
  await expect(password).toHaveValue("Quite another horse 7431")
  expect(requests.created).toBe(1)
  await save(page, "profile")
  await expectSaved(page, "profile")
  await expect(notices(page)).toHaveCount(0)
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Lady Ada" })
  await expect(password).toHaveValue("Quite another horse 7431")
})

test("a click on Save renews and saves at once", async ({ page, stack, person, signIn }) => {
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  await waitUntilExpired(page)
  const requests = new SettingsRequests(page)
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect(requests.created).toBe(1)
  expect(requests.bodies).toHaveLength(1)
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })
})

test("setting up an app it is kept: the person is told, and starts over", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const secret = field(page, "totp_secret_key").locator('[data-ory="secret"]')
  const before = await secret.innerText()
  await page.getByLabel("Nickname").fill("Ada")
  await waitUntilExpired(page)
  const requests = new SettingsRequests(page)
  const code = section(page, "totp").getByLabel("Verify code")
  await code.click()
  const notice = section(page, "totp").locator('[data-ory="notice"][data-code="flow_expired"]')
  await expect(notice).toContainText("no longer counts")
  await expect(secret).toHaveText(before)
  expect(requests.created).toBe(0)

  await notice.getByRole("button", { name: "Start over" }).click()
  await expect(secret).not.toHaveText(before)
  await expect(notice).toHaveCount(0)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  await code.fill(totpCode(await secret.innerText()))
  await save(page, "totp")
  await expectSaved(page, "totp")
  expect((await stack.admin.getIdentity(person.id)).credentials?.totp).toBeDefined()
})

test("backup codes that are not confirmed stay to be read", async ({ page, person, signIn }) => {
  await signIn(person)
  await openSettings(page)
  await section(page, "lookup_secret")
    .getByRole("button", { name: /^Generate/ })
    .click()
  const confirm = section(page, "lookup_secret").getByRole("button", { name: /^Confirm/ })
  await expect(confirm).toBeVisible()
  await waitUntilExpired(page)
  const requests = new SettingsRequests(page)
  await page.getByLabel("Nickname").click()
  await expect(section(page, "lookup_secret").locator('[data-ory="notice"]')).toContainText(
    "no longer counts",
  )
  await expect(confirm).toBeVisible()
  expect(requests.created).toBe(0)
})

test("a session that is over meanwhile: said, and what was typed comes back after the sign-in", async ({
  page,
  context,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  await waitUntilExpired(page)
  await context.clearCookies()
  const url = page.url()
  await page.getByLabel("Nickname").click()
  await expect(notices(page)).toContainText("You are no longer signed in")
  expect(page.url()).toBe(url)
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL(/\/login/)
  await signIn(person)
  await openSettings(page)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
})

/** A settings page that was open for longer than Kratos keeps its flow. */
import { acceptsPassword, expect, test, totpCode } from "./fixtures.ts"
import { expectSaved, field, openSettings, save, section } from "./helpers/settingsPage.ts"
import type { Page } from "@playwright/test"

const LIFESPAN_MS = 5_000

test.use({ stackOptions: { flowLifespan: `${LIFESPAN_MS}ms` } })

/** Nothing on the page tells when its flow is over: there is only its age. */
async function waitUntilExpired(page: Page): Promise<void> {
  await page.waitForTimeout(LIFESPAN_MS + 200)
}

/** By this clock no flow is over: the page leaves it to Kratos to say so. */
async function setClockBack(page: Page): Promise<void> {
  await page.clock.setFixedTime(Date.now() - 60 * 60_000)
}

/** The ids of the flows that Kratos answers with, in order. */
function watchFlows(page: Page): string[] {
  const ids: string[] = []
  page.on("response", async (response) => {
    const isFlow = response.url().includes("/self-service/settings")
    const body = isFlow && ((await response.json().catch(() => ({}))) as { id?: string })
    if (body && body.id) ids.push(body.id)
  })
  return ids
}

const notice = (page: Page, group: string) =>
  section(page, group).locator('[data-ory="notice"][data-code="flow_expired"]')

test("12. expired on submit: a new flow, what was typed still there, and a click saves it (peers 3)", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  const flows = watchFlows(page)
  await setClockBack(page)
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  const password = section(page, "password").getByLabel("Password", { exact: true })
  await password.fill("Quite another horse 7431")
  await waitUntilExpired(page)
  await save(page, "profile")

  await expect(notice(page, "profile")).toContainText("What you typed is still here")
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  await expect(password).toHaveValue("Quite another horse 7431")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
  await notice(page, "profile").getByRole("button", { name: "Try again" }).click()
  await expectSaved(page, "profile")
  await expect(notice(page, "profile")).toHaveCount(0)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  await expect(password).toHaveValue("Quite another horse 7431")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })
  expect(new Set(flows).size).toBe(2)
})

test("12. expired on submit of a password: still there, and saved on the second click", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await setClockBack(page)
  await signIn(person)
  await openSettings(page)
  const next = "Quite another horse 7431"
  const password = section(page, "password").getByLabel("Password", { exact: true })
  await password.fill(next)
  await waitUntilExpired(page)
  await save(page, "password")
  await expect(notice(page, "password")).toBeVisible()
  await expect(password).toHaveValue(next)
  const login = { identifier: person.email, password: next }
  expect(await acceptsPassword(stack.kratosUrl, login)).toBe(false)
  await save(page, "password")
  await expectSaved(page, "password")
  await expect(password).toHaveValue("")
  expect(await acceptsPassword(stack.kratosUrl, login)).toBe(true)
})

test("12. expired on submit of a TOTP code: it starts over with another key, and says so", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const secret = field(page, "totp_secret_key").locator('[data-ory="secret"]')
  const before = await secret.innerText()
  const code = section(page, "totp").getByLabel("Verify code")
  await code.fill(totpCode(before))
  await waitUntilExpired(page)
  await save(page, "totp")
  await expect(notice(page, "totp")).toContainText("this step starts over")
  await expect(notice(page, "totp").getByRole("button")).toHaveCount(0)
  await expect(secret).not.toHaveText(before)
  await expect(code).toHaveValue("")
  expect((await stack.admin.getIdentity(person.id)).credentials?.totp).toBeUndefined()

  await code.fill(totpCode(await secret.innerText()))
  await save(page, "totp")
  await expectSaved(page, "totp")
  expect((await stack.admin.getIdentity(person.id)).credentials?.totp).toBeDefined()
})

test("12. expired on load: a new flow takes over at once (peers 3)", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  const flows = watchFlows(page)
  await signIn(person)
  await openSettings(page)
  const [expired] = flows
  await waitUntilExpired(page)

  const asked: string[] = []
  page.on("request", (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith("/self-service/settings")) asked.push(pathname)
  })
  await openSettings(page, `/settings?flow=${String(expired)}&tab=a`)
  // The expired one is asked for once, and another one made: no round of tries before that.
  expect(asked).toEqual(["/self-service/settings/flows", "/self-service/settings/browser"])
  expect(page.url()).toBe(`${stack.appUrl}/settings?flow=${String(expired)}&tab=a`)
  await page.getByLabel("Nickname").fill("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })
})

test("12. expired while signing in again: a new flow, what was typed still there", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  const created = page.waitForResponse(/self-service\/settings\/browser/)
  await openSettings(page)
  const { id } = (await (await created).json()) as { id: string }
  await openSettings(page, `/settings?flow=${id}`)
  await page.getByLabel("Nickname").fill("Ada")
  await stack.admin.deleteSessions(person.id)
  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(page).toHaveURL(/\/login\?flow=/)
  await waitUntilExpired(page)
  // The app's own link back, with the old flow in it.
  await signIn(person)
  await openSettings(page, `/settings?flow=${id}`)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })
})

/** Nobody is signed in: on load, and by the time something is saved. */
import { expect, signInOnPage, test } from "./fixtures.ts"
import { expectSaved, openSettings, save, section } from "./helpers/settingsPage.ts"

test("1. no session: login, and back on the page asked for with its query and hash (peers 1, 23)", async ({
  page,
  stack,
  person,
}) => {
  const asked = `${stack.appUrl}/settings?tab=a%26b&lang=de#ory-password`
  const login = page.waitForRequest((request) => request.url().includes("/self-service/login/"))
  await page.goto(asked)
  expect(new URL((await login).url()).searchParams.get("return_to")).toBe(asked)
  await expect(page).toHaveURL(/\/login\?flow=/)

  await signInOnPage(page, person)
  await expect(section(page, "profile").getByLabel("E-Mail")).toHaveValue(person.email)
  expect(page.url()).toBe(asked)
  const sessions = await stack.admin.listSessions(person.id)
  expect(sessions.filter(({ active }) => active)).toHaveLength(1)
})

test("1. no session: the page says where it is going, and a link leads there (peers 1)", async ({
  page,
  stack,
}) => {
  // An answer without a page leaves the browser where it is, so that the text can be looked at.
  await page.route(/self-service\/login\/browser/, (route) => route.fulfill({ status: 204 }))
  await page.goto("/settings")
  const leaving = page.locator('[data-ory="status"][data-reason="login"]')
  await expect(leaving).toHaveText("Taking you to sign in …")
  const link = await leaving.getByRole("link").getAttribute("href")
  const returnTo = encodeURIComponent(`${stack.appUrl}/settings`)
  expect(link).toBe(`${stack.kratosUrl}/self-service/login/browser?return_to=${returnTo}`)
})

test("1. no session: a flow in the address is not asked for again after login", async ({
  page,
  stack,
  person,
}) => {
  await page.goto("/settings?flow=11111111-2222-4333-8444-555555555555&tab=a")
  await expect(page).toHaveURL(/\/login\?flow=/)
  await signInOnPage(page, person)
  await expect(section(page, "profile").getByLabel("E-Mail")).toHaveValue(person.email)
  expect(page.url()).toBe(`${stack.appUrl}/settings?tab=a`)
})

test("1. signed out before saving: login, and back with what was typed but the password (peers 1)", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page, "/settings?tab=a")
  await page.getByLabel("Nickname").fill("Ada")
  await page.getByLabel("First name").fill("Augusta")
  await section(page, "password")
    .getByLabel("Password", { exact: true })
    .fill("a password not to be kept")
  await stack.admin.deleteSessions(person.id)

  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(page).toHaveURL(/\/login\?flow=/)
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)

  await signInOnPage(page, person)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  await expect(page.getByLabel("First name")).toHaveValue("Augusta")
  await expect(section(page, "password").getByLabel("Password", { exact: true })).toHaveValue("")
  expect(page.url()).toBe(`${stack.appUrl}/settings?tab=a`)

  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({
    nickname: "Ada",
    name: { first: "Augusta" },
  })
})

test("1. what was typed before signing in again is not given to somebody else", async ({
  page,
  stack,
  person,
  createPerson,
  signIn,
}) => {
  const other = await createPerson()
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  await stack.admin.deleteSessions(person.id)
  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(page).toHaveURL(/\/login\?flow=/)

  await signInOnPage(page, other)
  await expect(section(page, "profile").getByLabel("E-Mail")).toHaveValue(other.email)
  await expect(page.getByLabel("Nickname")).toHaveValue("")
  expect((await stack.admin.getIdentity(other.id)).traits).toEqual(other.traits)
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
})

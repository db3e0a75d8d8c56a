/** A page whose flow no longer fits: its cookie is gone, or it was never this person's. */
import { acceptsPassword, expect, test } from "./fixtures.ts"
import { expectSaved, openSettings, save, section } from "./helpers/settingsPage.ts"

const UNKNOWN = "11111111-2222-4333-8444-555555555555"

test("12. CSRF cookie cleared: a new flow, what was typed still there, and a click saves it", async ({
  page,
  context,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  await section(page, "password")
    .getByLabel("Password", { exact: true })
    .fill("Quite another horse 7431")
  await context.clearCookies({ name: /^csrf_token/ })
  await save(page, "profile")

  const notice = section(page, "profile").locator('[data-ory="notice"][data-code="csrf_violation"]')
  await expect(notice).toContainText("What you typed is still here")
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
  await notice.getByRole("button", { name: "Try again" }).click()
  await expectSaved(page, "profile")
  await expect(notice).toHaveCount(0)
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })

  // The password that was typed beside it is still there, too.
  await save(page, "password")
  await expectSaved(page, "password")
  const login = { identifier: person.email, password: "Quite another horse 7431" }
  expect(await acceptsPassword(stack.kratosUrl, login)).toBe(true)
})

test("12. CSRF cookie refused for good: said so on the second try, and no third by itself", async ({
  page,
  context,
  stack,
  person,
  signIn,
  consoleGuard,
}) => {
  // What a developer is to look at.
  consoleGuard.allow(/does not get its own cookies back/)
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  const notice = section(page, "profile").locator('[data-ory="notice"][data-code="csrf_violation"]')
  await context.clearCookies({ name: /^csrf_token/ })
  await save(page, "profile")
  await expect(notice).toContainText("save it once more")
  await context.clearCookies({ name: /^csrf_token/ })
  await save(page, "profile")
  await expect(notice).toContainText("Allow cookies for this site")
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
})

for (const { group, after } of [
  { group: "profile", after: "a sign-in" },
  { group: "password", after: "a sign-in" },
  // Takes the CSRF cookie along, too: Kratos then says no more than that.
  { group: "profile", after: "a sign-out and a sign-in" },
]) {
  test(`12. somebody else logged in in another tab by ${after}: a ${group} is saved for neither`, async ({
    page,
    context,
    stack,
    person,
    createPerson,
    signIn,
  }) => {
    const other = await createPerson({ traits: { nickname: "Other" } })
    await signIn(person)
    await openSettings(page)
    await page.getByLabel("Nickname").fill("Ada")
    await section(page, "password")
      .getByLabel("Password", { exact: true })
      .fill("Quite another horse 7431")

    const tab = await context.newPage()
    if (after !== "a sign-in") await context.clearCookies()
    await signIn(other)
    await openSettings(tab)
    await expect(tab.getByLabel("E-Mail")).toHaveValue(other.email)
    await save(page, group)

    const notice = page.locator('[data-ory="notice"]')
    await expect(notice).toContainText("Somebody else has signed in")
    await expect(notice).not.toContainText("What you typed is still here")
    await expect(notice.getByRole("button")).toHaveCount(0)
    await expect(page.getByLabel("E-Mail")).toHaveValue(other.email)
    await expect(page.getByLabel("Nickname")).toHaveValue("Other")
    await expect(section(page, "password").getByLabel("Password", { exact: true })).toHaveValue("")
    for (const one of [person, other]) {
      expect((await stack.admin.getIdentity(one.id)).traits).toEqual(one.traits)
      const { email: identifier, password } = one
      expect(await acceptsPassword(stack.kratosUrl, { identifier, password })).toBe(true)
    }

    // From here on it is a page of the other one's.
    await page.getByLabel("Nickname").fill("Another")
    await save(page, "profile")
    await expectSaved(page, "profile")
    await expect(notice).toHaveCount(0)
    const { traits } = await stack.admin.getIdentity(other.id)
    expect(traits).toMatchObject({ email: other.email, nickname: "Another" })
    expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
  })
}

test("12. signed in again as the same person in another tab: nothing typed is lost", async ({
  page,
  context,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  await context.clearCookies()
  await signIn(person)
  await save(page, "profile")
  await expect(page.locator('[data-ory="notice"]')).toContainText("What you typed is still here")
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })
})

test("12. an unknown flow id: a new flow, which saves", async ({ page, stack, person, signIn }) => {
  await signIn(person)
  await openSettings(page, `/settings?flow=${UNKNOWN}`)
  await page.getByLabel("Nickname").fill("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })
})

test("12. somebody else's flow id: a new flow of one's own", async ({
  page,
  stack,
  person,
  createPerson,
  signIn,
}) => {
  const other = await createPerson()
  await signIn(other)
  const created = page.waitForResponse(/self-service\/settings\/browser/)
  await openSettings(page)
  const { id } = (await (await created).json()) as { id: string }
  await signIn(person)
  await openSettings(page, `/settings?flow=${id}`)
  await expect(page.getByLabel("E-Mail")).toHaveValue(person.email)
  await page.getByLabel("Nickname").fill("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })
  expect((await stack.admin.getIdentity(other.id)).traits).toEqual(other.traits)
})

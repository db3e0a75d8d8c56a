/** Two tabs of one browser, and what is done in the other one. */
import { expect, test } from "./fixtures.ts"
import { SettingsRequests } from "./helpers/settingsRequests.ts"
import { expectSaved, openSettings, save } from "./helpers/settingsPage.ts"
import type { Page } from "@playwright/test"

const notice = (page: Page) => page.locator('[data-ory="notice"]')

/** Playwright's pages are all in front: this one is not, for so long by its own clock. */
async function awayFor(page: Page, time: string): Promise<void> {
  const turn = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { configurable: true, value: hidden })
      document.dispatchEvent(new Event("visibilitychange"))
    }, hidden)
  await turn(true)
  await page.clock.fastForward(time)
  await turn(false)
}

/** The ways of the requests to Kratos's settings from now on. */
function watch(page: Page): string[] {
  const asked: string[] = []
  page.on("request", (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith("/self-service/settings")) asked.push(pathname)
  })
  return asked
}

test("another tab has saved: this one keeps that, and changes what was changed here", async ({
  page,
  context,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const tab = await context.newPage()
  await openSettings(tab)
  await tab.getByLabel("First name").fill("Grace")
  await save(tab, "profile")
  await expectSaved(tab, "profile")

  const requests = new SettingsRequests(page)
  await page.getByLabel("Nickname").fill("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
  const { traits } = await stack.admin.getIdentity(person.id)
  expect(traits).toMatchObject({ email: person.email, nickname: "Ada", name: { first: "Grace" } })
  await expect(page.getByLabel("First name")).toHaveValue("Grace")
  expect(requests.bodies).toHaveLength(1)
})

test("saved elsewhere: said on return, and shown where nothing is typed", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await page.clock.install()
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  // In another app, which tells this one nothing.
  await stack.admin.setTraits(person.id, {
    ...person.traits,
    nickname: "Other",
    name: { first: "Grace" },
  })
  const asked = watch(page)
  await awayFor(page, "00:30")
  await awayFor(page, "02:00")
  await expect(notice(page)).toContainText("Your settings were changed elsewhere")
  await expect(page.getByLabel("First name")).toHaveValue("Grace")
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  expect(asked).toEqual(["/self-service/settings/flows", "/self-service/settings/browser"])
  await save(page, "profile")
  await expectSaved(page, "profile")
  const { traits } = await stack.admin.getIdentity(person.id)
  expect(traits).toMatchObject({ nickname: "Ada", name: { first: "Grace" } })
})

test("signed out in another tab: said on return, and nothing typed is lost", async ({
  page,
  context,
  person,
  signIn,
}) => {
  await page.clock.install()
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  await context.clearCookies({ name: "ory_kratos_session" })
  await awayFor(page, "02:00")
  await expect(notice(page)).toContainText("You are no longer signed in")
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  // Signed in again in the other tab: there is nothing to say any more.
  await signIn(person)
  await awayFor(page, "02:00")
  await expect(notice(page)).toHaveCount(0)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
})

test("signed in as another person in another tab: their settings on return, and it is said", async ({
  page,
  context,
  person,
  createPerson,
  signIn,
}) => {
  const other = await createPerson()
  await page.clock.install()
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  await context.clearCookies()
  await signIn(other)
  await awayFor(page, "02:00")
  await expect(notice(page)).toContainText("Somebody else has signed in")
  await expect(page.getByLabel("E-Mail")).toHaveValue(other.email)
  await expect(page.getByLabel("Nickname")).not.toHaveValue("Ada")
})

/** What is typed and not saved: discarded by section, and not lost by leaving. */
import type { Page } from "@playwright/test"
import { acceptsPassword, expect, signInOnPage, test } from "./fixtures.ts"
import { expectSaved, field, openSettings, save, section } from "./helpers/settingsPage.ts"

test.use({ stackOptions: { appEnv: { VITE_GUARD_UNSAVED: "true" } } })

const NEXT = "Quite another horse 7431"

const discardIn = (page: Page, group: string) =>
  section(page, group).getByRole("button", { name: "Discard" })

/** By keys: a browser asks nobody who has not touched the page. */
async function typeNickname(page: Page, text: string): Promise<void> {
  await page.getByLabel("Nickname").click()
  await page.keyboard.type(text)
}

/** Collects what the browser asks, and stays on the page. */
function stayWhenAsked(page: Page): string[] {
  const asked: string[] = []
  page.on("dialog", (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  return asked
}

test("one section is discarded, the other one saved", async ({ page, stack, person, signIn }) => {
  await signIn(person)
  await openSettings(page)
  await expect(page.getByRole("button", { name: "Discard" })).toHaveCount(0)
  await typeNickname(page, "Ada")
  await section(page, "password").getByLabel("Password").fill(NEXT)
  await discardIn(page, "profile").click()
  await expect(page.getByLabel("Nickname")).toHaveValue("")
  await expect(page.getByLabel("E-Mail")).toBeFocused()
  await expect(discardIn(page, "profile")).toHaveCount(0)

  await save(page, "password")
  await expectSaved(page, "password")
  await expect(page.getByRole("button", { name: "Discard" })).toHaveCount(0)
  const login = { identifier: person.email, password: NEXT }
  expect(await acceptsPassword(stack.kratosUrl, login)).toBe(true)
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
})

test("what Kratos refused is discarded, with what it said of it, and the next save is as it was", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const traits = { tags: ["first", "second"], website: "https://example.org/" }
  const person = await createPerson({ schema: "full", traits })
  await signIn(person)
  await openSettings(page)
  const profile = section(page, "profile")
  await profile.getByLabel("Phone").fill("12")
  await profile.getByRole("button", { name: "Remove Tags 1" }).click()
  await profile.getByRole("button", { name: "Add to Tags" }).click()
  await profile.getByLabel("Tags 2", { exact: true }).fill("third")
  await save(page, "profile")
  await expect(field(page, "traits.phone")).toHaveAttribute("data-invalid")
  await expect(profile.getByLabel(/^Tags \d$/)).toHaveCount(2)

  await discardIn(page, "profile").click()
  await expect(field(page, "traits.phone")).not.toHaveAttribute("data-invalid")
  await expect(profile.getByLabel("Phone")).toHaveValue("")
  await expect(profile.getByLabel("Tags 1", { exact: true })).toHaveValue("first")
  await expect(profile.getByLabel("Tags 2", { exact: true })).toHaveValue("second")
  await expect(discardIn(page, "profile")).toHaveCount(0)
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject(traits)
})

test("the browser asks before something typed is lost, and at no other time", async ({
  page,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const asked = stayWhenAsked(page)
  const leave = () => page.evaluate(() => window.location.assign("/"))
  await typeNickname(page, "Ada")
  await leave()
  await expect.poll(() => asked).toEqual(["beforeunload"])
  await expect(page).toHaveURL(/\/settings/)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")

  await discardIn(page, "profile").click()
  await expect(discardIn(page, "profile")).toHaveCount(0)
  await leave()
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible()
  expect(asked).toEqual(["beforeunload"])
})

test("a router's blocker asks before something typed is lost on the way to another route", async ({
  page,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const asked = stayWhenAsked(page)
  const home = page.getByRole("link", { name: "Home" })
  const question = page.getByRole("dialog")
  await typeNickname(page, "Ada")
  await home.click()
  await question.getByRole("button", { name: "Stay" }).click()
  await expect(question).toHaveCount(0)
  await expect(page).toHaveURL(/\/settings/)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")

  await home.click()
  await question.getByRole("button", { name: "Leave" }).click()
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel("Nickname")).toHaveValue("")
  await home.click()
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible()
  expect(asked).toEqual([])
})

test("the browser does not ask where the page leaves to sign in, and what was typed comes back", async ({
  page,
  context,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const asked = stayWhenAsked(page)
  await typeNickname(page, "Ada")
  await context.clearCookies({ name: /^ory_kratos_session/ })
  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(page).toHaveURL(/\/login\?flow=/)
  expect(asked).toEqual([])

  await signInOnPage(page, person)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  await expect(discardIn(page, "profile")).toBeVisible()
  await discardIn(page, "profile").click()
  await expect(page.getByLabel("Nickname")).toHaveValue("")
})

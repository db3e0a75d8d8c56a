/** A new sign-in that takes longer than Kratos keeps the settings flow it was asked for. */
import { expect, signInOnPage, test } from "./fixtures.ts"
import { expectSaved, openSettings, save, section } from "./helpers/settingsPage.ts"

const LIFESPAN_MS = 10_000
const PRIVILEGED_MS = 2_000

test.use({
  stackOptions: {
    flowLifespan: `${LIFESPAN_MS}ms`,
    privilegedSessionMaxAge: `${PRIVILEGED_MS}ms`,
    appEnv: { VITE_REAUTHENTICATE: "redirect" },
  },
})

test("12. expired while confirming a change: a new flow, what was typed still there (item 5)", async ({
  page,
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
  await page.waitForTimeout(PRIVILEGED_MS + 200)
  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(page).toHaveURL(/\/login\?flow=/)
  await page.waitForTimeout(LIFESPAN_MS)
  await signInOnPage(page, person)

  await expect(page.getByLabel("E-Mail")).toHaveValue(person.email)
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  await expect(section(page, "password").getByLabel("Password", { exact: true })).toHaveValue("")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
  await signIn(person)
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })
})

import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures.ts"
import { expectSaved, save, section } from "./helpers/settingsPage.ts"

test.use({ stackOptions: { served: {} } })

/** Opens the page as the server sent it. @returns lets its code come */
async function openBeforeCode(page: Page): Promise<() => Promise<void>> {
  let release: () => void = () => undefined
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route("**/client.js", async (route) => {
    await isReleased
    await route.continue()
  })
  await page.goto("/settings", { waitUntil: "commit" })
  await expect(section(page, "oidc")).toBeVisible()
  return async () => {
    release()
    await expect(page.locator("form[novalidate]").first()).toBeAttached()
  }
}

test("what is typed before the page's code is there stays, counts as typed, and is saved", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const traits = {
    nickname: "two\nlines",
    newsletter: true,
    terms: false,
    appointment: "2026-01-02T03:04:05Z",
    tags: ["a", "b"],
    flags: [true, false],
  }
  const person = await createPerson({ schema: "full", traits })
  await signIn(person)
  const hydrate = await openBeforeCode(page)
  await page.getByLabel("First name").fill("Ada")
  await page.getByLabel("Nickname", { exact: true }).fill("three\nshort\nlines")
  await page.getByLabel("Newsletter").uncheck()
  await page.getByLabel("Terms").check()
  await page.getByLabel("Age").fill("36")
  await page.getByLabel("Birthday").fill("1815-12-10")
  await page.getByLabel("Appointment").fill("2030-05-06T07:08:09Z")
  await page.getByLabel("Tags 2", { exact: true }).fill("c")
  await hydrate()
  await expect(page.getByLabel("Appointment")).toHaveAttribute("type", "datetime-local")
  await expect(page.getByLabel("First name")).toHaveValue("Ada")
  await expect(section(page, "profile").getByRole("button", { name: "Discard" })).toBeVisible()
  await page.getByLabel("Flags 2", { exact: true }).check()

  const asked = page.waitForEvent("dialog")
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe("beforeunload")
  await dialog.dismiss()

  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual({
    ...person.traits,
    // Kratos's own: an object that it was not sent.
    name: { first: "Ada", deep: {} },
    nickname: "three\nshort\nlines",
    newsletter: false,
    terms: true,
    age: 36,
    birthday: "1815-12-10",
    appointment: "2030-05-06T07:08:09Z",
    tags: ["a", "c"],
    flags: [true, true],
  })
})

test("a click before the page's code is there posts the form itself", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  const hydrate = await openBeforeCode(page)
  await page.getByLabel("Nickname").fill("Ada")
  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(page.getByText("Your changes have been saved!")).toBeVisible()
  expect((await stack.admin.getIdentity(person.id)).traits.nickname).toBe("Ada")
  await hydrate()
  await expect(page.getByText("Your changes have been saved!")).toHaveCount(1)
  await page.getByLabel("Nickname").fill("Countess")
  await save(page, "profile")
  await expectSaved(page, "profile")
})

test("a profile that no form can save is saved by the page's code, whole, and the page stays in its place", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const addresses = [{ street: "Main Street 1", city: "London" }]
  const person = await createPerson({ schema: "objects", traits: { addresses } })
  await signIn(person)
  const hydrate = await openBeforeCode(page)
  const button = section(page, "profile").getByRole("button", { name: "Save" })
  await expect(button).toBeDisabled()
  await expect(section(page, "profile").locator("noscript")).not.toBeVisible()
  await page.getByLabel("Nickname").fill("Ada")
  await page.getByLabel("Nickname").press("Enter")
  const top = () => section(page, "oidc").evaluate((element) => element.getBoundingClientRect().top)
  const before = await top()
  await hydrate()
  expect(await top()).toBe(before)
  await expect(button).toBeEnabled()
  await save(page, "profile")
  await expectSaved(page, "profile")
  const { traits } = await stack.admin.getIdentity(person.id)
  expect(traits).toMatchObject({ ...person.traits, nickname: "Ada" })
})

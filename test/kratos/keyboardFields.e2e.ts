/** Fields filled in and saved by the keyboard alone, and where the focus is after a refusal. */
import { acceptsPassword, expect, test } from "./fixtures.ts"
import { expectSaved, message, openSettings, section } from "./helpers/settingsPage.ts"

test("keyboard: a profile with texts, a checkbox, a date and lists", async ({
  page,
  stack,
  createPerson,
  signIn,
  keyboard,
}) => {
  const person = await createPerson({ schema: "full", traits: { tags: ["first", "second"] } })
  await signIn(person)
  await openSettings(page)
  await keyboard.tabTo("textbox", "Nickname")
  await keyboard.type("Ada")
  await keyboard.tabTo("textbox", "Birthday")
  await keyboard.type("12101815")
  await keyboard.tabTo("checkbox", "Newsletter")
  await keyboard.press("Space")
  await keyboard.tabTo("button", "Remove Tags 1")
  await keyboard.press("Enter")
  // Of what is left, the nearest.
  await keyboard.expectOn("button", "Remove Tags 1")
  await keyboard.tabTo("button", "Add to Tags")
  await keyboard.press("Enter")
  await keyboard.expectOn("textbox", "Tags 2")
  await keyboard.type("third")
  await keyboard.tabTo("button", "Save")
  await keyboard.press("Enter")
  await expectSaved(page, "profile")
  await keyboard.expectOn("button", "Save")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({
    nickname: "Ada",
    newsletter: true,
    birthday: "1815-12-10",
    tags: ["second", "third"],
  })
})

test("keyboard: a profile with values that the browser and then Kratos refuse", async ({
  page,
  stack,
  createPerson,
  signIn,
  keyboard,
}) => {
  const person = await createPerson({
    schema: "bounded",
    traits: { username: "countess", postcode: "12345", age: 36 },
  })
  await signIn(person)
  await openSettings(page)
  await keyboard.tabTo("textbox", "Postcode")
  await keyboard.retype("123")
  await keyboard.tabTo("textbox", "Username")
  await keyboard.retype("ada")
  await keyboard.tabTo("button", "Save")
  await keyboard.press("Enter")
  const postcode = page.getByLabel("Postcode")
  await keyboard.expectOn("textbox", "Postcode")
  await expect(postcode).toHaveAccessibleDescription("This does not have the form asked for.")

  await keyboard.retype("54321")
  await keyboard.tabTo("button", "Save")
  await keyboard.press("Enter")
  await keyboard.expectOn("textbox", "Username")
  const username = page.getByLabel("Username")
  await expect(username).toHaveAttribute("aria-invalid", "true")
  await expect(username).toHaveAccessibleDescription(/length must be/)
  await expect(postcode).not.toHaveAttribute("aria-invalid")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)

  await keyboard.retype("enchantress")
  await keyboard.press("Enter")
  await expectSaved(page, "profile")
  await keyboard.expectOn("textbox", "Username")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({
    username: "enchantress",
    postcode: "54321",
  })
})

test("keyboard: a password, looked at, refused and saved", async ({
  page,
  stack,
  person,
  signIn,
  keyboard,
}) => {
  const next = "Quite another horse 7431"
  const password = section(page, "password").getByLabel("Password", { exact: true })
  await signIn(person)
  await openSettings(page)
  await keyboard.tabTo("textbox", "Password")
  await keyboard.type("short")
  await keyboard.press("Enter")
  await expect(message(section(page, "password"), 4000032)).toBeVisible()
  await keyboard.expectOn("textbox", "Password")
  await expect(password).toHaveAccessibleDescription(/at least 8 characters/)

  await keyboard.retype(next)
  await keyboard.tabTo("button", "Show what you type")
  await keyboard.press("Space")
  await keyboard.expectOn("button", "Hide what you type")
  await expect(password).toHaveAttribute("type", "text")
  await expect(password).toHaveValue(next)
  await keyboard.tabTo("button", "Save")
  await keyboard.press("Enter")
  await expectSaved(page, "password")
  await keyboard.expectOn("button", "Save")
  const login = { identifier: person.email, password: next }
  expect(await acceptsPassword(stack.kratosUrl, login)).toBe(true)
})

test("keyboard: a save that failed twice and then does not", async ({
  page,
  context,
  stack,
  person,
  signIn,
  keyboard,
}) => {
  await signIn(person)
  await openSettings(page)
  await keyboard.tabTo("textbox", "Nickname")
  await keyboard.type("Ada")
  await context.setOffline(true)
  await keyboard.press("Enter")
  await keyboard.tabTo("button", "Try again")
  await keyboard.press("Enter")
  await expect(section(page, "profile").getByRole("alert")).toBeVisible()
  await keyboard.expectOn("button", "Try again")
  await context.setOffline(false)
  await keyboard.press("Enter")
  await expectSaved(page, "profile")
  await keyboard.expectOn("heading", "Profile")
  expect((await stack.admin.getIdentity(person.id)).traits.nickname).toBe("Ada")
})

test("keyboard: a page that could not be loaded twice, and then is", async ({
  page,
  context,
  person,
  signIn,
  keyboard,
}) => {
  await signIn(person)
  const cut = /self-service\/settings\/browser/
  await context.route(cut, (route) => route.abort("internetdisconnected"))
  await page.goto("/settings")
  await keyboard.tabTo("button", "Try again")
  await keyboard.press("Enter")
  await keyboard.expectOn("button", "Try again")
  await context.unroute(cut)
  await keyboard.press("Enter")
  await keyboard.expectOn("heading", "Profile")
})

/** What is wrong in a profile: found by the browser first, and by Kratos where only it can tell. */
import { expect, test, type Person } from "./fixtures.ts"
import { expectSaved, field, message, openSettings, save } from "./helpers/settingsPage.ts"
import type { Page } from "@playwright/test"

const traits = { username: "countess", postcode: "12345", age: 36 }

async function expectInvalid(page: Page, name: string, text: string | RegExp): Promise<void> {
  const input = field(page, name).getByRole("textbox").or(field(page, name).getByRole("spinbutton"))
  await expect(field(page, name).locator('[data-ory="message"]')).toHaveText(text)
  await expect(input).toHaveAttribute("aria-invalid", "true")
  await expect(input).toHaveAccessibleDescription(text)
}

function countPosts(page: Page): () => number {
  let count = 0
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/self-service/settings")) count++
  })
  return () => count
}

test("3. profile errors: what the browser can tell is inline and nothing is sent (peers 9)", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const person = await createPerson({ schema: "bounded", traits })
  await signIn(person)
  await openSettings(page)
  const posts = countPosts(page)
  await page.getByLabel("Username").fill("")
  await page.getByLabel("Postcode").fill("123")
  await page.getByLabel("Contact e-mail").fill("not an address")
  await page.getByLabel("Age").fill("37")
  await save(page, "profile")

  await expectInvalid(page, "traits.username", "Fill in this field.")
  await expectInvalid(page, "traits.postcode", "This does not have the form asked for.")
  await expectInvalid(page, "traits.contact_email", /^Enter an e-mail address/)
  // The first that is wrong, wherever Kratos put it.
  await expect(page.locator('[data-group="profile"] [aria-invalid]').first()).toBeFocused()
  await expect(page.getByLabel("Username")).toHaveValue("")
  await expect(page.getByLabel("Postcode")).toHaveValue("123")
  await expect(page.getByLabel("Contact e-mail")).toHaveValue("not an address")
  await expect(page.getByLabel("Age")).toHaveValue("37")
  expect(posts()).toBe(0)
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)

  await page.getByLabel("Username").fill("enchantress")
  await page.getByLabel("Postcode").fill("54321")
  await page.getByLabel("Contact e-mail").fill("ada@example.org")
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual({
    email: person.email,
    username: "enchantress",
    postcode: "54321",
    contact_email: "ada@example.org",
    age: 37,
  })
})

/** What only Kratos finds, as it is typed, with the message it answers with. */
const refused = [
  {
    what: "too short",
    label: "Username",
    name: "traits.username",
    text: "ada",
    before: "countess",
    id: 4000003,
  },
  { what: "too small", label: "Age", name: "traits.age", text: "7", before: "36", id: 4000018 },
  {
    // Its local part is longer than a mail server has to take.
    what: "a bad address",
    label: "Contact e-mail",
    name: "traits.contact_email",
    text: `${"a".repeat(65)}@example.org`,
    before: "",
    id: 4000001,
  },
]

for (const { what, label, name, text, before, id } of refused) {
  test(`3. profile errors: ${what}, found by Kratos, is inline and what was typed is kept`, async ({
    page,
    stack,
    createPerson,
    signIn,
  }) => {
    const person = await createPerson({ schema: "bounded", traits })
    await signIn(person)
    await openSettings(page)
    await page.getByLabel(label).fill(text)
    await page.getByLabel("Postcode").fill("54321")
    await save(page, "profile")

    await expect(message(field(page, name), id)).toBeVisible()
    await expect(message(page, id)).toHaveCount(1)
    await expectInvalid(page, name, /./)
    await expect(page.getByLabel(label)).toBeFocused()
    await expect(page.getByLabel(label)).toHaveValue(text)
    await expect(page.getByLabel("Postcode")).toHaveValue("54321")
    expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)

    await page.getByLabel(label).fill(before)
    await save(page, "profile")
    await expectSaved(page, "profile")
    await expect(message(page, id)).toHaveCount(0)
    await expect(page.getByLabel(label)).toHaveValue(before)
    await expect(page.getByLabel("Postcode")).toHaveValue("54321")
    const { traits: saved } = await stack.admin.getIdentity(person.id)
    expect(saved).toEqual({ ...person.traits, postcode: "54321" })
  })
}

test("3. profile errors: missing, found by Kratos, is inline and what was typed is kept", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const person = await createPerson({ schema: "bounded", traits })
  await signIn(person)
  await openSettings(page)
  // A browser that does not check.
  await page.getByLabel("Username").evaluate((input) => input.removeAttribute("required"))
  await page.getByLabel("Username").fill("")
  await page.getByLabel("Postcode").fill("54321")
  await save(page, "profile")
  await expect(message(field(page, "traits.username"), 4000002)).toBeVisible()
  await expectInvalid(page, "traits.username", "Property username is missing.")
  await expect(page.getByLabel("Username")).toHaveValue("")
  await expect(page.getByLabel("Postcode")).toHaveValue("54321")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
})

async function expectTaken(page: Page, other: Person): Promise<void> {
  await page.getByLabel("E-Mail", { exact: true }).fill(other.email)
  await page.getByLabel("Postcode").fill("54321")
  await save(page, "profile")
  const profile = page.locator('[data-group="profile"]')
  await expect(message(profile, 4000007)).toBeVisible()
  await expect(message(page, 4000007)).toHaveCount(1)
  await expect(page.getByLabel("E-Mail", { exact: true })).toHaveValue(other.email)
  await expect(page.getByLabel("Postcode")).toHaveValue("54321")
}

for (const verified of [true, false]) {
  test(`3. profile errors: an address that is taken, of ${verified ? "a verified" : "an unverified"} person`, async ({
    page,
    stack,
    createPerson,
    signIn,
  }) => {
    const other = await createPerson()
    const person = await createPerson({ schema: "bounded", traits, verified })
    await signIn(person)
    await openSettings(page)
    await expectTaken(page, other)
    expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
    expect((await stack.admin.getIdentity(other.id)).traits).toEqual(other.traits)

    const own = `own-${person.email}`
    await page.getByLabel("E-Mail", { exact: true }).fill(own)
    await save(page, "profile")
    await expectSaved(page, "profile")
    expect((await stack.admin.getIdentity(person.id)).traits).toEqual({
      ...person.traits,
      email: own,
      postcode: "54321",
    })
  })
}

test("3. profile errors: gone once another section is saved, what was refused is not (peers 11, 14)", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const person = await createPerson({ schema: "full", traits: { tags: ["first"], terms: true } })
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Phone").fill("12")
  await page.getByLabel("Nickname", { exact: true }).fill("Ada")
  await page.getByLabel("Terms").uncheck()
  await page.getByLabel("Appointment").fill("2026-03-04T09:30")
  await page.getByLabel("Tags 1", { exact: true }).fill("changed")
  await page.getByRole("button", { name: "Add to Tags" }).click()
  await page.getByLabel("Tags 2", { exact: true }).fill("second")
  await save(page, "profile")
  await expect(message(field(page, "traits.phone"), 4000001)).toBeVisible()

  await page
    .locator('[data-group="password"]')
    .getByLabel("Password", { exact: true })
    .fill("Quite another 7431!")
  await save(page, "password")
  await expectSaved(page, "password")
  await expect(message(page, 4000001)).toHaveCount(0)
  const expectTyped = async (phone: string) => {
    await expect(page.getByLabel("Phone")).toHaveValue(phone)
    await expect(page.getByLabel("Nickname", { exact: true })).toHaveValue("Ada")
    await expect(page.getByLabel("Terms")).not.toBeChecked()
    await expect(page.getByLabel("Appointment")).toHaveValue("2026-03-04T09:30")
    await expect(page.getByLabel("Tags 1", { exact: true })).toHaveValue("changed")
    await expect(page.getByLabel("Tags 2", { exact: true })).toHaveValue("second")
  }
  await expectTyped("12")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)

  await page.getByLabel("Phone").fill("")
  await save(page, "profile")
  await expectSaved(page, "profile")
  await expectTyped("")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({
    nickname: "Ada",
    terms: false,
    tags: ["changed", "second"],
  })
})

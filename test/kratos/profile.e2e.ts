/** Saving a profile: every type of trait, and traits that have no node. */
import { expect, test, type Person } from "./fixtures.ts"
import { expectSaved, field, openSettings, save, section } from "./helpers/settingsPage.ts"
import type { Page } from "@playwright/test"

// Away from UTC, so that a time that is not converted shows.
test.use({ timezoneId: "America/New_York" })

/** Label → what is typed. */
const typed: Record<string, string> = {
  Nickname: "Ada",
  "First name": "Augusta",
  "Last name": "King",
  "Deep nickname": "A.",
  "Contact e-mail": "ada@example.org",
  Phone: "+49 1512 3456789",
  Website: "https://example.org/ada?a=1",
  Height: "1.65",
  Age: "36",
  Birthday: "1815-12-10",
  Appointment: "2026-03-04T09:30",
  Plan: "team",
}

const stored = {
  nickname: "Ada",
  name: { first: "Augusta", last: "King", deep: { nick: "A." } },
  contact_email: "ada@example.org",
  phone: "+49 1512 3456789",
  website: "https://example.org/ada?a=1",
  height: 1.65,
  age: 36,
  newsletter: true,
  birthday: "1815-12-10",
  // 09:30 in New York.
  appointment: "2026-03-04T14:30:00Z",
  plan: "team",
  tags: ["first", "second, with a comma"],
  scores: [1.5, 0],
  flags: [true, false],
}

const labels = Object.keys(typed)

async function expectShown(page: Page, person: Person): Promise<void> {
  const profile = section(page, "profile")
  await expect(profile.getByLabel("E-Mail", { exact: true })).toHaveValue(person.email)
  for (const [label, text] of Object.entries(typed)) {
    await expect(profile.getByLabel(label, { exact: true }), label).toHaveValue(text)
  }
  await expect(profile.getByLabel("Newsletter")).toBeChecked()
  await expect(profile.getByLabel("Terms")).not.toBeChecked()
  await expect(profile.getByLabel("Tags 1", { exact: true })).toHaveValue("first")
  await expect(profile.getByLabel("Tags 2", { exact: true })).toHaveValue("second, with a comma")
  await expect(profile.getByLabel("Scores 1", { exact: true })).toHaveValue("1.5")
  await expect(profile.getByLabel("Scores 2", { exact: true })).toHaveValue("0")
  await expect(profile.getByLabel("Flags 1", { exact: true })).toBeChecked()
  await expect(profile.getByLabel("Flags 2", { exact: true })).not.toBeChecked()
}

for (const verified of [true, false]) {
  const address = verified ? "a verified address" : "an unverified address"

  test(`2. profile, ${address}: every type of trait is saved and shown again (peers 9)`, async ({
    page,
    stack,
    createPerson,
    signIn,
  }) => {
    const person = await createPerson({
      schema: "full",
      verified,
      traits: { tags: ["first"], scores: [1.5], flags: [true] },
    })
    await signIn(person)
    await openSettings(page)
    const profile = section(page, "profile")
    for (const label of labels) {
      await profile.getByLabel(label, { exact: true }).fill(typed[label] ?? "")
    }
    await profile.getByLabel("Newsletter").check()
    for (const list of ["Tags", "Scores", "Flags"]) {
      await profile.getByRole("button", { name: `Add to ${list}` }).click()
    }
    await profile.getByLabel("Tags 2", { exact: true }).fill("second, with a comma")
    await profile.getByLabel("Scores 2", { exact: true }).fill("0")

    await save(page, "profile")
    await expectSaved(page, "profile")
    await expectShown(page, person)
    const { traits, verifiable_addresses } = await stack.admin.getIdentity(person.id)
    expect(traits).toEqual({ email: person.email, ...stored })
    expect(verifiable_addresses).toMatchObject([{ value: person.email, verified }])

    await page.reload()
    await expectShown(page, person)
  })

  test(`2. profile, ${address}: what is emptied is removed, an unchecked box is stored (peers 19)`, async ({
    page,
    stack,
    createPerson,
    signIn,
  }) => {
    const person = await createPerson({
      schema: "full",
      verified,
      traits: { ...stored, terms: true },
    })
    await signIn(person)
    await openSettings(page)
    const profile = section(page, "profile")
    const { "Last name": lastName, ...others } = typed
    for (const label of Object.keys(others).filter((name) => name !== "Plan")) {
      await profile.getByLabel(label, { exact: true }).fill("")
    }
    await profile.getByLabel("Newsletter").uncheck()
    await profile.getByLabel("Flags 1", { exact: true }).uncheck()
    await profile.getByRole("button", { name: "Remove Tags 1" }).click()
    await profile.getByRole("button", { name: "Remove Scores 1" }).click()
    await profile.getByRole("button", { name: "Remove Scores 1" }).click()

    await save(page, "profile")
    await expectSaved(page, "profile")
    const { traits } = await stack.admin.getIdentity(person.id)
    expect(traits).toEqual({
      email: person.email,
      name: { last: lastName, deep: {} },
      newsletter: false,
      terms: true,
      plan: "team",
      tags: ["second, with a comma"],
      scores: [],
      flags: [false, false],
    })

    await page.reload()
    await expect(profile.getByLabel("Nickname", { exact: true })).toHaveValue("")
    await expect(profile.getByLabel("Appointment")).toHaveValue("")
    await expect(profile.getByLabel("Newsletter")).not.toBeChecked()
    await expect(profile.getByLabel("Terms")).toBeChecked()
    await expect(profile.getByLabel(/^Tags \d$/)).toHaveCount(1)
    await expect(profile.getByLabel(/^Scores \d$/)).toHaveCount(0)
  })
}

test("2. profile: the first item of a list of numbers or booleans takes the type Kratos asks for", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const person = await createPerson({ schema: "full" })
  await signIn(person)
  await openSettings(page)
  const profile = section(page, "profile")
  // Nothing in the flow tells such a trait from a text.
  await profile.getByLabel("Tags").fill("first")
  await profile.getByLabel("Scores").fill("2.5")
  await profile.getByLabel("Flags").fill("true")
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({
    tags: ["first"],
    scores: [2.5],
    flags: [true],
  })
  await expect(profile.getByLabel("Tags 1", { exact: true })).toHaveValue("first")
  await expect(profile.getByLabel("Scores 1", { exact: true })).toHaveValue("2.5")
  await expect(profile.getByLabel("Flags 1", { exact: true })).toBeChecked()
})

test("2. profile: traits without a node are still there after a save", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const traits = {
    addresses: [{ street: "St James's Square 12", city: "London", primary: true }, {}],
    preferences: { theme: "dark", nested: { of: ["any", 1, null] } },
  }
  const person = await createPerson({ schema: "objects", traits })
  await signIn(person)
  await openSettings(page)
  await page.getByLabel("Nickname").fill("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  const { traits: saved } = await stack.admin.getIdentity(person.id)
  expect(saved).toEqual({ ...traits, email: person.email, nickname: "Ada" })
})

test("2. profile: saved also where the schema has an array of objects and the person none", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const person = await createPerson({ schema: "objects" })
  await signIn(person)
  await openSettings(page)
  for (const nickname of ["Ada", "Augusta"]) {
    await page.getByLabel("Nickname").fill(nickname)
    await save(page, "profile")
    await expectSaved(page, "profile")
    await expect(field(page, "traits.addresses")).toHaveCount(0)
    await expect(page.getByLabel("Nickname")).toHaveValue(nickname)
    const { traits } = await stack.admin.getIdentity(person.id)
    expect(traits).toMatchObject({ email: person.email, nickname, addresses: [] })
  }
})

test("2. profile: saving one section keeps what is typed in another (peers 11, 14)", async ({
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
  await save(page, "password")
  await expectSaved(page, "password")
  await expect(page.getByLabel("Nickname")).toHaveValue("Ada")
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
  await save(page, "profile")
  await expectSaved(page, "profile")
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ nickname: "Ada" })
})

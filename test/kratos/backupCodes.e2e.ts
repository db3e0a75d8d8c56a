import type { Locator, Page } from "@playwright/test"
import { expect, test, type Person, type Stack } from "./fixtures.ts"
import { expectSaved, openSettings, section, takeAway } from "./helpers/settingsPage.ts"
import { SettingsRequests, shownFlowId } from "./helpers/settingsRequests.ts"

const HOW_MANY = 12

function button(page: Page, name: string): Locator {
  return section(page, "lookup_secret").getByRole("button", { name })
}

function codeList(page: Page): Locator {
  return section(page, "lookup_secret").getByRole("listitem")
}

async function shownCodes(page: Page): Promise<string[]> {
  await expect(codeList(page)).toHaveCount(HOW_MANY)
  return codeList(page).allInnerTexts()
}

/** The codes that Kratos takes; undefined where there are none. */
async function storedCodes({ admin }: Stack, person: Person): Promise<string[] | undefined> {
  const { credentials } = await admin.getIdentity(person.id)
  const config = credentials?.lookup_secret?.config as
    { recovery_codes: { code: string }[] } | undefined
  return config?.recovery_codes.map(({ code }) => code)
}

/** Generates the first codes and confirms them. */
async function generate(page: Page): Promise<string[]> {
  await button(page, "Generate new").click()
  const codes = await shownCodes(page)
  await button(page, "Confirm").click()
  await expect(button(page, "Reveal")).toBeVisible()
  await expectSaved(page, "lookup_secret")
  return codes
}

test("7. backup codes: generated, confirmed, revealed after a reload, disabled", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  await button(page, "Generate new").click()
  const codes = await shownCodes(page)
  expect(new Set(codes).size).toBe(HOW_MANY)
  // Not in use before the person has said that they are kept.
  expect(await storedCodes(stack, person)).toBeUndefined()
  await button(page, "Confirm").click()
  await expect(codeList(page)).toHaveCount(0)
  await expectSaved(page, "lookup_secret")
  expect(await storedCodes(stack, person)).toEqual(codes)

  await page.reload()
  await button(page, "Reveal").click()
  expect(await shownCodes(page)).toEqual(codes)

  await takeAway(button(page, "Disable"))
  await expect(button(page, "Generate new")).toBeVisible()
  await expectSaved(page, "lookup_secret")
  await expect(codeList(page)).toHaveCount(0)
  expect(await storedCodes(stack, person)).toBeUndefined()
})

test("7. backup codes: regenerated after a reload in the revealed state (peers 16)", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const first = await generate(page)
  await page.reload()
  await button(page, "Reveal").click()
  await shownCodes(page)

  await page.goto(`/settings?flow=${await shownFlowId(page)}`)
  expect(await shownCodes(page)).toEqual(first)
  await expect(button(page, "Disable")).toBeVisible()
  const { bodies } = new SettingsRequests(page)
  await button(page, "Generate new").click()
  await expect(codeList(page).first()).not.toHaveText(first[0] ?? "")
  const second = await shownCodes(page)
  expect(bodies).toEqual([
    { csrf_token: expect.any(String) as unknown, lookup_secret_regenerate: true },
  ])
  expect(await storedCodes(stack, person), "Kratos has not deleted the codes").toEqual(first)

  await button(page, "Confirm").click()
  await expect(button(page, "Reveal")).toBeVisible()
  await expectSaved(page, "lookup_secret")
  expect(await storedCodes(stack, person)).toEqual(second)
})

test("7. backup codes: generated but not confirmed, they are not in use", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const kept = await generate(page)
  await button(page, "Reveal").click()
  await shownCodes(page)
  await button(page, "Generate new").click()
  await expect(codeList(page).first()).not.toHaveText(kept[0] ?? "")

  await page.reload()
  await button(page, "Reveal").click()
  expect(await shownCodes(page)).toEqual(kept)
  expect(await storedCodes(stack, person)).toEqual(kept)
})

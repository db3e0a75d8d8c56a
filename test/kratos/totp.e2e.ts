import type { Page } from "@playwright/test"
import { expect, test, totpCode, type Person, type Stack } from "./fixtures.ts"
import {
  expectSaved,
  field,
  message,
  openSettings,
  save,
  section,
  takeAway,
} from "./helpers/settingsPage.ts"

async function shownSecret(page: Page): Promise<string> {
  return section(page, "totp").locator('[data-ory="secret"]').innerText()
}

async function enterCode(page: Page, code: string): Promise<void> {
  await section(page, "totp").getByLabel("Verify code").fill(code)
  await save(page, "totp")
}

/** The secret key that Kratos checks codes against; undefined where TOTP is not set up. */
async function storedSecret({ admin }: Stack, person: Person): Promise<string | undefined> {
  const { credentials } = await admin.getIdentity(person.id)
  const url = credentials?.totp?.config?.totp_url
  return typeof url === "string" ? (new URL(url).searchParams.get("secret") ?? "") : undefined
}

/** Six digits that are not the code of now, nor of the steps beside it. */
function wrongCode(secret: string): string {
  const near = [-30_000, 0, 30_000].map((offset) => totpCode(secret, Date.now() + offset))
  return ["000000", "111111", "222222", "333333"].find((code) => !near.includes(code)) ?? ""
}

test("6. TOTP: enrolled with a code for the shown secret, unlinked, enrolled again", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const totp = section(page, "totp")
  await expect(totp.getByRole("img", { name: "QR code" })).toBeVisible()
  const first = await shownSecret(page)
  await enterCode(page, totpCode(first))
  await expectSaved(page, "totp")
  await expect(totp.locator('[data-ory="secret"], img, input[name="totp_code"]')).toHaveCount(0)
  expect(await storedSecret(stack, person)).toBe(first)

  await takeAway(totp.getByRole("button", { name: "Unlink" }))
  await expect(totp.getByLabel("Verify code")).toBeVisible()
  await expectSaved(page, "totp")
  expect(await storedSecret(stack, person)).toBeUndefined()

  const second = await shownSecret(page)
  expect(second).not.toBe(first)
  await expect(totp.getByLabel("Verify code")).toHaveValue("")
  await enterCode(page, totpCode(second))
  await expect(totp.getByRole("button", { name: "Unlink" })).toBeVisible()
  await expectSaved(page, "totp")
  expect(await storedSecret(stack, person)).toBe(second)
})

test("6. TOTP: a wrong code is refused inline (peers 18), and the right one then saves", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const secret = await shownSecret(page)
  const input = section(page, "totp").getByLabel("Verify code")

  await enterCode(page, wrongCode(secret))
  await expect(message(field(page, "totp_code"), 4000008)).toBeVisible()
  await expect(input).toHaveAttribute("aria-invalid", "true")
  await expect(input).toHaveAccessibleDescription(/code is invalid/)
  await expect(input).toBeFocused()
  // The key in the person's app must go on being the one that is asked for.
  expect(await shownSecret(page)).toBe(secret)
  expect(await storedSecret(stack, person)).toBeUndefined()

  await enterCode(page, totpCode(secret))
  await expectSaved(page, "totp")
  expect(await storedSecret(stack, person)).toBe(secret)
})

test("6. TOTP: a code is asked for before anything is sent", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  await section(page, "totp").getByRole("button", { name: "Save" }).click()
  const input = section(page, "totp").getByLabel("Verify code")
  await expect(input).toHaveAccessibleDescription("Fill in this field.")
  await expect(input).toBeFocused()
  expect(await storedSecret(stack, person)).toBeUndefined()
})

/** Each method from load to saved by the keyboard alone, and where the focus is afterwards. */
import { randomUUID } from "node:crypto"
import { expect, test, totpCode } from "./fixtures.ts"
import { storedKeys, storedPasskeys } from "./helpers/keys.ts"
import { expectSaved, openSettings, section } from "./helpers/settingsPage.ts"
import type { Page } from "@playwright/test"

test.use({ permissions: ["clipboard-read", "clipboard-write"] })

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

test("keyboard: an authenticator app, its key copied, set up and turned off", async ({
  page,
  stack,
  person,
  signIn,
  keyboard,
}) => {
  const isSetUp = async () =>
    (await stack.admin.getIdentity(person.id)).credentials?.totp !== undefined
  const turnOff = "Unlink TOTP Authenticator App"
  await signIn(person)
  await openSettings(page)
  await keyboard.tabTo("button", "Copy the key")
  await keyboard.press("Space")
  await expect(section(page, "totp").getByRole("status")).toHaveText("Copied")
  await keyboard.tabTo("textbox", "Verify code")
  await keyboard.type(totpCode(await clipboard(page)))
  await keyboard.press("Enter")
  await expectSaved(page, "totp")
  await keyboard.expectOn("heading", "Authenticator app")
  expect(await isSetUp()).toBe(true)

  await keyboard.tabTo("button", turnOff)
  await keyboard.press("Enter")
  await keyboard.expectOn("button", "Cancel")
  await keyboard.press("Escape")
  await keyboard.expectOn("button", turnOff)
  await expect(page.locator('[data-ory="question"]')).toHaveCount(0)
  expect(await isSetUp()).toBe(true)

  await keyboard.press("Enter")
  await keyboard.expectOn("button", "Cancel")
  // Pressed twice by a slip, it takes nothing away.
  await keyboard.press("Enter")
  await keyboard.expectOn("button", turnOff)
  expect(await isSetUp()).toBe(true)

  await keyboard.press("Space")
  await keyboard.tabTo("button", turnOff)
  await keyboard.press("Space")
  await expectSaved(page, "totp")
  await keyboard.expectOn("heading", "Authenticator app")
  expect(await isSetUp()).toBe(false)
})

test("peers 29, keyboard: backup codes, generated, kept, confirmed, revealed and disabled", async ({
  page,
  stack,
  person,
  signIn,
  keyboard,
}) => {
  // What a person sees of a printer is a dialog of the browser's.
  await page.addInitScript(() => {
    window.print = () => {
      Object.assign(window.top ?? {}, { printed: document.body.innerText })
      setTimeout(() => dispatchEvent(new Event("afterprint")))
    }
  })
  const codesOf = async () => {
    const { credentials } = await stack.admin.getIdentity(person.id)
    const config = credentials?.lookup_secret?.config as
      { recovery_codes: { code: string }[] } | undefined
    return config?.recovery_codes.map(({ code }) => code)
  }
  await signIn(person)
  await openSettings(page)
  await keyboard.tabTo("button", "Generate new backup recovery codes")
  await keyboard.press("Enter")
  await keyboard.expectOn("heading", "Backup codes")

  await keyboard.tabTo("button", "Copy the codes")
  await keyboard.press("Enter")
  await expect(section(page, "lookup_secret").getByText("Copied")).toBeVisible()
  const codes = (await clipboard(page)).split("\n")
  expect(codes).toHaveLength(12)
  await keyboard.expectOn("button", "Copy the codes")

  await keyboard.tabTo("button", "Download the codes")
  const download = page.waitForEvent("download")
  await keyboard.press("Enter")
  expect((await download).suggestedFilename()).toBe("backup-codes.txt")
  await keyboard.expectOn("button", "Download the codes")

  await keyboard.tabTo("button", "Print the codes")
  await keyboard.press("Enter")
  await expect(page.locator("iframe")).toHaveCount(0)
  await keyboard.expectOn("button", "Print the codes")
  const printed = await page.evaluate(() => (window as { printed?: string }).printed)
  expect(printed?.match(/^[a-z0-9]{8}$/gm)).toEqual(codes)

  await keyboard.tabTo("button", "Confirm backup recovery codes")
  await keyboard.press("Space")
  await expectSaved(page, "lookup_secret")
  await keyboard.expectOn("heading", "Backup codes")
  expect(await codesOf()).toEqual(codes)

  await keyboard.tabTo("button", "Reveal backup recovery codes")
  await keyboard.press("Enter")
  await expect(section(page, "lookup_secret").getByRole("listitem")).toHaveText(codes)
  await keyboard.expectOn("heading", "Backup codes")

  await keyboard.tabTo("button", "Disable this method")
  await keyboard.press("Enter")
  await keyboard.expectOn("button", "Cancel")
  await keyboard.tabTo("button", "Disable this method")
  await keyboard.press("Enter")
  await expectSaved(page, "lookup_secret")
  await keyboard.expectOn("heading", "Backup codes")
  expect(await codesOf()).toBeUndefined()
})

test("keyboard: security keys, added by Enter and by the button, and removed", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
  keyboard,
}) => {
  await addAuthenticator({ transport: "usb" })
  await signIn(person)
  await openSettings(page)
  await keyboard.tabTo("button", "Add security key")
  await keyboard.press("Enter")
  await keyboard.expectOn("textbox", "Name of the security key")
  await keyboard.type("Blue key")
  await keyboard.press("Enter")
  await expectSaved(page, "webauthn")
  await keyboard.expectOn("textbox", "Name of the security key")
  await keyboard.type("Red key")
  await keyboard.tabTo("button", "Add security key")
  await keyboard.press("Space")
  await expect(page.getByText("2 keys")).toBeVisible()
  await keyboard.expectOn("button", "Add security key")
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Blue key", "Red key"])

  await keyboard.tabTo("button", 'Remove security key "Blue key"', "Shift+Tab")
  await keyboard.press("Enter")
  await keyboard.expectOn("button", "Cancel")
  await keyboard.tabTo("button", 'Remove security key "Blue key"')
  await keyboard.press("Enter")
  await expectSaved(page, "webauthn")
  await keyboard.expectOn("heading", "Security keys")
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Red key"])
})

test("keyboard: a passkey, refused once, then added and removed", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
  keyboard,
}) => {
  const authenticator = await addAuthenticator()
  await authenticator.setVerified(false)
  await signIn(person)
  await openSettings(page)
  await keyboard.tabTo("button", "Add passkey")
  await keyboard.press("Enter")
  await expect(section(page, "passkey").getByRole("alert")).toContainText("Nothing was added")
  await keyboard.expectOn("button", "Add passkey")
  await authenticator.setVerified(true)
  await keyboard.press("Enter")
  await expectSaved(page, "passkey")
  await keyboard.expectOn("button", "Add passkey")
  expect(await storedPasskeys(stack.admin, person.id)).toHaveLength(1)

  await keyboard.tabTo("button", /^Remove passkey/, "Shift+Tab")
  await keyboard.press("Space")
  await keyboard.expectOn("button", "Cancel")
  await keyboard.tabTo("button", /^Remove passkey/)
  await keyboard.press("Space")
  await expectSaved(page, "passkey")
  await keyboard.expectOn("heading", "Passkeys")
  expect(await storedPasskeys(stack.admin, person.id)).toEqual([])
})

test("keyboard: an account at a provider, linked and unlinked", async ({
  page,
  stack,
  person,
  signIn,
  keyboard,
}) => {
  const subject = randomUUID()
  const linked = async () =>
    (await stack.admin.getIdentity(person.id)).credentials?.oidc?.identifiers ?? []
  await signIn(person)
  await openSettings(page)
  await keyboard.tabTo("button", "Link Local")
  await keyboard.press("Enter")
  await page.waitForURL(/\/interaction|\/auth/)
  await keyboard.tabTo("textbox", "Account")
  await keyboard.type(subject)
  await keyboard.press("Enter")
  await page.waitForURL(/\/settings\?flow=/)
  await keyboard.expectOn("heading", "Linked accounts")
  expect(await linked()).toEqual([`local:${subject}`])

  await keyboard.tabTo("button", "Unlink Local")
  await keyboard.press("Enter")
  await keyboard.expectOn("button", "Cancel")
  await keyboard.tabTo("button", "Unlink Local")
  await keyboard.press("Enter")
  await expectSaved(page, "oidc")
  await keyboard.expectOn("heading", "Linked accounts")
  expect(await linked()).toEqual([])
})

import { randomUUID } from "node:crypto"
import type { Page } from "@playwright/test"
import { expect, signInAtProvider, test, type Stack } from "./fixtures.ts"
import { addPasskeyButton, removePasskeyButton, storedPasskeys } from "./helpers/keys.ts"
import { expectSaved, openSettings, section, takeAway } from "./helpers/settingsPage.ts"
import { SettingsRequests } from "./helpers/settingsRequests.ts"

test("9. passkeys: two are added, both are removed", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  await addAuthenticator()
  await signIn(person)
  await openSettings(page)
  await addPasskeyButton(page).click()
  await expect(removePasskeyButton(page)).toHaveCount(1)
  await expectSaved(page, "passkey")
  const [first = ""] = await storedPasskeys(stack.admin, person.id)
  expect(first).not.toBe("")
  await addPasskeyButton(page).click()
  await expect(removePasskeyButton(page)).toHaveCount(2)
  await expectSaved(page, "passkey")
  expect(await storedPasskeys(stack.admin, person.id)).toHaveLength(2)
  // Kratos calls both "unnamed", and both are of this minute.
  const [one, other] = await removePasskeyButton(page).all()
  expect(await one?.getAttribute("aria-label")).not.toBe(await other?.getAttribute("aria-label"))

  await takeAway(removeButtonOf(first))
  await expect(removePasskeyButton(page)).toHaveCount(1)
  await expectSaved(page, "passkey")
  expect(await storedPasskeys(stack.admin, person.id)).not.toContain(first)

  await page.reload()
  await takeAway(removePasskeyButton(page))
  await expect(removePasskeyButton(page)).toHaveCount(0)
  await expectSaved(page, "passkey")
  expect(await storedPasskeys(stack.admin, person.id)).toEqual([])

  function removeButtonOf(id: string) {
    const hex = Buffer.from(id, "base64").toString("hex")
    return removePasskeyButton(page).and(page.locator(`[value="${hex}"]`))
  }
})

test("9. passkeys: a cancelled ceremony adds nothing, and the next try does", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  const authenticator = await addAuthenticator()
  await signIn(person)
  await openSettings(page)
  const { bodies } = new SettingsRequests(page)
  // A wrong finger ends a ceremony with the same NotAllowedError as "Cancel" does.
  await authenticator.setVerified(false)
  await addPasskeyButton(page).click()
  await expect(section(page, "passkey").getByRole("alert")).toContainText("Nothing was added")
  expect(bodies).toEqual([])
  expect(await storedPasskeys(stack.admin, person.id)).toEqual([])

  await authenticator.setVerified(true)
  await addPasskeyButton(page).click()
  await expect(removePasskeyButton(page)).toBeVisible()
  await expectSaved(page, "passkey")
  expect(await storedPasskeys(stack.admin, person.id)).toHaveLength(1)
})

/** Somebody who signs in with a provider's account and, by the end, with a passkey, too. */
async function signInWithPasskey(page: Page, stack: Stack): Promise<{ id: string }> {
  const subject = `somebody-${randomUUID()}`
  const identity = await stack.admin.createIdentity({
    traits: { email: `${subject}@example.org` },
    verified: true,
    oidc: [{ provider: "local", subject }],
  })
  await signInAtProvider(page, stack, subject)
  await addPasskeyButton(page).click()
  await expectSaved(page, "passkey")
  await expect(removePasskeyButton(page)).toBeEnabled()
  return identity
}

async function unlinkProvider(page: Page): Promise<void> {
  await takeAway(section(page, "oidc").getByRole("button", { name: "Unlink Local" }))
  await expectSaved(page, "oidc")
}

test("9. passkeys: the last way to sign in cannot be removed, and the page says why", async ({
  page,
  stack,
  addAuthenticator,
}) => {
  await addAuthenticator()
  const { id } = await signInWithPasskey(page, stack)
  await unlinkProvider(page)
  await expect(removePasskeyButton(page)).toBeDisabled()
  await expect(removePasskeyButton(page)).toHaveAccessibleDescription(/only way to sign in/)
  await expect(section(page, "passkey").getByText("only way to sign in")).toBeVisible()
  expect(await storedPasskeys(stack.admin, id)).toHaveLength(1)
})

test("9. passkeys: Kratos refuses to remove what has become the last way to sign in", async ({
  page,
  context,
  stack,
  addAuthenticator,
}) => {
  await addAuthenticator()
  const { id } = await signInWithPasskey(page, stack)
  const otherTab = await context.newPage()
  await openSettings(otherTab)
  await unlinkProvider(otherTab)

  await takeAway(removePasskeyButton(page))
  const alert = section(page, "passkey").getByRole("alert")
  await expect(alert).toContainText("would lock you out of your account")
  await expect(removePasskeyButton(page)).toBeVisible()
  expect(await storedPasskeys(stack.admin, id)).toHaveLength(1)
})

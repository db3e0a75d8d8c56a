import { expect, test } from "./fixtures.ts"
import { addKeyButton, keyName, removeKeyButton, storedKeys } from "./helpers/keys.ts"
import { expectSaved, field, openSettings, section, takeAway } from "./helpers/settingsPage.ts"
import { SettingsRequests } from "./helpers/settingsRequests.ts"

test("8. security keys: two with names are added, one is removed", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  await addAuthenticator({ transport: "usb" })
  await signIn(person)
  await openSettings(page)
  await keyName(page).fill("Blue key")
  await addKeyButton(page).click()
  await expect(removeKeyButton(page, "Blue key")).toBeVisible()
  await expectSaved(page, "webauthn")
  await expect(keyName(page)).toHaveValue("")
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Blue key"])

  await keyName(page).fill("Red key")
  await addKeyButton(page).click()
  await expect(removeKeyButton(page, "Red key")).toBeVisible()
  await expectSaved(page, "webauthn")
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Blue key", "Red key"])

  await page.reload()
  await expect(removeKeyButton(page)).toHaveCount(2)
  await takeAway(removeKeyButton(page, "Blue key"))
  await expect(removeKeyButton(page, "Blue key")).toHaveCount(0)
  await expect(removeKeyButton(page, "Red key")).toBeVisible()
  await expectSaved(page, "webauthn")
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Red key"])
})

test("8. security keys: a missing name is asked for before the ceremony", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  const authenticator = await addAuthenticator({ transport: "usb" })
  await signIn(person)
  await openSettings(page)
  const { bodies } = new SettingsRequests(page)
  await keyName(page).fill("   ")
  await addKeyButton(page).click()
  await expect(keyName(page)).toHaveAccessibleDescription("Give the security key a name first.")
  await expect(keyName(page)).toHaveAttribute("aria-invalid", "true")
  await expect(keyName(page)).toBeFocused()
  expect(await authenticator.credentials()).toEqual([])
  expect(bodies).toEqual([])

  await keyName(page).fill("Blue key")
  await addKeyButton(page).click()
  await expectSaved(page, "webauthn")
  await expect(keyName(page)).not.toHaveAttribute("aria-invalid")
  await expect(field(page, "webauthn_register_displayname")).not.toHaveAttribute("data-invalid")
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Blue key"])
})

test("8. security keys: a cancelled ceremony adds nothing, and the next try does", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  const authenticator = await addAuthenticator({ transport: "usb" })
  await signIn(person)
  await openSettings(page)
  const { bodies } = new SettingsRequests(page)
  // A wrong PIN ends a ceremony with the same NotAllowedError as "Cancel" does.
  await authenticator.setVerified(false)
  await keyName(page).fill("Blue key")
  await addKeyButton(page).click()
  const alert = section(page, "webauthn").getByRole("alert")
  await expect(alert).toContainText("Nothing was added")
  await expect(keyName(page)).toHaveValue("Blue key")
  expect(bodies).toEqual([])
  expect(await storedKeys(stack.admin, person.id)).toEqual([])

  await authenticator.setVerified(true)
  await addKeyButton(page).click()
  await expect(removeKeyButton(page, "Blue key")).toBeVisible()
  await expectSaved(page, "webauthn")
  await expect(alert).toHaveCount(0)
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Blue key"])
})

test("17. Enter in the name of a security key starts the ceremony and removes nothing", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  await addAuthenticator({ transport: "usb" })
  await signIn(person)
  await openSettings(page)
  await keyName(page).fill("Blue key")
  await keyName(page).press("Enter")
  await expect(removeKeyButton(page, "Blue key")).toBeVisible()
  await expectSaved(page, "webauthn")

  const { bodies } = new SettingsRequests(page)
  await keyName(page).fill("Red key")
  await keyName(page).press("Enter")
  await expect(removeKeyButton(page, "Red key")).toBeVisible()
  await expect(removeKeyButton(page, "Blue key")).toBeVisible()
  await expectSaved(page, "webauthn")
  expect(bodies.map((body) => Object.keys(body).sort())).toEqual([
    ["csrf_token", "webauthn_register", "webauthn_register_displayname"],
  ])
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Blue key", "Red key"])
})

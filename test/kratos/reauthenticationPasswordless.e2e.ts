/** Signing in again in the page with what needs no password: a code by mail, a security key. */
import { expect, test } from "./fixtures.ts"
import { addKeyButton, addPasskeyButton, keyName, storedPasskeys } from "./helpers/keys.ts"
import { dialog, settingsPosts, waitUntilTooOld } from "./helpers/reauthentication.ts"
import { expectSaved, openSettings, section } from "./helpers/settingsPage.ts"

const PRIVILEGED_MS = 6_000

test.use({
  stackOptions: {
    privilegedSessionMaxAge: `${PRIVILEGED_MS}ms`,
    methods: {
      code: { passwordless_enabled: true },
      webauthn: { config: { passwordless: true } },
    },
  },
})

test("a protected trait, after signing in with a code by mail", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const address = `new-${person.email}`
  await page.getByLabel("E-Mail").fill(address)
  await waitUntilTooOld(page, PRIVILEGED_MS)
  const posts = settingsPosts(page)
  await section(page, "profile").getByRole("button", { name: "Save" }).click()

  const asked = await dialog(page, "refresh")
  const code = asked.locator('[data-group="code"]')
  await code.getByRole("button").click()
  await code.locator('[name="code"]').fill(await stack.admin.emailedCode(person.email))
  await code.locator('[name="code"]').press("Enter")
  await expectSaved(page, "profile")
  expect(posts).toEqual([403, 200])
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({ email: address })
})

test("a passkey, after signing in with a security key", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  await addAuthenticator()
  await signIn(person)
  await openSettings(page)
  await keyName(page).fill("Desk")
  await addKeyButton(page).click()
  await expectSaved(page, "webauthn")
  await waitUntilTooOld(page, PRIVILEGED_MS)
  const posts = settingsPosts(page)
  await addPasskeyButton(page).click()

  const asked = await dialog(page, "refresh")
  await asked.locator('[data-group="webauthn"]').getByRole("button").click()
  await expectSaved(page, "passkey")
  expect(posts).toEqual([403, 200])
  expect(await storedPasskeys(stack.admin, person.id)).toHaveLength(1)
})

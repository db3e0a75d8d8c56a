import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures.ts"
import {
  addKeyButton,
  addPasskeyButton,
  keyName,
  removeKeyButton,
  removePasskeyButton,
  storedKeys,
  storedPasskeys,
} from "./helpers/keys.ts"
import { expectSaved, openSettings, save, section, takeAway } from "./helpers/settingsPage.ts"
import { SettingsRequests } from "./helpers/settingsRequests.ts"
import { policy } from "./stack/policy.ts"

test.use({
  stackOptions: {
    appEnv: { VITE_SCRIPTS: "load" },
    csp: (urls) =>
      policy(urls, {
        "script-src": `'self' ${urls.kratosUrl}`,
        "trusted-types": "react-ory-settings",
      }),
  },
})

const SCRIPT = "/.well-known/ory/webauthn.js"

async function scriptIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() => "oryWebAuthnRegistration" in window)
}

test("16. scripts='load': a security key and a passkey are added by Kratos's script", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  await addAuthenticator()
  await signIn(person)
  const loaded = page.waitForResponse(stack.kratosUrl + SCRIPT)
  await openSettings(page)
  expect((await loaded).ok()).toBe(true)
  await scriptIsThere(page)
  const script = page.locator(`script[src="${stack.kratosUrl}${SCRIPT}"]`)
  await expect(script).toHaveCount(1)
  await expect(script).toHaveAttribute("integrity", /^sha512-/)
  const shown = page.locator("html")
  await shown.evaluate((html) => html.setAttribute("data-same-page", ""))
  const requests = new SettingsRequests(page)

  await keyName(page).fill("Blue key")
  await addKeyButton(page).click()
  await expect(removeKeyButton(page, "Blue key")).toBeVisible()
  await expectSaved(page, "webauthn")
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Blue key"])

  await addPasskeyButton(page).click()
  await expect(removePasskeyButton(page)).toBeVisible()
  await expectSaved(page, "passkey")
  expect(await storedPasskeys(stack.admin, person.id)).toHaveLength(1)

  // Its form.submit() has come back into onSubmit: JSON, and the page is still the same (peers 22).
  await expect(shown).toHaveAttribute("data-same-page")
  expect(requests.bodies.map((body) => Object.keys(body).sort())).toEqual([
    ["csrf_token", "webauthn_register", "webauthn_register_displayname"],
    ["csrf_token", "passkey_settings_register"],
  ])

  await takeAway(removeKeyButton(page, "Blue key"))
  await expect(removeKeyButton(page)).toHaveCount(0)
  await expectSaved(page, "webauthn")
  expect(await storedKeys(stack.admin, person.id)).toEqual([])
})

test("16. scripts='load': a missing name is asked for before the ceremony", async ({
  page,
  person,
  signIn,
  addAuthenticator,
}) => {
  const authenticator = await addAuthenticator()
  await signIn(person)
  await openSettings(page)
  await scriptIsThere(page)
  await addKeyButton(page).click()
  await expect(keyName(page)).toHaveAccessibleDescription("Give the security key a name first.")
  await expect(keyName(page)).toBeFocused()
  expect(await authenticator.credentials()).toEqual([])
})

test("16. scripts='load': a script that does not come is no dead button (peers 22)", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await page.route(`**${SCRIPT}`, (route) => route.abort("blockedbyclient"))
  await signIn(person)
  await openSettings(page)
  await keyName(page).fill("Blue key")
  await addKeyButton(page).click()
  await expect(section(page, "webauthn").getByRole("alert")).toContainText("could not be loaded")
  await expect(keyName(page)).toHaveValue("Blue key")
  expect(await storedKeys(stack.admin, person.id)).toEqual([])
})

test("16. scripts='load': where the page allows no policy for it, the rest stays usable", async ({
  page,
  person,
  signIn,
  consoleGuard,
}) => {
  consoleGuard.allow(/TrustedTypePolicy named 'react-ory-settings'/)
  // A name is allowed once only.
  await page.addInitScript(`trustedTypes.createPolicy("react-ory-settings", {})`)
  await signIn(person)
  await openSettings(page)
  await expect(page.getByRole("alert")).toContainText("could not be loaded")
  await page.getByLabel("Nickname").fill("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
})

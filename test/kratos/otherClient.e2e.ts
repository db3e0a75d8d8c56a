/** `@ory/client-fetch` in place of `@ory/client`: what it does differently is none of the page's business. */
import type { Page } from "@playwright/test"
import { acceptsPassword, continueAtProvider, expect, test, totpCode } from "./fixtures.ts"
import { dialog, settingsPosts, waitUntilTooOld } from "./helpers/reauthentication.ts"
import { expectSaved, field, message, openSettings, save, section } from "./helpers/settingsPage.ts"

const PRIVILEGED_MS = 15_000

test.use({
  stackOptions: {
    appEnv: { VITE_CLIENT: "fetch" },
    privilegedSessionMaxAge: `${PRIVILEGED_MS}ms`,
  },
})

/** How the page asks Kratos: `@ory/client` does it by `xhr`. */
function transports(page: Page, kratosUrl: string): Set<string> {
  const seen = new Set<string>()
  page.on("request", (request) => {
    if (request.url().startsWith(kratosUrl) && request.resourceType() !== "document") {
      seen.add(request.resourceType())
    }
  })
  return seen
}

test("a profile, an authenticator app and an account at a provider are saved", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  const seen = transports(page, stack.kratosUrl)
  await openSettings(page)
  await section(page, "profile").getByLabel("Nickname").fill("Ada")
  await save(page, "profile")
  await expectSaved(page, "profile")
  // The rest of the traits were sent along as they are.
  expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({
    ...person.traits,
    nickname: "Ada",
  })

  const secret = await field(page, "totp_secret_key").locator('[data-ory="secret"]').innerText()
  await section(page, "totp").getByLabel("Verify code").fill("12345")
  await save(page, "totp")
  await expect(message(field(page, "totp_code"), 4000008)).toBeVisible()
  await section(page, "totp").getByLabel("Verify code").fill(totpCode(secret))
  await save(page, "totp")
  await expectSaved(page, "totp")
  expect((await stack.admin.getIdentity(person.id)).credentials?.totp).toBeDefined()

  // 422: the browser leaves for the provider.
  await section(page, "oidc").getByRole("button", { name: "Link Local", exact: true }).click()
  await continueAtProvider(page, person.id)
  await page.waitForURL(/\/settings\?flow=/)
  await expect(section(page, "oidc").getByRole("button", { name: "Unlink Local" })).toBeVisible()
  expect([...seen]).toContain("fetch")
  expect([...seen]).not.toContain("xhr")
})

test("a password is saved after signing in again in the page", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const next = "Quite another horse 7431"
  await section(page, "password").getByLabel("Password", { exact: true }).fill(next)
  await waitUntilTooOld(page, PRIVILEGED_MS)
  const posts = settingsPosts(page)
  await section(page, "password").getByRole("button", { name: "Save" }).click()

  const asked = await dialog(page, "refresh")
  await asked.getByLabel("Password", { exact: true }).fill("not this one")
  await asked.getByLabel("Password", { exact: true }).press("Enter")
  await expect(message(asked, 4000006)).toBeVisible()
  await asked.getByLabel("Password", { exact: true }).fill(person.password)
  await asked.getByLabel("Password", { exact: true }).press("Enter")
  await expectSaved(page, "password")
  expect(posts).toEqual([403, 200])
  expect(await acceptsPassword(stack.kratosUrl, { identifier: person.email, password: next })).toBe(
    true,
  )
})

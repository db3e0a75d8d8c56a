/** An address that was changed is confirmed on a page of the app's own. */
import { expect, test } from "./fixtures.ts"
import { openSettings, section } from "./helpers/settingsPage.ts"

test.use({ stackOptions: { appEnv: { VITE_VERIFICATION: "redirect" } } })

test("verification: the page is left for the one that Kratos names, where the app says so", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const email = `new-${person.email}`
  await page.getByLabel("E-Mail").fill(email)
  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(page).toHaveURL(/\/verification\?flow=/)
  await page.getByLabel("Verification code").fill(await stack.admin.emailedCode(email))
  await page.getByRole("button", { name: "Continue" }).click()
  await expect(page.getByText(/successfully verified/)).toBeVisible()
  const { verifiable_addresses } = await stack.admin.getIdentity(person.id)
  expect(verifiable_addresses).toMatchObject([{ value: email, verified: true }])
})

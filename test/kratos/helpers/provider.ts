import type { Page } from "@playwright/test"

/** On the provider's page, which is open: signs in there and agrees. */
export async function continueAtProvider(page: Page, account: string): Promise<void> {
  await page.getByLabel("Account").fill(account)
  await page.getByRole("button", { name: "Continue" }).click()
}

/** On the provider's page, which is open: refuses. */
export async function denyAtProvider(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Deny" }).click()
}

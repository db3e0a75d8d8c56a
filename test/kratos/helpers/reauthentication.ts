import { expect, type Locator, type Page } from "@playwright/test"

/**
 * Waits until Kratos wants to see a session of that age again. Nothing tells when: there is only its
 * age.
 */
export async function waitUntilTooOld(page: Page, privilegedMs: number): Promise<void> {
  await page.waitForTimeout(privilegedMs + 200)
}

/** The dialog in which a person signs in again, once its form is there. */
export async function dialog(page: Page, reason: "refresh" | "aal2"): Promise<Locator> {
  const found = page.getByRole("dialog")
  await expect(found).toHaveAttribute("data-reason", reason)
  await expect(found.locator("[data-ory=flow]")).toBeVisible()
  return found
}

/** The status of each answer to what the page posts to its settings flow, as they come. */
export function settingsPosts(page: Page): number[] {
  const posts: number[] = []
  page.on("response", (response) => {
    const isPost = response.request().method() === "POST"
    if (isPost && response.url().includes("/self-service/settings?")) posts.push(response.status())
  })
  return posts
}

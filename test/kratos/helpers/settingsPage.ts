import { expect, type Locator, type Page } from "@playwright/test"

/** "Your changes have been saved!" */
export const SAVED = 1050001

/** A section of the settings page, by Kratos's name of its group. */
export function section(page: Page, group: string): Locator {
  return page.locator(`[data-ory="group"][data-group="${group}"]`)
}

/** A field of the page, by the name of its node. */
export function field(page: Page, name: string): Locator {
  return page.locator(`[data-ory="field"][data-name="${name}"]`)
}

/** A message of Kratos's, by its number. */
export function message(place: Page | Locator, id: number): Locator {
  return place.locator(`[data-ory="message"][data-message-id="${id}"]`)
}

export async function openSettings(page: Page, path = "/settings"): Promise<void> {
  await page.goto(path)
  await expect(section(page, "profile")).toBeVisible()
}

/** That the library's stylesheet is in the app. */
export async function expectStyles(page: Page): Promise<void> {
  await expect(section(page, "profile")).toHaveCSS("display", "grid")
}

/** Presses a section's "Save" and waits for what comes of it: an answer, or another page. */
export async function save(page: Page, group: string): Promise<void> {
  await section(page, group).getByRole("button", { name: "Save" }).click()
  await expect(page.locator("[data-submitting]")).toHaveCount(0)
}

/** Presses a button that takes something away, and says yes to what the page asks first. */
export async function takeAway(button: Locator): Promise<void> {
  const question = button.page().locator('[data-ory="question"]')
  await button.click()
  // Beside Cancel.
  await question.getByRole("button").last().click()
  await expect(question).toHaveCount(0)
}

/** That Kratos says so, once on the whole page and in the section that was saved. */
export async function expectSaved(page: Page, group: string): Promise<void> {
  await expect(message(section(page, group), SAVED)).toBeVisible()
  await expect(message(page, SAVED)).toHaveCount(1)
}

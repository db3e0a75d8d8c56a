import { expect, type Locator, type Page } from "@playwright/test"

/** A group's section of the settings page, which is open. */
export function section(page: Page, group: string): Locator {
  return page.locator(`[data-ory="group"][data-group="${group}"]`)
}

/** Opens the settings page. */
export async function openSettings(page: Page): Promise<void> {
  await page.goto("/settings")
  await expect(page.locator('[data-ory="flow"]')).toBeVisible()
}

/** The section says that the change was saved, and that nothing is wrong. */
export async function expectSaved(page: Page, group: string): Promise<void> {
  await expect(section(page, group).locator('[data-message-id="1050001"]')).toBeVisible()
  await expect(section(page, group).locator('[data-type="error"]')).toHaveCount(0)
}

/** The id of the flow that the page shows. After its first save, Kratos's `action` names another. */
export async function shownFlowId(page: Page): Promise<string> {
  const action = await page.locator('[data-ory="form"]').first().getAttribute("action")
  return new URL(action ?? "").searchParams.get("flow") ?? ""
}

/** The settings requests that the page makes from now on. */
export class SettingsRequests {
  /** The JSON bodies of the submits. */
  readonly bodies: Record<string, unknown>[] = []
  /** How many flows were asked for. */
  created = 0

  constructor(page: Page) {
    page.on("request", (request) => {
      const { pathname } = new URL(request.url())
      if (pathname === "/self-service/settings/browser") this.created++
      if (pathname === "/self-service/settings" && request.method() === "POST") {
        this.bodies.push(request.postDataJSON() as Record<string, unknown>)
      }
    })
  }
}

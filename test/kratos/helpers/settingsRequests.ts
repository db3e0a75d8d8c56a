import type { Page } from "@playwright/test"

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

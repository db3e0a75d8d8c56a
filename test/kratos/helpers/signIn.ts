import { expect, type BrowserContext, type Page } from "@playwright/test"
import type { Person } from "./person.ts"

type Credentials = Pick<Person, "email" | "password">

interface LoginFlow {
  ui: { action: string; nodes: { attributes: { name?: string; value?: string } }[] }
}

/**
 * Signs the browser in without showing a page: Kratos's answers set the same cookies. Each call is
 * a new login, so the session is privileged from now on.
 */
export async function signIn(
  context: BrowserContext,
  kratosUrl: string,
  { email, password }: Credentials,
): Promise<void> {
  const headers = { accept: "application/json" }
  const created = await context.request.get(
    `${kratosUrl}/self-service/login/browser?refresh=true`,
    { headers },
  )
  const { ui } = (await created.json()) as LoginFlow
  const token = ui.nodes.find(({ attributes }) => attributes.name === "csrf_token")
  const response = await context.request.post(ui.action, {
    headers,
    data: {
      method: "password",
      identifier: email,
      password,
      csrf_token: token?.attributes.value,
    },
  })
  expect(response.status(), await response.text()).toBe(200)
}

/** Signs in on the app's login page, which is open, as a person does. */
export async function signInOnPage(page: Page, { email, password }: Credentials): Promise<void> {
  const login = page.locator('form:has([name="password"])')
  // A login that only refreshes a session knows who it is, and asks for the password alone.
  const identifier = login.locator('[name="identifier"]:not([type="hidden"])')
  await expect(login.locator('[name="password"]')).toBeVisible()
  if (await identifier.isVisible()) await identifier.fill(email)
  await login.locator('[name="password"]').fill(password)
  await login.locator('button[name="method"][value="password"]').click()
}

import { expect, type APIResponse, type BrowserContext, type Page } from "@playwright/test"
import type { StackUrls } from "../stack/urls.ts"
import type { Person } from "./person.ts"
import { continueAtProvider } from "./provider.ts"

type Credentials = Pick<Person, "email" | "password">

interface LoginFlow {
  ui: { action: string; nodes: { attributes: { name?: string; value?: string } }[] }
}

/** Posts to a new login flow, with the browser's cookies and without a page. */
async function postLogin(
  context: BrowserContext,
  loginUrl: string,
  body: Record<string, string>,
): Promise<APIResponse> {
  const headers = { accept: "application/json" }
  const { ui } = (await (await context.request.get(loginUrl, { headers })).json()) as LoginFlow
  const token = ui.nodes.find(({ attributes }) => attributes.name === "csrf_token")
  const data = { ...body, csrf_token: token?.attributes.value }
  return context.request.post(ui.action, { headers, data })
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
  const body = { method: "password", identifier: email, password }
  const loginUrl = `${kratosUrl}/self-service/login/browser?refresh=true`
  const response = await postLogin(context, loginUrl, body)
  expect(response.status(), await response.text()).toBe(200)
}

/** Signs in with a provider's account, and goes to the settings page. */
export async function signInAtProvider(
  page: Page,
  { kratosUrl, appUrl }: Pick<StackUrls, "kratosUrl" | "appUrl">,
  account: string,
): Promise<void> {
  // A plain form would need the provider's origin in the policy's form-action.
  const loginUrl = `${kratosUrl}/self-service/login/browser?return_to=${appUrl}/settings`
  const response = await postLogin(page.context(), loginUrl, { provider: "local" })
  expect(response.status(), await response.text()).toBe(422)
  const { redirect_browser_to } = (await response.json()) as { redirect_browser_to: string }
  await page.goto(redirect_browser_to)
  await continueAtProvider(page, account)
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

/** The ground itself: Kratos, the provider and a browser, without the app and the library. */
import {
  acceptsPassword,
  continueAtProvider,
  denyAtProvider,
  expect,
  logInNatively,
  test,
} from "./fixtures.ts"
import type { Page } from "@playwright/test"

test.use({ stackOptions: { app: false } })

interface SettingsFlow {
  ui: { action: string; nodes: { attributes: { name?: string; value?: string } }[] }
}

const headers = { accept: "application/json" }

async function settingsFlow(page: Page, kratosUrl: string): Promise<SettingsFlow> {
  const url = `${kratosUrl}/self-service/settings/browser`
  return (await (await page.request.get(url, { headers })).json()) as SettingsFlow
}

async function startLinking(page: Page, kratosUrl: string, provider: string): Promise<void> {
  const { ui } = await settingsFlow(page, kratosUrl)
  const token = ui.nodes.find(({ attributes }) => attributes.name === "csrf_token")
  const answer = await page.request.post(ui.action, {
    headers,
    data: { link: provider, csrf_token: token?.attributes.value },
  })
  expect(answer.status()).toBe(422)
  const { redirect_browser_to } = (await answer.json()) as { redirect_browser_to: string }
  await page.goto(redirect_browser_to)
}

/** No app is running, so that the browser asks for its page is all there is to see. */
async function backAtTheApp(page: Page, appUrl: string, act: () => Promise<void>): Promise<void> {
  const request = page.waitForRequest((asked) => asked.url().startsWith(`${appUrl}/settings?flow=`))
  await Promise.all([request, act()])
}

test("a password is accepted and another refused", async ({ stack, person }) => {
  const { kratosUrl } = stack
  const session = await logInNatively(kratosUrl, { ...person, identifier: person.email })
  expect(session?.identityId).toBe(person.id)
  expect(await acceptsPassword(kratosUrl, { identifier: person.email, password: "no" })).toBe(false)
})

test("every method has its nodes", async ({ page, stack, createPerson, signIn }) => {
  const person = await createPerson({ schema: "full", traits: { tags: ["a"], height: 1.8 } })
  await signIn(person)
  const { ui } = await settingsFlow(page, stack.kratosUrl)
  const names = ui.nodes.map(({ attributes }) => attributes.name)
  for (const name of [
    "traits.name.deep.nick",
    "traits.appointment",
    "password",
    "link",
    "totp_code",
    "lookup_secret_regenerate",
    "webauthn_register",
    "passkey_settings_register",
  ]) {
    expect(names).toContain(name)
  }
})

test("the provider's page links two accounts", async ({ page, stack, person, signIn }) => {
  await signIn(person)
  await startLinking(page, stack.kratosUrl, "local")
  await backAtTheApp(page, stack.appUrl, () => continueAtProvider(page, "one"))
  await startLinking(page, stack.kratosUrl, "other")
  await backAtTheApp(page, stack.appUrl, () => continueAtProvider(page, "two"))
  const { credentials } = await stack.admin.getIdentity(person.id)
  expect(credentials?.oidc?.identifiers?.sort()).toEqual(["local:one", "other:two"])
})

test("the provider's page denies", async ({ page, stack, person, signIn }) => {
  await signIn(person)
  await startLinking(page, stack.kratosUrl, "local")
  await backAtTheApp(page, stack.appUrl, () => denyAtProvider(page))
  const { credentials } = await stack.admin.getIdentity(person.id)
  expect(credentials?.oidc?.identifiers ?? []).toEqual([])
})

test("a mail's code is read", async ({ page, stack, createPerson }) => {
  const { email } = await createPerson({ verified: false })
  const url = `${stack.kratosUrl}/self-service/recovery/api`
  const { ui } = (await (await page.request.get(url, { headers })).json()) as SettingsFlow
  await page.request.post(ui.action, { headers, data: { method: "code", email } })
  expect(await stack.admin.emailedCode(email)).toMatch(/^\d{6}$/)
})

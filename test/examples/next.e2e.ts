/** What the server of the Next example does: it renders the flow, and answers where it cannot. */
import { randomUUID } from "node:crypto"
import { acceptsPassword, signInOnPage } from "../kratos/fixtures.ts"
import { message, openSettings, SAVED, section } from "../kratos/helpers/settingsPage.ts"
import { enrollTotp } from "../kratos/helpers/totp.ts"
import { totpCode } from "../kratos/stack/totp.ts"
import { expect, test } from "./fixtures.ts"

const FETCHED =
  /completed handling request .* method:GET path:\/self-service\/settings\/flows .* status:200 /g
const FLOWS = "/self-service/settings/flows"

test("the page comes with the filled form in it, and the browser asks Kratos for nothing", async ({
  page,
  stack,
  createPerson,
  signIn,
  createdFlows,
}) => {
  const person = await createPerson({ traits: { nickname: "Ada Lovelace" } })
  await signIn(person)
  const asked: string[] = []
  page.on("request", (request) => {
    const isOfKratos = request.url().startsWith(stack.kratosUrl)
    if (isOfKratos && !request.isNavigationRequest()) asked.push(request.url())
  })
  const before = stack.kratosLog().length
  const response = await page.goto("/settings")
  const html = (await response?.text()) ?? ""
  expect(html).toContain(`value="${person.email}"`)
  expect(html).toContain('value="Ada Lovelace"')
  expect(html).toContain(`action="${stack.kratosUrl}/self-service/settings?flow=`)

  const profile = section(page, "profile")
  await expect(profile.locator("form[novalidate]").first()).toBeVisible()
  await page.waitForLoadState("networkidle")
  expect(asked).toEqual([])
  expect(createdFlows()).toBe(1)
  expect(stack.kratosLog().slice(before).match(FETCHED)).toHaveLength(1)
  const sections = page.getByRole("navigation", { name: "Sections" })
  await expect(sections.getByRole("link", { name: "Password" })).toHaveAttribute(
    "href",
    "#ory-password",
  )
})

test("no cache may keep the page, nor its data alone: the key of an app is in them", async ({
  page,
  person,
  signIn,
  mode,
}) => {
  await signIn(person)
  await openSettings(page)
  const key = await section(page, "totp").locator('[data-name="totp_secret_key"]').innerText()
  const secret = /[A-Z2-7]{16,}/.exec(key)?.[0] ?? key
  const askedFor: Record<string, string>[] = [{}, { RSC: "1" }]
  for (const headers of askedFor) {
    const response = await page.request.get(page.url(), { headers })
    expect(await response.text()).toContain(secret)
    // The development server lets a browser keep it, and ask each time whether it may be shown.
    const directive = mode === "production" ? /private.*no-store/ : /no-cache|no-store/
    expect(response.headers()["cache-control"]).toMatch(directive)
  }
})

test("Kratos is told its own cookies, and not the app's", async ({
  page,
  stack,
  person,
  signIn,
  context,
}) => {
  await signIn(person)
  await context.addCookies([
    { name: "app_session", value: "of-the-app", domain: "localhost", path: "/" },
  ])
  await openSettings(page)
  expect(await page.evaluate(() => document.cookie)).toContain("of-the-app")
  const told = stack.faults?.cookies.get(FLOWS)
  expect(told).toContain("ory_kratos_session=")
  expect(told).toContain("csrf_token_")
  expect(told).not.toContain("app_session")
})

test("each page has a policy with a nonce, which its scripts have and nothing else", async ({
  page,
  person,
  signIn,
  mode,
  consoleGuard,
}) => {
  test.skip(mode === "development", "Next's development server evaluates text")
  await signIn(person)
  await openSettings(page)
  const nonces = new Set<string>()
  for (const visit of ["first", "second"]) {
    const response = await page.request.get(page.url())
    const policy = response.headers()["content-security-policy"] ?? ""
    const [, nonce = visit] = /script-src 'self' 'nonce-([\w-]+)';/.exec(policy) ?? []
    const inline = (await response.text()).match(/<script(?![^>]* src=)[^>]*>/g) ?? []
    expect(inline).not.toEqual([])
    expect(inline.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(2)
  // In force, and the page works under it.
  const nickname = section(page, "profile").getByLabel("Nickname")
  await nickname.fill("Ada")
  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(message(page, SAVED)).toBeVisible()
  consoleGuard.allow(/TrustedScript/)
  const written = await page.evaluate(() => {
    const script = document.createElement("script")
    try {
      script.text = "window.written = true"
    } catch (error) {
      return String(error)
    }
    return "was written"
  })
  expect(written).toContain("TrustedScript")
})

test("a flow that is gone is replaced by a new one", async ({ page, person, signIn }) => {
  await signIn(person)
  const gone = randomUUID()
  await openSettings(page, `/settings?flow=${gone}`)
  expect(page.url()).toMatch(/\/settings\?flow=/)
  expect(page.url()).not.toContain(gone)
})

test("who has a second factor is asked for it, and comes back", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  const secret = await enrollTotp(stack.kratosUrl, person)
  await page.goto("/settings")
  await expect(page).toHaveURL(/\/login\?flow=/)
  await page.getByLabel("Authentication code").fill(totpCode(secret))
  await page.getByRole("button", { name: "Use Authenticator" }).click()
  await expect(section(page, "totp")).toBeVisible()
})

for (const [fault, words] of [
  ["cut before the request", "cannot be reached"],
  ["502 with a page", "did not answer as it should"],
] as const) {
  test(`Kratos fails (${fault}): the page says so, and is there on the next try`, async ({
    page,
    stack,
    person,
    signIn,
  }) => {
    await signIn(person)
    stack.faults?.fail(fault, "GET", FLOWS)
    await page.goto("/settings")
    await expect(page.locator('[role="alert"]', { hasText: words })).toBeVisible()
    stack.faults?.heal()
    await page.getByRole("link", { name: "Try again" }).click()
    await expect(section(page, "profile").getByLabel("E-Mail")).toHaveValue(person.email)
  })
}

test("where the sign-in does not reach the server, it says so and sends nobody in circles", async ({
  page,
}) => {
  await page.goto("/settings?from=login")
  await expect(page.locator('[role="alert"]', { hasText: "this site is not told" })).toBeVisible()
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("somebody signs in, and saves their profile and a password", async ({
    page,
    stack,
    person,
  }) => {
    await page.goto("/settings")
    await signInOnPage(page, person)
    const profile = section(page, "profile")
    await expect(profile.getByLabel("E-Mail")).toHaveValue(person.email)
    await profile.getByLabel("Nickname").fill("Ada")
    await profile.getByRole("button", { name: "Save" }).click()
    await expect(message(page, SAVED)).toBeVisible()
    await expect(profile.getByLabel("Nickname")).toHaveValue("Ada")
    const { traits } = await stack.admin.getIdentity(person.id)
    expect(traits).toMatchObject({ ...person.traits, nickname: "Ada" })

    const next = `Another horse ${randomUUID()}`
    const password = section(page, "password")
    await password.getByLabel("Password", { exact: true }).fill(next)
    await password.getByRole("button", { name: "Save" }).click()
    await expect(message(page, SAVED)).toBeVisible()
    const login = { identifier: person.email, password: next }
    expect(await acceptsPassword(stack.kratosUrl, login)).toBe(true)
  })
})

import type { Locator, Page, Route } from "@playwright/test"
import { acceptsPassword, expect, test } from "./fixtures.ts"
import { expectSaved, openSettings, section } from "./helpers/settingsPage.ts"
import { SettingsRequests } from "./helpers/settingsRequests.ts"

interface Fault {
  name: string
  /** The notice's `data-code`. */
  code: string
  /** What the notice says, in part. */
  says: string
  answer: (route: Route) => Promise<void>
}

/** A proxy answers before Kratos sees anything; CORS lets the page read what it answers. */
function answering(status: number, contentType: string, body: string, headers = {}) {
  return async (route: Route): Promise<void> => {
    const origin = (await route.request().headerValue("origin")) ?? ""
    const cors = {
      "access-control-allow-origin": origin,
      "access-control-allow-credentials": "true",
      "access-control-expose-headers": "retry-after",
    }
    await route.fulfill({ status, contentType, body, headers: { ...cors, ...headers } })
  }
}

const faults: Fault[] = [
  {
    name: "the network is cut",
    code: "network",
    says: "No connection",
    answer: (route) => route.abort("internetdisconnected"),
  },
  {
    name: "a 429",
    code: "rate_limited",
    says: "Too many tries. Try again in 7 seconds.",
    answer: answering(
      429,
      "application/json",
      JSON.stringify({ error: { code: 429, status: "Too Many Requests", message: "Slow down." } }),
      { "retry-after": "7" },
    ),
  },
  {
    name: "a 502 with an HTML body",
    code: "server",
    says: "The sign-in service has a problem",
    answer: answering(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>"),
  },
]

/** Answers the next submit in Kratos's place, and no other. */
async function failNextSubmit(page: Page, answer: Fault["answer"]): Promise<void> {
  await page.route(
    (url) => url.pathname === "/self-service/settings",
    (route) => (route.request().method() === "POST" ? answer(route) : route.fallback()),
    { times: 1 },
  )
}

function nickname(page: Page): Locator {
  return section(page, "profile").getByLabel("Nickname")
}

function saveButton(page: Page, group: string): Locator {
  return section(page, group).getByRole("button", { name: "Save" })
}

for (const { name, code, says, answer } of faults) {
  test(`13. ${name}: a notice, everything usable, “Try again” saves (peers 4, 8)`, async ({
    page,
    stack,
    person,
    signIn,
  }) => {
    await signIn(person)
    await openSettings(page)
    await section(page, "profile").getByLabel("First name").fill("Ada")
    await nickname(page).fill("Countess")
    await section(page, "webauthn").getByLabel("Name of the security key").fill("Blue key")
    await failNextSubmit(page, answer)
    await saveButton(page, "profile").click()

    const notice = section(page, "profile").locator(`[data-ory="notice"][data-code="${code}"]`)
    await expect(notice).toContainText(says)
    await expect(page.locator('[data-ory="notice"]')).toHaveCount(1)
    await expect(page.locator("[data-submitting], [aria-disabled], [aria-busy]")).toHaveCount(0)
    await expect(page.locator("[data-ory=flow] :disabled")).toHaveCount(0)
    await expect(page.getByText(/object Object|<html>/)).toHaveCount(0)
    await expect(nickname(page)).toHaveValue("Countess")
    expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)

    await notice.getByRole("button", { name: "Try again" }).click()
    await expectSaved(page, "profile")
    await expect(notice).toHaveCount(0)
    await expect(nickname(page)).toHaveValue("Countess")
    await expect(page.getByLabel("Name of the security key")).toHaveValue("Blue key")
    expect((await stack.admin.getIdentity(person.id)).traits).toEqual({
      ...person.traits,
      name: { first: "Ada" },
      nickname: "Countess",
    })
  })

  test(`13. ${name}: a notice, everything usable, “Save” saves what was changed since`, async ({
    page,
    stack,
    person,
    signIn,
  }) => {
    await signIn(person)
    await openSettings(page)
    await nickname(page).fill("Countess")
    await failNextSubmit(page, answer)
    await saveButton(page, "profile").click()
    const notice = section(page, "profile").locator('[data-ory="notice"]')
    await expect(notice).toBeVisible()
    await nickname(page).fill("Enchantress")
    await saveButton(page, "profile").click()
    await expectSaved(page, "profile")
    await expect(notice).toHaveCount(0)
    expect((await stack.admin.getIdentity(person.id)).traits.nickname).toBe("Enchantress")
  })
}

test("13. the network is cut: a typed password stays and is not sent again by itself", async ({
  page,
  context,
  stack,
  person,
  signIn,
}) => {
  const password = `Another Horse ${person.id}`
  await signIn(person)
  await openSettings(page)
  const { bodies } = new SettingsRequests(page)
  const input = section(page, "password").getByLabel("Password", { exact: true })
  await input.fill(password)
  await context.setOffline(true)
  await saveButton(page, "password").click()
  const notice = section(page, "password").locator('[data-ory="notice"][data-code="network"]')
  await expect(notice).toBeVisible()
  await expect(input).toHaveValue(password)

  await context.setOffline(false)
  await page.waitForFunction(() => navigator.onLine)
  await expect(notice).toBeVisible()
  expect(await acceptsPassword(stack.kratosUrl, { ...person, identifier: person.email })).toBe(true)

  await notice.getByRole("button", { name: "Try again" }).click()
  await expectSaved(page, "password")
  await expect(input).toHaveValue("")
  const login = { identifier: person.email, password }
  expect(await acceptsPassword(stack.kratosUrl, login)).toBe(true)
  expect(bodies, "one that failed, and one that was asked for").toHaveLength(2)
})

test("13. a 502 while the page loads: an error, and “Try again” loads it (peers 4)", async ({
  page,
  person,
  signIn,
}) => {
  await signIn(person)
  await page.route("**/self-service/settings/browser", answering(502, "text/html", "<html>"), {
    times: 1,
  })
  await page.goto("/settings")
  const notice = page.locator('[data-ory="notice"][data-code="server"]')
  await expect(notice).toContainText("could not be loaded")
  await notice.getByRole("button", { name: "Try again" }).click()
  await expect(nickname(page)).toBeVisible()
  await expect(notice).toHaveCount(0)
})

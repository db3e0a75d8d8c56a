import { randomUUID } from "node:crypto"
import type { Locator, Page } from "@playwright/test"
import {
  continueAtProvider,
  denyAtProvider,
  expect,
  test,
  type Person,
  type Stack,
} from "./fixtures.ts"
import {
  expectSaved,
  message,
  openSettings,
  SAVED,
  section,
  takeAway,
} from "./helpers/settingsPage.ts"
import { SettingsRequests } from "./helpers/settingsRequests.ts"

function button(page: Page, name: string): Locator {
  return section(page, "oidc").getByRole("button", { name, exact: true })
}

/** The accounts at providers that Kratos lets the person sign in with. */
async function linked({ admin }: Stack, person: Pick<Person, "id">): Promise<string[]> {
  const { credentials } = await admin.getIdentity(person.id)
  return [...(credentials?.oidc?.identifiers ?? [])].sort()
}

async function backOnSettings(page: Page): Promise<void> {
  await page.waitForURL(/\/settings\?flow=/)
  await expect(section(page, "oidc")).toBeVisible()
}

test("10. OIDC: an account is linked through the provider, and unlinked", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  const subject = randomUUID()
  await signIn(person)
  await openSettings(page)
  await button(page, "Link Local").click()
  await continueAtProvider(page, subject)
  await backOnSettings(page)
  await expect(button(page, "Unlink Local")).toBeVisible()
  await expect(button(page, "Link Local")).toHaveCount(0)
  // It is a new visit, so the answer to the link stands on top.
  await expect(message(page, SAVED)).toBeVisible()
  expect(await linked(stack, person)).toEqual([`local:${subject}`])

  await takeAway(button(page, "Unlink Local"))
  await expect(button(page, "Link Local")).toBeVisible()
  await expectSaved(page, "oidc")
  expect(await linked(stack, person)).toEqual([])
})

for (const provider of ["Local", "Other"]) {
  test(`10. OIDC: of two providers, “${provider}” is the one linked (peers 17)`, async ({
    page,
    stack,
    person,
    signIn,
  }) => {
    const subject = randomUUID()
    await signIn(person)
    await openSettings(page)
    const { bodies } = new SettingsRequests(page)
    await button(page, `Link ${provider}`).click()
    await expect(page.getByText(`“${provider.toLowerCase()}” wants to know`)).toBeVisible()
    expect(bodies).toEqual([
      { csrf_token: expect.any(String) as unknown, link: provider.toLowerCase() },
    ])
    await continueAtProvider(page, subject)
    await backOnSettings(page)
    await expect(button(page, `Unlink ${provider}`)).toBeVisible()
    expect(await linked(stack, person)).toEqual([`${provider.toLowerCase()}:${subject}`])
  })
}

test("10. OIDC: of two linked accounts, the pressed one is unlinked (peers 17)", async ({
  page,
  stack,
  signIn,
}) => {
  const subject = randomUUID()
  const account = { email: `${subject}@example.org`, password: `Correct Horse ${subject}` }
  const person = await stack.admin.createIdentity({
    traits: { email: account.email },
    password: account.password,
    verified: true,
    oidc: [
      { provider: "local", subject },
      { provider: "other", subject },
    ],
  })
  await signIn(account)
  await openSettings(page)
  await takeAway(button(page, "Unlink Local"))
  await expect(button(page, "Link Local")).toBeVisible()
  await expect(button(page, "Unlink Other")).toBeVisible()
  await expectSaved(page, "oidc")
  expect(await linked(stack, person)).toEqual([`other:${subject}`])
})

test("10. OIDC: an account that is linked to somebody else is refused", async ({
  page,
  stack,
  person,
  createPerson,
  signIn,
}) => {
  const subject = randomUUID()
  const owner = await createPerson({ oidc: [{ provider: "local", subject }] })
  await signIn(person)
  await openSettings(page)
  await button(page, "Link Local").click()
  await continueAtProvider(page, subject)
  await backOnSettings(page)
  await expect(message(page, 4000007)).toBeVisible()
  await expect(message(page, 4000007)).toHaveCount(1)
  await expect(button(page, "Link Local")).toBeVisible()
  expect(await linked(stack, person)).toEqual([])
  expect(await linked(stack, owner)).toEqual([`local:${subject}`])
})

test("10. OIDC: a denied consent links nothing, and the page says so", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  await button(page, "Link Local").click()
  await denyAtProvider(page)
  await backOnSettings(page)
  await expect(page.getByRole("alert")).toContainText("The person denied the consent.")
  await expect(message(page, SAVED)).toHaveCount(0)
  expect(await linked(stack, person)).toEqual([])

  const subject = randomUUID()
  await button(page, "Link Local").click()
  await continueAtProvider(page, subject)
  await backOnSettings(page)
  await expect(button(page, "Unlink Local")).toBeVisible()
  expect(await linked(stack, person)).toEqual([`local:${subject}`])
})

import { expect, test } from "./fixtures.ts"
import { expectSaved, openSettings, section } from "./helpers/settingsPage.ts"
import { SettingsRequests } from "./helpers/settingsRequests.ts"

test("14. three clicks in one tick: one POST (peers 6)", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const requests = new SettingsRequests(page)
  await section(page, "profile").getByLabel("Nickname").fill("Ada")
  await section(page, "profile")
    .getByRole("button", { name: "Save" })
    .evaluate((button: HTMLButtonElement) => {
      for (let click = 0; click < 3; click++) button.click()
    })
  await expectSaved(page, "profile")
  expect(requests.bodies).toHaveLength(1)
  expect((await stack.admin.getIdentity(person.id)).traits.nickname).toBe("Ada")
})

test("14. two sections saved in one tick: one POST, nothing typed is lost (peers 6)", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const requests = new SettingsRequests(page)
  const name = section(page, "webauthn").getByLabel("Name of the security key")
  const password = section(page, "password").getByLabel("Password", { exact: true })
  await section(page, "profile").getByLabel("Nickname").fill("Ada")
  await password.fill(`Another Horse ${person.id}`)
  await name.fill("Blue key")
  await page.evaluate(() => {
    for (const group of ["profile", "password"]) {
      document
        .querySelector<HTMLButtonElement>(`[data-group=${group}] button[name=method]`)
        ?.click()
    }
  })
  await expectSaved(page, "profile")
  expect(requests.bodies.map(({ method }) => method)).toEqual(["profile"])
  expect((await stack.admin.getIdentity(person.id)).traits.nickname).toBe("Ada")
  await expect(password).toHaveValue(`Another Horse ${person.id}`)
  await expect(name).toHaveValue("Blue key")
})

test("14. StrictMode: one flow is created (peers 5)", async ({ page, person, signIn }) => {
  await signIn(person)
  const requests = new SettingsRequests(page)
  await openSettings(page)
  // Whatever a second mount asks for is on its way by the time the flow's answer is shown.
  await page.waitForLoadState("networkidle")
  expect(requests.created).toBe(1)
})

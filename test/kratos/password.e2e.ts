/** A new password. */
import { acceptsPassword, expect, test } from "./fixtures.ts"
import { expectSaved, message, openSettings, save, section } from "./helpers/settingsPage.ts"

test("4. password: too short and too similar inline, then saved, and the old one is refused", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  const { kratosUrl } = stack
  const accepts = (password: string) =>
    acceptsPassword(kratosUrl, { identifier: person.email, password })
  await signIn(person)
  await openSettings(page)
  const password = section(page, "password")
  const input = password.getByLabel("Password", { exact: true })

  for (const [refused, id] of [
    ["short", 4000032],
    [person.email, 4000031],
  ] as const) {
    await input.fill(refused)
    await save(page, "password")
    await expect(message(password, id)).toBeVisible()
    await expect(message(page, id)).toHaveCount(1)
    await expect(input).toHaveAttribute("aria-invalid", "true")
    await expect(input).toHaveAccessibleDescription(/password/)
    await expect(input).toBeFocused()
    await expect(input).toHaveValue(refused)
    expect(await accepts(refused)).toBe(false)
  }
  // Only what answers the last try.
  await expect(message(page, 4000032)).toHaveCount(0)
  expect(await accepts(person.password)).toBe(true)

  const next = "Quite another horse 7431"
  await input.fill(next)
  await save(page, "password")
  await expectSaved(page, "password")
  await expect(message(page, 4000031)).toHaveCount(0)
  await expect(input).toHaveValue("")
  await expect(input).not.toHaveAttribute("aria-invalid", "true")
  expect(await accepts(next)).toBe(true)
  expect(await accepts(person.password)).toBe(false)
})

test("4. password: an empty one is not sent", async ({ page, stack, person, signIn }) => {
  await signIn(person)
  await openSettings(page)
  const posts: string[] = []
  page.on("request", (request) => {
    if (request.method() === "POST") posts.push(request.url())
  })
  await save(page, "password")
  const password = section(page, "password")
  await expect(password.locator('[data-ory="message"]')).toHaveText("Fill in this field.")
  await expect(password.getByLabel("Password", { exact: true })).toBeFocused()
  expect(posts).toEqual([])
  const login = { identifier: person.email, password: person.password }
  expect(await acceptsPassword(stack.kratosUrl, login)).toBe(true)
})

test("4. password: Enter in the field saves it, and a second one follows the first", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  await openSettings(page)
  const input = section(page, "password").getByLabel("Password", { exact: true })
  for (const next of ["First new horse 7431", "Second new horse 1347"]) {
    await input.fill(next)
    await input.press("Enter")
    await expect(input).toHaveValue("")
    await expectSaved(page, "password")
    const login = { identifier: person.email, password: next }
    expect(await acceptsPassword(stack.kratosUrl, login)).toBe(true)
  }
  const login = { identifier: person.email, password: "First new horse 7431" }
  expect(await acceptsPassword(stack.kratosUrl, login)).toBe(false)
})

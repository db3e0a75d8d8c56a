/** An address to return to that Kratos does not list as allowed. */
import { expect, test } from "./fixtures.ts"

test.use({ stackOptions: { appEnv: { VITE_RETURN_TO: "https://elsewhere.example/home" } } })

test("12. a refused return_to: said so in words, with a way to try again (peers 8)", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  await signIn(person)
  const asked: string[] = []
  page.on("request", (request) => {
    if (request.url().includes("/self-service/settings")) asked.push(request.url())
  })
  await page.goto("/settings")
  const notice = page.locator('[data-ory="notice"][data-code="return_to_forbidden"]')
  await expect(notice).toContainText(/Your settings could not be loaded/)
  await expect(notice).toContainText(/return_to|return to/)
  await expect(notice).not.toContainText("[object Object]")
  await expect(page.locator("form")).toHaveCount(0)
  // No round of tries by itself: the answer would be the same.
  expect(asked).toHaveLength(1)

  await notice.getByRole("button", { name: "Try again" }).click()
  await expect.poll(() => asked.length).toBe(2)
  await expect(notice).toBeVisible()
  expect(page.url()).toBe(`${stack.appUrl}/settings`)
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual(person.traits)
})

import { expect, test } from "./fixtures.ts"
import { message, openSettings, SAVED, section } from "./helpers/settingsPage.ts"

// A form without `onSubmit`, hydrated, of which a part is left out.
const served = { shows: "form", without: ["traits.nickname"] } as const
test.use({ stackOptions: { served: { ...served, without: [...served.without] } } })

const TRAITS = {
  nickname: "Ada",
  newsletter: true,
  appointment: "2026-01-02T03:04:05+01:00",
  tags: ["a", "b"],
  // Of an array that nobody has filled in yet nothing says that it is none, and a form posts "".
  scores: [1, 2.5],
  flags: [true, false],
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled })

    test("a form that posts itself sends what Kratos takes, and what is left out", async ({
      page,
      stack,
      createPerson,
      signIn,
    }) => {
      const person = await createPerson({ schema: "full", traits: TRAITS })
      await signIn(person)
      await openSettings(page)
      if (javaScriptEnabled) await expect(page.locator("form[novalidate]").first()).toBeAttached()
      await expect(page.getByLabel("Nickname", { exact: true })).toHaveCount(0)
      await page.getByLabel("Newsletter").uncheck()
      await page.getByLabel("Tags 2", { exact: true }).fill("c")
      await section(page, "profile").getByRole("button", { name: "Save" }).click()
      await expect(message(page, SAVED)).toBeVisible()
      // Kratos adds what was empty: objects, and boxes nobody has ticked.
      expect((await stack.admin.getIdentity(person.id)).traits).toMatchObject({
        ...person.traits,
        newsletter: false,
        tags: ["a", "c"],
      })
    })
  })
}

test("with its code, a form that posts itself keeps what has no name, and has times as they were typed", async ({
  page,
  stack,
  createPerson,
  signIn,
}) => {
  const addresses = [{ street: "Main Street 1", city: "London" }]
  const person = await createPerson({
    schema: "objects",
    traits: { addresses, preferences: { theme: "dark" } },
  })
  await signIn(person)
  await openSettings(page)
  await expect(page.locator("form[novalidate]").first()).toBeAttached()
  await page.getByLabel("City").fill("Paris")
  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(message(page, SAVED)).toBeVisible()
  expect((await stack.admin.getIdentity(person.id)).traits).toEqual({
    ...person.traits,
    addresses: [{ street: "Main Street 1", city: "Paris" }],
  })

  const busy = await createPerson({
    schema: "full",
    traits: { appointment: "2026-01-02T03:04:05Z" },
  })
  await signIn(busy)
  await openSettings(page)
  await expect(page.getByLabel("Appointment")).toHaveAttribute("type", "datetime-local")
  await page.getByLabel("Appointment").fill("2030-05-06T07:08")
  await section(page, "profile").getByRole("button", { name: "Save" }).click()
  await expect(message(page, SAVED)).toBeVisible()
  const { traits } = await stack.admin.getIdentity(busy.id)
  expect(traits.appointment).toMatch(/^2030-05-0\dT\d\d:\d\d:00Z$/)
})

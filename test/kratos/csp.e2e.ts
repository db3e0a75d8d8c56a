import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures.ts"
import {
  addKeyButton,
  addPasskeyButton,
  keyName,
  removeKeyButton,
  removePasskeyButton,
  storedKeys,
  storedPasskeys,
} from "./helpers/keys.ts"
import { expectSaved, openSettings, section, takeAway } from "./helpers/settingsPage.ts"
import { policy } from "./stack/policy.ts"

test.use({
  stackOptions: {
    production: true,
    // Stricter than what the other tests run under: nothing but what is named, no policy at all.
    csp: (urls) =>
      policy(urls, {
        "default-src": "'none'",
        "form-action": urls.kratosUrl,
        "trusted-types": "'none'",
      }),
  },
})

/** The origins that the page has its scripts from. A refused one makes the console guard fail. */
function scriptOrigins(page: Page): Set<string> {
  const origins = new Set<string>()
  page.on("request", (request) => {
    if (request.resourceType() === "script") origins.add(new URL(request.url()).origin)
  })
  return origins
}

test("16. script-src 'self': security keys are added and removed", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  await addAuthenticator({ transport: "usb" })
  await signIn(person)
  const origins = scriptOrigins(page)
  const answer = page.waitForResponse(`${stack.appUrl}/settings`)
  await openSettings(page)
  expect((await answer).headers()["content-security-policy"]).toContain("script-src 'self';")

  for (const name of ["Blue key", "Red key"]) {
    await keyName(page).fill(name)
    await addKeyButton(page).click()
    await expect(removeKeyButton(page, name)).toBeVisible()
    await expectSaved(page, "webauthn")
  }
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Blue key", "Red key"])
  await takeAway(removeKeyButton(page, "Blue key"))
  await expect(removeKeyButton(page, "Blue key")).toHaveCount(0)
  await expectSaved(page, "webauthn")
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Red key"])
  expect([...origins]).toEqual([stack.appUrl])
  await expect(page.locator("[onclick]")).toHaveCount(0)
})

test("16. script-src 'self': a missing name, then a cancelled ceremony, then a key", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  const authenticator = await addAuthenticator({ transport: "usb" })
  await signIn(person)
  await openSettings(page)
  await addKeyButton(page).click()
  await expect(keyName(page)).toHaveAccessibleDescription("Give the security key a name first.")
  await keyName(page).fill("Blue key")
  await authenticator.setVerified(false)
  await keyName(page).press("Enter")
  await expect(page.getByRole("alert")).toContainText("Nothing was added")
  await authenticator.setVerified(true)
  await keyName(page).press("Enter")
  await expect(removeKeyButton(page, "Blue key")).toBeVisible()
  await expectSaved(page, "webauthn")
  expect(await storedKeys(stack.admin, person.id)).toEqual(["Blue key"])
})

test("16. script-src 'self': passkeys are added and removed", async ({
  page,
  stack,
  person,
  signIn,
  addAuthenticator,
}) => {
  await addAuthenticator()
  await signIn(person)
  const origins = scriptOrigins(page)
  await openSettings(page)
  await addPasskeyButton(page).click()
  await expect(removePasskeyButton(page)).toBeVisible()
  await expectSaved(page, "passkey")
  expect(await storedPasskeys(stack.admin, person.id)).toHaveLength(1)
  await takeAway(removePasskeyButton(page))
  await expect(removePasskeyButton(page)).toHaveCount(0)
  await expectSaved(page, "passkey")
  expect(await storedPasskeys(stack.admin, person.id)).toEqual([])
  expect([...origins]).toEqual([stack.appUrl])
})

test("16. script-src 'self', peers 29: backup codes are copied, downloaded and printed", async ({
  page,
  context,
  person,
  signIn,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  const printed = page.waitForEvent("frameattached")
  await signIn(person)
  await openSettings(page)
  const codes = section(page, "lookup_secret")
  await codes.getByRole("button", { name: "Generate new" }).click()
  await expect(codes.getByRole("listitem")).toHaveCount(12)
  const shown = await codes.getByRole("listitem").allInnerTexts()

  await codes.getByRole("button", { name: "Copy the codes" }).click()
  await expect(codes.getByRole("status")).toHaveText("Copied")
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown.join("\n"))

  const download = page.waitForEvent("download")
  await codes.getByRole("button", { name: "Download the codes" }).click()
  const file = await readFile(await (await download).path(), "utf8")
  expect(file.split("\r\n").filter((line) => /^[a-z0-9]{8}$/.test(line))).toEqual(shown)

  await codes.getByRole("button", { name: "Print the codes" }).click()
  const frame = await printed
  await expect(frame.getByRole("listitem")).toHaveText(shown)
  // A browser without a window has no printer, which would say so.
  await page
    .locator("iframe")
    .evaluate((element: HTMLIFrameElement) =>
      element.contentWindow?.dispatchEvent(new Event("afterprint")),
    )
  await expect(page.locator("iframe")).toHaveCount(0)
  await expect(codes.getByRole("button", { name: "Print the codes" })).toBeFocused()
})

test("the policy is in force: no text becomes a page, a script or a style", async ({
  page,
  person,
  signIn,
  consoleGuard,
}) => {
  consoleGuard.allow(/This document requires 'Trusted\w+' assignment|Applying inline style/)
  await signIn(person)
  await openSettings(page)
  const refused = await page.evaluate(() => {
    const attempts: Record<string, () => unknown> = {
      markup: () => (document.createElement("div").innerHTML = "<p>Hello</p>"),
      address: () => (document.createElement("script").src = "/script.js"),
      style: () => {
        const element = document.createElement("p")
        element.setAttribute("style", "color: red")
        if (element.style.color === "") throw new Error("Refused")
      },
    }
    return Object.entries(attempts).flatMap(([name, attempt]) => {
      try {
        attempt()
        return []
      } catch {
        return name
      }
    })
  })
  expect(refused).toEqual(["markup", "address", "style"])
})

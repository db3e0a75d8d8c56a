import type { Page } from "@playwright/test"
import { acceptsPassword, expect, test, totpCode } from "./fixtures.ts"
import {
  addKeyButton,
  addPasskeyButton,
  removeKeyButton,
  removePasskeyButton,
  storedKeys,
  storedPasskeys,
} from "./helpers/keys.ts"
import { expectSaved, openSettings, section, takeAway } from "./helpers/settingsPage.ts"
import type { ProxyFault } from "./stack/faultProxy.ts"

test.use({ stackOptions: { faultProxy: true } })

/** Each fault, and the code of the notice after it; none where the page learns how it went. */
const FAULTS: [ProxyFault, string | undefined][] = [
  ["cut before the request", "network"],
  ["cut after Kratos has acted", "network"],
  ["a late answer", undefined],
  ["429", "rate_limited"],
  ["500", "server"],
  ["502 with a page", "server"],
  ["half of the JSON", "unknown"],
  ["the wrong content type", undefined],
  ["an answer hidden by CORS", "network"],
]

const ACTS_NOT: ProxyFault[] = ["cut before the request", "429", "500", "502 with a page"]

interface Moment {
  name: string
  group: string
  /** It comes after the moment before it, without a reload. */
  goesOn?: true
  /** What is typed, by label. */
  typed?: () => Promise<Record<string, string>>
  press: () => Promise<void>
  /** What Kratos keeps of it. */
  stored: () => Promise<unknown>
  after: (typed: Record<string, string>) => unknown
  /** What the page shows once it went through. @default that the changes have been saved */
  done?: () => Promise<void>
}

async function expectUsable(page: Page): Promise<void> {
  await expect(page.locator("[data-submitting], [aria-disabled], [aria-busy]")).toHaveCount(0)
  await expect(page.locator("[data-ory=flow] :disabled")).toHaveCount(0)
}

/** Every moment under every fault, on one page. */
function table(
  title: string,
  momentsOf: (given: {
    page: Page
    stack: Parameters<Parameters<typeof test>[2]>[0]["stack"]
    person: Parameters<Parameters<typeof test>[2]>[0]["person"]
  }) => Moment[],
) {
  test(title, async ({ page, stack, person, signIn, consoleGuard, addAuthenticator }) => {
    test.setTimeout(240_000)
    consoleGuard.allow(/blocked by CORS policy/)
    const faults = stack.faults!
    await signIn(person)
    const moments = momentsOf({ page, stack, person })
    for (const [fault, code] of FAULTS) {
      const device = await addAuthenticator()
      for (const moment of moments) {
        await test.step(`${fault} × ${moment.name}`, async () => {
          const { group } = moment
          const place = section(page, group)
          const notice = place.locator("[data-ory=notice]")
          const other =
            group === "profile"
              ? section(page, "password").getByRole("textbox", { name: "Password" })
              : section(page, "profile").getByLabel("Nickname")
          if (!moment.goesOn) await openSettings(page)
          await other.fill("Typed meanwhile")
          const typed = (await moment.typed?.()) ?? {}
          for (const [label, text] of Object.entries(typed)) {
            await place.getByRole("textbox", { name: label, exact: true }).fill(text)
          }
          const before = await moment.stored()
          faults.fail(fault, "POST", "/self-service/settings")
          await moment.press()
          if (code) {
            await expect(notice).toHaveAttribute("data-code", code)
            await expect(page.locator("[data-ory=notice]")).toHaveCount(1)
            await expectUsable(page)
            for (const [label, text] of Object.entries(typed)) {
              await expect(place.getByRole("textbox", { name: label, exact: true })).toHaveValue(
                text,
              )
            }
            const isStored = !ACTS_NOT.includes(fault)
            expect(await moment.stored()).toEqual(isStored ? moment.after(typed) : before)
            faults.heal()
            await notice.getByRole("button", { name: "Try again" }).click()
          }
          await (moment.done?.() ?? expectSaved(page, group))
          await expect(page.locator("[data-ory=notice]")).toHaveCount(0)
          await expectUsable(page)
          faults.heal()
          expect(await moment.stored()).toEqual(moment.after(typed))
          expect(faults.forwarded, "how often Kratos was asked to do it").toBe(1)
          await expect(other).toHaveValue("Typed meanwhile")
        })
      }
      await device.remove()
    }
  })
}

let count = 0
/** Another one each time. */
const next = (text: string) => `${text} ${++count}`

const press = (page: Page, group: string, name: string) => () =>
  section(page, group).getByRole("button", { name }).click()

table("faults × the profile and a password", ({ page, stack, person }) => {
  let password = person.password
  return [
    {
      name: "the profile",
      group: "profile",
      typed: () => Promise.resolve({ "First name": "Ada", Nickname: next("Countess") }),
      press: press(page, "profile", "Save"),
      stored: async () => (await stack.admin.getIdentity(person.id)).traits.nickname,
      after: (typed) => typed.Nickname,
    },
    {
      name: "a password",
      group: "password",
      typed: () => {
        password = next(`Another Horse ${person.id}`)
        return Promise.resolve({ Password: password })
      },
      press: press(page, "password", "Save"),
      stored: () => acceptsPassword(stack.kratosUrl, { identifier: person.email, password }),
      after: () => true,
    },
  ]
})

table("faults × an authenticator app", ({ page, stack, person }) => {
  const stored = async () => {
    const { credentials } = await stack.admin.getIdentity(person.id)
    return credentials?.totp !== undefined
  }
  return [
    {
      name: "an authenticator app",
      group: "totp",
      typed: async () => {
        const key = await section(page, "totp").locator("[data-ory=secret]").innerText()
        return { "Verify code": totpCode(key) }
      },
      press: press(page, "totp", "Save"),
      stored,
      after: () => true,
    },
    {
      name: "an authenticator app off",
      group: "totp",
      goesOn: true,
      press: () => takeAway(section(page, "totp").getByRole("button", { name: "Unlink" })),
      stored,
      after: () => false,
    },
  ]
})

table("faults × backup codes", ({ page, stack, person }) => {
  const list = section(page, "lookup_secret").getByRole("listitem")
  const button = (name: string) => section(page, "lookup_secret").getByRole("button", { name })
  const stored = async () => {
    const { credentials } = await stack.admin.getIdentity(person.id)
    const config = credentials?.lookup_secret?.config as { recovery_codes: [] } | undefined
    return config?.recovery_codes.length ?? 0
  }
  return [
    {
      name: "new backup codes",
      group: "lookup_secret",
      press: () => button("Generate new").click(),
      stored,
      after: () => 0,
      done: async () => {
        await expect(list).toHaveCount(12)
        await expect(button("Confirm")).toBeVisible()
      },
    },
    {
      name: "backup codes kept",
      group: "lookup_secret",
      goesOn: true,
      press: () => button("Confirm").click(),
      stored,
      after: () => 12,
    },
    {
      name: "backup codes revealed",
      group: "lookup_secret",
      goesOn: true,
      press: () => button("Reveal").click(),
      stored,
      after: () => 12,
      done: () => expect(list).toHaveCount(12),
    },
    {
      name: "backup codes off",
      group: "lookup_secret",
      goesOn: true,
      press: () => takeAway(button("Disable")),
      stored,
      after: () => 0,
    },
  ]
})

table("faults × a security key and a passkey", ({ page, stack, person }) => [
  {
    name: "a security key",
    group: "webauthn",
    typed: () => Promise.resolve({ "Name of the security key": "Blue key" }),
    press: () => addKeyButton(page).click(),
    stored: () => storedKeys(stack.admin, person.id),
    after: () => ["Blue key"],
  },
  {
    name: "a security key removed",
    group: "webauthn",
    goesOn: true,
    press: () => takeAway(removeKeyButton(page, "Blue key")),
    stored: () => storedKeys(stack.admin, person.id),
    after: () => [],
  },
  {
    name: "a passkey",
    group: "passkey",
    press: () => addPasskeyButton(page).click(),
    stored: async () => (await storedPasskeys(stack.admin, person.id)).length,
    after: () => 1,
  },
  {
    name: "a passkey removed",
    group: "passkey",
    goesOn: true,
    press: () => takeAway(removePasskeyButton(page)),
    stored: async () => (await storedPasskeys(stack.admin, person.id)).length,
    after: () => 0,
  },
])

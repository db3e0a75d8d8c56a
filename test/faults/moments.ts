import { screen, waitFor, within } from "@testing-library/react"
import type { FakeIdentity } from "react-ory-settings/testing"
import { expect } from "vitest"
import { totpCode } from "../kratos/stack/totp.ts"
import { buttonOf, section } from "./settingsPage.tsx"
import type { OpenPage, SignedIn } from "./settingsPage.tsx"

/** Something a person sends from the settings page. */
export interface Moment {
  name: string
  group: string
  /** The heading of its section. */
  title: string
  /** What the person has from the start. */
  identity?: Partial<FakeIdentity>
  /** What comes before, without a fault. */
  arrange?: (page: OpenPage) => Promise<void>
  /** What is typed, by label. */
  typed?: () => Record<string, string>
  press: (page: OpenPage) => Promise<void>
  /** What Kratos keeps of it. */
  stored: (identity: ReturnType<SignedIn["stored"]>) => unknown
  /** The same once it went through. */
  after: unknown
  /** What is said of half an answer, where its status alone tells what Kratos wants. */
  halved?: { code: string; notice: RegExp }
  /** How many changes Kratos saves for it. @default 1 */
  saves?: number
  /** What the page shows once it went through. @default that the changes have been saved */
  done?: (page: OpenPage) => Promise<void> | void
}

const pressing =
  (title: string, name: string | RegExp): Moment["press"] =>
  ({ user }) =>
    user.click(buttonOf(title, name))

/** With the question that is asked before. */
const takingAway =
  (title: string, name: string | RegExp): Moment["press"] =>
  async ({ user }) => {
    await user.click(buttonOf(title, name))
    const question = document.querySelector<HTMLElement>("[data-ory=question]")!
    await user.click(within(question).getByRole("button", { name }))
  }

const KEY = { displayName: "Old key", addedAt: "2026-01-01T00:00:00Z" }

const APP = "Authenticator app"
const CODES = "Backup codes"
const KEYS = "Security keys"
const PASSKEYS = "Passkeys"
const ACCOUNTS = "Linked accounts"

const secretShown = () => document.querySelector("[data-ory=secret]")!.textContent

export const MOMENTS: Moment[] = [
  {
    name: "the profile",
    group: "profile",
    title: "Profile",
    typed: () => ({ "First name": "Ada", Nickname: "Countess" }),
    press: pressing("Profile", "Save"),
    stored: ({ traits }) => traits,
    after: { email: "ada@example.com", name: { first: "Ada" }, nickname: "Countess" },
  },
  {
    name: "a password",
    group: "password",
    title: "Password",
    typed: () => ({ Password: "another horse battery" }),
    press: pressing("Password", "Save"),
    stored: ({ password }) => password,
    after: "another horse battery",
  },
  {
    name: "an authenticator app",
    group: "totp",
    title: APP,
    typed: () => ({ "Verify code": totpCode(secretShown()) }),
    press: pressing(APP, "Save"),
    stored: ({ totp }) => typeof totp,
    after: "string",
  },
  {
    name: "an authenticator app off",
    group: "totp",
    title: APP,
    identity: { totp: true },
    press: takingAway(APP, /Unlink/),
    stored: ({ totp }) => totp,
    after: undefined,
  },
  {
    name: "new backup codes",
    group: "lookup_secret",
    title: CODES,
    press: pressing(CODES, /Generate/),
    stored: ({ lookupSecret }) => lookupSecret.length,
    after: 0,
    saves: 0,
    done: async () => {
      await waitFor(() => expect(buttonOf(CODES, /Confirm/)).toBeVisible())
      expect(within(section(CODES)).getAllByRole("listitem")).toHaveLength(12)
    },
  },
  {
    name: "backup codes kept",
    group: "lookup_secret",
    title: CODES,
    arrange: async (page) => {
      await pressing(CODES, /Generate/)(page)
      await waitFor(() => expect(buttonOf(CODES, /Confirm/)).toBeVisible())
    },
    press: pressing(CODES, /Confirm/),
    stored: ({ lookupSecret }) => lookupSecret.length,
    after: 12,
  },
  {
    name: "backup codes revealed",
    group: "lookup_secret",
    title: CODES,
    identity: { lookupSecret: true },
    press: pressing(CODES, /Reveal/),
    stored: ({ lookupSecret }) => lookupSecret.length,
    after: 12,
    saves: 0,
    done: async () => {
      expect(await within(section(CODES)).findAllByRole("listitem")).toHaveLength(12)
    },
  },
  {
    name: "backup codes off",
    group: "lookup_secret",
    title: CODES,
    identity: { lookupSecret: true },
    press: takingAway(CODES, /Disable/),
    stored: ({ lookupSecret }) => lookupSecret.length,
    after: 0,
  },
  {
    name: "a security key",
    group: "webauthn",
    title: KEYS,
    typed: () => ({ "Name of the security key": "Blue key" }),
    press: pressing(KEYS, "Add security key"),
    stored: ({ securityKeys }) => securityKeys.map(({ displayName }) => displayName),
    after: ["Blue key"],
  },
  {
    name: "a security key removed",
    group: "webauthn",
    title: KEYS,
    identity: { securityKeys: [KEY] },
    press: takingAway(KEYS, /Remove/),
    stored: ({ securityKeys }) => securityKeys.length,
    after: 0,
  },
  {
    name: "a passkey",
    group: "passkey",
    title: PASSKEYS,
    press: pressing(PASSKEYS, "Add passkey"),
    stored: ({ passkeys }) => passkeys.length,
    after: 1,
  },
  {
    name: "a passkey removed",
    group: "passkey",
    title: PASSKEYS,
    identity: { passkeys: [KEY] },
    press: takingAway(PASSKEYS, /Remove/),
    stored: ({ passkeys }) => passkeys.length,
    after: 0,
  },
  {
    name: "an account linked",
    group: "oidc",
    title: ACCOUNTS,
    press: pressing(ACCOUNTS, /Link Google/),
    stored: ({ oidc }) => oidc.length,
    after: 0,
    saves: 0,
    halved: { code: "location_change_required", notice: /The next page cannot be opened/ },
    done: async ({ navigate }) => {
      await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
      expect(navigate.mock.calls[0]![1]).toBe("provider")
      expect(screen.getByText("Taking you to the provider …")).toBeVisible()
    },
  },
  {
    name: "an account unlinked",
    group: "oidc",
    title: ACCOUNTS,
    identity: { oidc: [{ provider: "google", subject: "ada" }] },
    press: takingAway(ACCOUNTS, /Unlink Google/),
    stored: ({ oidc }) => oidc.length,
    after: 0,
  },
]

import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { Playground } from "../playground/Playground.tsx"
import { TOTP_KEY } from "../support/people.ts"
import { codeFor, scan } from "../support/phone.ts"
import { sceneOf } from "../support/scene.ts"

/** Authenticator app and backup codes, from setting them up to signing in with them. */
const meta = {
  title: "Lifecycles/Second factors",
  component: Playground,
  tags: ["light-only"],
  parameters: { layout: "fullscreen" },
  args: { authenticator: "simulated" },
} satisfies Meta<typeof Playground>

export default meta
type Story = StoryObj<typeof meta>

const SAVED = "Your changes have been saved!"

/**
 * The QR code is read by its pixels and the codes are made by a library of their own, as on a phone:
 * set up, asked for at the next sign-in, and unlinked.
 */
export const AuthenticatorApp: Story = {
  play: async (context) => {
    const { section, person, press, arrives, signIn, type } = sceneOf(context)
    const app = await section("Authenticator app")
    const scanned = await scan(app.element.querySelector("img")!)
    await expect(scanned).toMatchObject({ issuer: "Example", account: "ada@example.com" })
    await expect(app.element.querySelector('[data-ory="secret"]')).toHaveTextContent(scanned.key)

    await app.type("Verify code", "000000")
    await app.press("Save")
    await app.says(/The provided authentication code is invalid/)
    await app.type("Verify code", await codeFor(scanned.key, Date.now()))
    await app.press("Save")
    await app.says(SAVED)
    await expect(person().totp).toBe(scanned.key)

    await press("Sign out")
    await signIn("fermat-prime-257")
    await type("Authentication code", await codeFor(scanned.key, Date.now()))
    await press(/authenticator/i)

    await arrives("Account settings")
    const linked = await section("Authenticator app")
    await linked.confirm(/Unlink/)
    await linked.says(SAVED)
    await expect(person().totp).toBeUndefined()
  },
}

/** Generated, confirmed, revealed, used for signing in, replaced and disabled. */
export const BackupCodes: Story = {
  play: async (context) => {
    const { section, person, press, arrives, signIn, type } = sceneOf(context)
    let codes = await section("Backup codes")
    await codes.press("Generate new backup recovery codes")
    await codes.press("Confirm backup recovery codes")
    await codes.says(SAVED)
    await expect(person().lookupSecret).toHaveLength(12)

    await press("Sign out")
    await signIn("fermat-prime-257")
    await type(/backup recovery code/i, person().lookupSecret[0]!.code)
    await press(/backup recovery code/i)
    await arrives("Account settings")

    codes = await section("Backup codes")
    await codes.press("Reveal backup recovery codes")
    await codes.says(person().lookupSecret[1]!.code)
    await expect(codes.element.querySelectorAll("s")).toHaveLength(1)

    await codes.press("Generate new backup recovery codes")
    await codes.press("Confirm backup recovery codes")
    await codes.says(SAVED)
    await expect(person().lookupSecret.some(({ usedAt }) => usedAt)).toBe(false)
    await codes.confirm("Disable this method")
    await codes.says(SAVED)
    await expect(person().lookupSecret).toEqual([])
  },
}

/** The page asks for the second factor first. */
export const AskedForOnLoad: Story = {
  args: { has: "every method", signedIn: "with the password", reauthenticate: "redirect" },
  play: async (context) => {
    const { section, press, arrives, type } = sceneOf(context)
    await arrives("Sign in")
    await type("Authentication code", await codeFor(TOTP_KEY, Date.now()))
    await press(/authenticator/i)
    await arrives("Account settings")
    await section("Profile")
  },
}

import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { ada, TOTP_KEY } from "../support/people.ts"
import { codeFor, scan } from "../support/phone.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** Six digits from a phone at each sign-in. */
const meta = {
  title: "Sections/Authenticator app",
  component: SettingsStory,
  args: { groups: ["totp"] },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

/** A QR code to scan, and the same key to copy. Scan it: your phone's codes are accepted here. */
export const NotSetUp: Story = {
  play: async (context) => {
    const app = await sceneOf(context).section("Authenticator app")
    const { key } = await scan(app.element.querySelector("img")!)
    await expect(app.element.querySelector('[data-ory="secret"]')).toHaveTextContent(key)
  },
}

/** The code did not fit; the QR code stays the same. */
export const WrongCode: Story = {
  play: async (context) => {
    const app = await sceneOf(context).section("Authenticator app")
    const before = await scan(app.element.querySelector("img")!)
    await app.type("Verify code", "000000")
    await app.press("Save")
    await app.says(/The provided authentication code is invalid/)
    await expect(await scan(app.element.querySelector("img")!)).toEqual(before)
  },
}

/** Just set up. */
export const SetUp: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const app = await section("Authenticator app")
    const { key } = await scan(app.element.querySelector("img")!)
    await app.type("Verify code", await codeFor(key, Date.now()))
    await app.press("Save")
    await app.says("Your changes have been saved!")
    await expect(person().totp).toBe(key)
  },
}

/** Set up some time ago. */
export const Linked: Story = {
  args: { kratos: { identities: [{ ...ada, totp: TOTP_KEY }] } },
  play: async (context) => {
    const app = await sceneOf(context).section("Authenticator app")
    await expect(app.element.querySelector("img")).toBeNull()
  },
}

/** Without it, a password alone is enough: the question before it says so. */
export const LastSecondFactor: Story = {
  args: Linked.args!,
  play: async (context) => {
    const app = await sceneOf(context).section("Authenticator app")
    await app.press(/Unlink/)
    await app.says(/It is your last second step/)
  },
}

/** Unlinked: a new key is offered at once. */
export const Unlinked: Story = {
  args: Linked.args!,
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const app = await section("Authenticator app")
    await app.confirm(/Unlink/)
    await app.says("Your changes have been saved!")
    await expect(person().totp).toBeUndefined()
    const { key } = await scan(app.element.querySelector("img")!)
    await expect(key).not.toBe(TOTP_KEY)
  },
}

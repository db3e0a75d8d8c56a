import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, waitFor } from "storybook/test"
import { Playground } from "../playground/Playground.tsx"
import { sceneOf } from "../support/scene.ts"

/** Security keys and passkeys, with an authenticator in software. */
const meta = {
  title: "Lifecycles/Keys",
  component: Playground,
  tags: ["light-only"],
  parameters: { layout: "fullscreen" },
  args: { authenticator: "simulated" },
} satisfies Meta<typeof Playground>

export default meta
type Story = StoryObj<typeof meta>

const SAVED = "Your changes have been saved!"

/** Added, signed in with, and removed. */
export const SecurityKey: Story = {
  play: async (context) => {
    const { section, person, press, arrives, signIn } = sceneOf(context)
    let keys = await section("Security keys")
    await keys.press("Add security key")
    await keys.says("Give the security key a name first.")
    await keys.type("Name of the security key", "Blue key")
    await keys.press("Add security key")
    await keys.says(SAVED)
    await expect(person().securityKeys).toMatchObject([{ displayName: "Blue key" }])

    await press("Sign out")
    await signIn("fermat-prime-257")
    await press("Sign in with hardware key")
    await arrives("Account settings")

    keys = await section("Security keys")
    await keys.confirm(/Remove security key/)
    await keys.says(SAVED)
    await expect(person().securityKeys).toEqual([])
  },
}

/** Added, signed in with, and removed. */
export const Passkey: Story = {
  play: async (context) => {
    const { section, person, press, arrives } = sceneOf(context)
    let passkeys = await section("Passkeys")
    await passkeys.press("Add passkey")
    await passkeys.says(SAVED)
    await expect(person().passkeys).toHaveLength(1)

    await press("Sign out")
    await arrives("Sign in")
    await press(/passkey/i)
    await arrives("Account settings")

    passkeys = await section("Passkeys")
    await passkeys.confirm(/Remove passkey/)
    await waitFor(() => expect(person().passkeys).toEqual([]))
  },
}

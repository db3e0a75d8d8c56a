import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { ada, adaWithEverything } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { schemaWithoutPasskeyName } from "../support/schema.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** Signing in with a fingerprint, a face or a device PIN. */
const meta = {
  title: "Sections/Passkeys",
  component: SettingsStory,
  args: { groups: ["passkey"] },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

export const None: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    await section("Passkeys")
    await expect(person().passkeys).toEqual([])
  },
}

export const Added: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const passkeys = await section("Passkeys")
    await passkeys.press("Add passkey")
    await passkeys.says("Your changes have been saved!")
    await expect(person().passkeys).toHaveLength(1)
  },
}

export const One: Story = {
  args: { kratos: { identities: [{ ...ada, passkeys: adaWithEverything.passkeys }] } },
  play: async (context) => {
    const passkeys = await sceneOf(context).section("Passkeys")
    await passkeys.says("ada@example.com")
  },
}

/** The only way to sign in cannot be removed. */
export const OnlyWayToSignIn: Story = {
  args: {
    kratos: {
      identities: [{ traits: ada.traits, passkeys: adaWithEverything.passkeys }],
    },
  },
  play: async (context) => {
    const passkeys = await sceneOf(context).section("Passkeys")
    await expect(passkeys.element.querySelector('button[name="passkey_remove"]')).toBeDisabled()
  },
}

/** The person has no name to store them under: nothing can be added, and the page says why. */
export const WithoutAName: Story = {
  args: { kratos: { identitySchema: schemaWithoutPasskeyName } },
  play: async (context) => {
    const { canvas } = context
    await expect(await canvas.findByText(/Could not find any login identifiers/)).toBeVisible()
    await expect(canvas.queryByRole("button", { name: "Add passkey" })).toBeNull()
  },
}

/** The person closed the browser’s dialog, or took too long. */
export const Cancelled: Story = {
  args: { authenticator: "cancels" },
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const passkeys = await section("Passkeys")
    await passkeys.press("Add passkey")
    await passkeys.says(/was cancelled or took too long/)
    await expect(person().passkeys).toEqual([])
  },
}

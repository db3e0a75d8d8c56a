import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** A new password; Kratos asks for a recent sign-in instead of the old one. */
const meta = {
  title: "Sections/Password",
  component: SettingsStory,
  args: { groups: ["password"] },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

export const Fresh: Story = {
  play: async (context) => {
    const password = await sceneOf(context).section("Password")
    await expect(password.field("Password")).toHaveAttribute("autocomplete", "new-password")
  },
}

/** Saved: the field is empty again. */
export const Changed: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const password = await section("Password")
    await password.type("Password", "analytical-engine-9")
    await password.press("Save")
    await password.says("Your changes have been saved!")
    await expect(password.field("Password")).toHaveValue("")
    await expect(person().password).toBe("analytical-engine-9")
  },
}

export const Missing: Story = {
  play: async (context) => {
    const password = await sceneOf(context).section("Password")
    await password.press("Save")
    await password.says("Fill in this field.")
  },
}

export const TooShort: Story = {
  play: async (context) => {
    const password = await sceneOf(context).section("Password")
    await password.type("Password", "short")
    await password.press("Save")
    await password.says(/at least 8 characters/)
  },
}

/** Too much like the address. */
export const TooSimilar: Story = {
  play: async (context) => {
    const password = await sceneOf(context).section("Password")
    await password.type("Password", "ada@example.com")
    await password.press("Save")
    await password.says(/too similar/)
  },
}

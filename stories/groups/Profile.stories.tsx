import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { adaInFull, grace } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** A person's traits, as the identity schema has them. */
const meta = {
  title: "Sections/Profile",
  component: SettingsStory,
  args: { groups: ["profile"], kratos: { identities: [adaInFull, grace] } },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

/** Each type a trait can have, with a value: texts, dates, numbers, a choice, a list, a checkbox. */
export const Filled: Story = {
  play: async (context) => {
    const { section } = sceneOf(context)
    const profile = await section("Profile")
    await expect(profile.field("E-mail")).toHaveValue("ada@example.com")
    await expect(profile.field("Plan")).toHaveValue("team")
    await expect(profile.field("Newsletter")).toBeChecked()
  },
}

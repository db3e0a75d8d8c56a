import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { ada } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** Twelve codes that each work once, for the day the phone is gone. */
const meta = {
  title: "Sections/Backup codes",
  component: SettingsStory,
  args: { groups: ["lookup_secret"] },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

export const None: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    await section("Backup codes")
    await expect(person().lookupSecret).toEqual([])
  },
}

/** Generated, but not in force until they are confirmed. */
export const Generated: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const codes = await section("Backup codes")
    await codes.press("Generate new backup recovery codes")
    await codes.says(/These are your back up recovery codes/)
    await expect(codes.element.querySelectorAll('[data-ory="code"]')).toHaveLength(12)
    await expect(person().lookupSecret).toEqual([])
  },
}

/** Confirmed: in force from now on. */
export const Confirmed: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const codes = await section("Backup codes")
    await codes.press("Generate new backup recovery codes")
    await codes.press("Confirm backup recovery codes")
    await codes.says("Your changes have been saved!")
    await expect(person().lookupSecret).toHaveLength(12)
  },
}

/** In force since some time; not shown. */
export const Enabled: Story = {
  args: { kratos: { identities: [{ ...ada, lookupSecret: true }] } },
  play: async (context) => {
    const codes = await sceneOf(context).section("Backup codes")
    await expect(codes.element.querySelector('[data-ory="code"]')).toBeNull()
  },
}

export const Revealed: Story = {
  args: Enabled.args!,
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const codes = await section("Backup codes")
    await codes.press("Reveal backup recovery codes")
    for (const { code } of person().lookupSecret) await codes.says(code)
  },
}

/** Some were used, and say so. */
export const RevealedAndUsed: Story = {
  args: {
    kratos: {
      identities: [
        {
          ...ada,
          lookupSecret: ["k3v9q2xa", { code: "m7c4n1zd", usedAt: "2026-02-03T10:20:30Z" }],
        },
      ],
    },
  },
  play: async (context) => {
    const codes = await sceneOf(context).section("Backup codes")
    await codes.press("Reveal backup recovery codes")
    await codes.says("k3v9q2xa")
    await codes.says("used")
  },
}

export const Disabled: Story = {
  args: Enabled.args!,
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const codes = await section("Backup codes")
    await codes.confirm("Disable this method")
    await codes.says("Your changes have been saved!")
    await expect(person().lookupSecret).toEqual([])
  },
}

import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { ada, adaWithEverything } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** Keys that are plugged in or tapped. An authenticator in software stands in for them. */
const meta = {
  title: "Sections/Security keys",
  component: SettingsStory,
  args: { groups: ["webauthn"] },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

export const None: Story = {
  play: async (context) => {
    const keys = await sceneOf(context).section("Security keys")
    await expect(keys.field("Name of the security key")).toHaveValue("")
  },
}

export const NameMissing: Story = {
  play: async (context) => {
    const keys = await sceneOf(context).section("Security keys")
    await keys.press("Add security key")
    await keys.says("Give the security key a name first.")
    await expect(keys.field("Name of the security key")).toHaveFocus()
  },
}

export const Added: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const keys = await section("Security keys")
    await keys.type("Name of the security key", "Blue key")
    await keys.press("Add security key")
    await keys.says("Your changes have been saved!")
    await expect(person().securityKeys).toMatchObject([{ displayName: "Blue key" }])
  },
}

const { securityKeys } = adaWithEverything

export const Two: Story = {
  args: { kratos: { identities: [{ ...ada, securityKeys }] } },
  play: async (context) => {
    const keys = await sceneOf(context).section("Security keys")
    await keys.says("Blue key")
    await keys.says("Spare in the drawer")
  },
}

/** First a question, in the page; whoever says no goes on where they were. */
export const Asked: Story = {
  args: Two.args!,
  play: async (context) => {
    const { section, page, person } = sceneOf(context)
    const keys = await section("Security keys")
    await keys.press(/Remove security key "Blue key"/)
    await keys.says(/You can no longer sign in with it/)
    await expect(page.getByRole("button", { name: "Cancel" })).toHaveFocus()
    await keys.press("Cancel")
    await expect(page.getByRole("button", { name: /"Blue key"/ })).toHaveFocus()
    await keys.press(/"Blue key"/)
    await expect(person().securityKeys).toHaveLength(2)
  },
}

/** `confirmRemoval={false}`: at once. */
export const RemovedWithoutAsking: Story = {
  args: { ...Two.args, confirmRemoval: false },
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const keys = await section("Security keys")
    await keys.press(/Remove security key "Blue key"/)
    await keys.says("Your changes have been saved!")
    await expect(person().securityKeys).toHaveLength(1)
  },
}

export const Removed: Story = {
  args: Two.args!,
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const keys = await section("Security keys")
    await keys.confirm(/Remove security key "Blue key"/)
    await keys.says("Your changes have been saved!")
    await expect(person().securityKeys).toMatchObject([{ displayName: "Spare in the drawer" }])
  },
}

/** The only way to sign in cannot be removed. */
export const OnlyWayToSignIn: Story = {
  args: {
    kratos: {
      methods: { webauthn: { passwordless: true } },
      identities: [{ traits: ada.traits, securityKeys: [{ displayName: "Blue key" }] }],
      signedIn: "aal1",
    },
  },
  play: async (context) => {
    const keys = await sceneOf(context).section("Security keys")
    await expect(keys.element.querySelector('button[name="webauthn_remove"]')).toBeDisabled()
  },
}

/** The person closed the browser’s dialog, or took too long. */
export const Cancelled: Story = {
  args: { authenticator: "cancels" },
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const keys = await section("Security keys")
    await keys.type("Name of the security key", "Blue key")
    await keys.press("Add security key")
    await keys.says(/was cancelled or took too long/)
    await expect(keys.field("Name of the security key")).toHaveValue("Blue key")
    await expect(person().securityKeys).toEqual([])
  },
}

/** The same key once more. */
export const RegisteredAlready: Story = {
  args: { authenticator: "registered" },
  play: async (context) => {
    const keys = await sceneOf(context).section("Security keys")
    await keys.type("Name of the security key", "Blue key")
    await keys.press("Add security key")
    await keys.says("This device is registered already.")
  },
}

import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { Playground } from "../playground/Playground.tsx"
import { sceneOf } from "../support/scene.ts"

/** What comes between typing and saving, and that nothing typed is lost. */
const meta = {
  title: "Lifecycles/Interruptions",
  component: Playground,
  tags: ["light-only"],
  parameters: { layout: "fullscreen" },
  args: { has: "a full profile", authenticator: "simulated" },
} satisfies Meta<typeof Playground>

export default meta
type Story = StoryObj<typeof meta>

const SAVED = "Your changes have been saved!"

/** Signed out on another device: sign in, and what was typed is there again. */
export const SignedOutElsewhere: Story = {
  play: async (context) => {
    const { section, person, press, arrives, signIn } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    await press("Signed out elsewhere")
    await profile.press("Save")

    await signIn("fermat-prime-257")
    await arrives("Account settings")
    const again = await section("Profile")
    await expect(again.field("Nickname")).toHaveValue("countess")
    await again.press("Save")
    await again.says(SAVED)
    await expect(person().traits.nickname).toBe("countess")
  },
}

/** The page was open for too long: one more click. */
export const FlowExpired: Story = {
  play: async (context) => {
    const { section, person, press, notice } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    await press("The form expires")
    await profile.press("Save")
    await notice("flow_expired")
    await expect(profile.field("Nickname")).toHaveValue("countess")
    await profile.press("Save")
    await profile.says(SAVED)
    await expect(person().traits.nickname).toBe("countess")
  },
}

/** Somebody else signs in meanwhile: nothing of Ada's is saved for Grace. */
export const SomebodyElseSignsIn: Story = {
  play: async (context) => {
    const { section, person, press, notice, kratos } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    await press("Grace signs in")
    await profile.press("Save")
    await notice("identity_mismatch")
    const theirs = await section("Profile")
    await expect(theirs.field("E-mail")).toHaveValue("grace@example.com")
    await expect(theirs.field("Nickname")).toHaveValue("")
    await expect(person().traits.nickname).toBe("ada")
    await expect(kratos.state().identities[1]!.traits.nickname).toBeUndefined()
  },
}

/** The network fails, and comes back. */
export const Offline: Story = {
  play: async (context) => {
    const { section, person, notice, page } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    await context.userEvent.selectOptions(page.getByLabelText("Network"), "Cut off")
    await profile.press("Save")
    await notice("network")
    await expect(person().traits.nickname).toBe("ada")
    await context.userEvent.selectOptions(page.getByLabelText("Network"), "Fine")
    await profile.press("Try again")
    await profile.says(SAVED)
    await expect(person().traits.nickname).toBe("countess")
  },
}

import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { sceneOf } from "../support/scene.ts"
import { Playground } from "./Playground.tsx"

/** Where the settings page sends people: pages of the app, with `<FlowForm>` on Kratos’s other flows. */
const meta = {
  title: "Other pages",
  component: Playground,
  parameters: { layout: "fullscreen" },
  args: { authenticator: "simulated" },
} satisfies Meta<typeof Playground>

export default meta
type Story = StoryObj<typeof meta>

/** Nobody is signed in: with a password, a passkey, a code by mail or another account. */
export const SignIn: Story = {
  args: { signedIn: "not at all" },
  play: async (context) => {
    const { arrives, page } = sceneOf(context)
    await arrives("Sign in")
    await expect(await page.findByLabelText("Password")).toBeVisible()
  },
}

/** The password did not fit. */
export const WrongPassword: Story = {
  args: { signedIn: "not at all" },
  play: async (context) => {
    const { signIn, page } = sceneOf(context)
    await signIn("fermat-prime-65537")
    await page.findByText(/The provided credentials are invalid/, undefined, { timeout: 5_000 })
  },
}

/** Authenticator app, backup code or security key. */
export const SecondFactor: Story = {
  args: { has: "every method", signedIn: "with the password", reauthenticate: "redirect" },
  play: async (context) => {
    const { arrives, page } = sceneOf(context)
    await arrives("Sign in")
    await expect(await page.findByLabelText("Authentication code")).toBeVisible()
  },
}

/** What a provider asks. */
export const Provider: Story = {
  play: async (context) => {
    const { section, arrives } = sceneOf(context)
    const accounts = await section("Linked accounts")
    await accounts.press("Link GitHub")
    await arrives("github.example")
  },
}

/** The code from a mail. */
export const Verification: Story = {
  args: { verification: "redirect" },
  play: async (context) => {
    const { section, page, arrives } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("E-mail", "countess@example.com")
    await profile.press("Save")
    await arrives("Confirm your address")
    await page.findByLabelText(/code/i)
  },
}

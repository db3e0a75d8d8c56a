import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { Playground } from "../playground/Playground.tsx"
import { sceneOf } from "../support/scene.ts"

/** Accounts of other providers, by way of the provider's own page. */
const meta = {
  title: "Lifecycles/Linked accounts",
  component: Playground,
  tags: ["light-only"],
  parameters: { layout: "fullscreen" },
  args: { authenticator: "simulated" },
} satisfies Meta<typeof Playground>

export default meta
type Story = StoryObj<typeof meta>

/** Linked, signed in with, and unlinked. */
export const LinkedAndUnlinked: Story = {
  play: async (context) => {
    const { section, person, press, arrives, page } = sceneOf(context)
    let accounts = await section("Linked accounts")
    await accounts.press("Link GitHub")
    await arrives("github.example")
    await press(/Sign in as ada/)
    await arrives("Account settings")
    await page.findByText("Your changes have been saved!")
    await expect(person().oidc).toEqual([{ provider: "github", subject: "ada@github" }])

    await press("Sign out")
    await arrives("Sign in")
    await press(/GitHub/)
    await arrives("github.example")
    await press(/Sign in as ada/)
    await arrives("Account settings")

    accounts = await section("Linked accounts")
    await accounts.confirm("Unlink GitHub")
    await accounts.says("Your changes have been saved!")
    await expect(person().oidc).toEqual([])
  },
}

/** The person changes their mind on the provider's page. */
export const Declined: Story = {
  play: async (context) => {
    const { section, person, press, arrives, page } = sceneOf(context)
    const accounts = await section("Linked accounts")
    await accounts.press("Link Google")
    await arrives("google.example")
    await press("Decline")
    await arrives("Account settings")
    await page.findByText(/access_denied/)
    await expect(person().oidc).toEqual([])
  },
}

/** The account belongs to somebody else here. */
export const Conflict: Story = {
  play: async (context) => {
    const { section, person, press, arrives, page } = sceneOf(context)
    const accounts = await section("Linked accounts")
    await accounts.press("Link Google")
    await arrives("google.example")
    await press(/Sign in as grace/)
    await arrives("Account settings")
    await page.findByText(/exists already/)
    await expect(person().oidc).toEqual([])
  },
}

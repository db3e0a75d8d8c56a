import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { ada, TOTP_KEY } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"
import { KRATOS_URL } from "../support/world.ts"

/** Each reason the page is left for. It is shown where to, and not followed. */
const meta = {
  title: "Page/Redirects",
  component: SettingsStory,
  args: { reauthenticate: "redirect" },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

/** Nobody is signed in: to the sign-in page, and back here afterwards. */
export const Login: Story = {
  args: { kratos: { signedIn: false } },
  play: async (context) => {
    const { left } = sceneOf(context)
    const to = await left("login")
    await expect(to.href).toMatch(`${KRATOS_URL}/self-service/login/browser?`)
    await expect(to.searchParams.get("return_to")).toBe(location.href)
  },
}

/** A second factor is set up and was not used yet. */
export const SecondFactor: Story = {
  args: { kratos: { identities: [{ ...ada, totp: TOTP_KEY }], signedIn: "aal1" } },
  play: async (context) => {
    const { left } = sceneOf(context)
    const to = await left("aal2")
    await expect(to.searchParams.get("aal")).toBe("aal2")
    await expect(to.searchParams.get("return_to")).toBe(location.href)
  },
}

/** The sign-in is too long ago for this change: Kratos makes it after another one, by itself. */
export const SignInOnceMore: Story = {
  args: { groups: ["password"] },
  play: async (context) => {
    const { left, section, kratos } = sceneOf(context)
    const password = await section("Password")
    kratos.advance("16m")
    await password.type("Password", "analytical-engine-9")
    await password.press("Save")
    const to = await left("refresh")
    await expect(to.searchParams.get("refresh")).toBe("true")
    await expect(to.searchParams.get("return_to")).toMatch(`${KRATOS_URL}/self-service/settings?`)
  },
}

/** To the provider whose account is to be linked. */
export const Provider: Story = {
  args: { groups: ["oidc"] },
  play: async (context) => {
    const { left, section } = sceneOf(context)
    const accounts = await section("Linked accounts")
    await accounts.press("Link GitHub")
    const to = await left("provider")
    await expect(to.hostname).toBe("github.example")
  },
}

/** The app asked to go on after a save, with `returnTo`. */
export const Continue: Story = {
  args: { groups: ["password"], returnTo: `${location.origin}/done` },
  play: async (context) => {
    const { left, section } = sceneOf(context)
    const password = await section("Password")
    await password.type("Password", "analytical-engine-9")
    await password.press("Save")
    const to = await left("continue")
    await expect(to.pathname).toBe("/done")
  },
}

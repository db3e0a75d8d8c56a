import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { fromProvider } from "../support/arrivals.ts"
import { ada } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** Accounts of other providers that a person signs in with. */
const meta = {
  title: "Sections/Linked accounts",
  component: SettingsStory,
  args: { groups: ["oidc"] },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

const withGoogle = { ...ada, oidc: [{ provider: "google", subject: "ada@google" }] }

export const None: Story = {
  play: async (context) => {
    const { section, page } = sceneOf(context)
    await section("Linked accounts")
    await expect(page.getAllByRole("button", { name: /^Link / })).toHaveLength(2)
  },
}

export const Linked: Story = {
  args: { kratos: { identities: [withGoogle] } },
  play: async (context) => {
    const { section, page } = sceneOf(context)
    await section("Linked accounts")
    await expect(page.getByRole("button", { name: "Unlink Google" })).toBeEnabled()
  },
}

/** Back from the provider: linked. */
export const JustLinked: Story = {
  args: { kratos: { arrive: fromProvider("github", { subject: "ada@github" }) } },
  play: async (context) => {
    const { page, person } = sceneOf(context)
    await page.findByText("Your changes have been saved!")
    await expect(person().oidc).toEqual([{ provider: "github", subject: "ada@github" }])
  },
}

export const Unlinked: Story = {
  args: Linked.args!,
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const accounts = await section("Linked accounts")
    await accounts.confirm("Unlink Google")
    await accounts.says("Your changes have been saved!")
    await expect(person().oidc).toEqual([])
  },
}

/** The only way to sign in cannot be unlinked. */
export const OnlyWayToSignIn: Story = {
  args: { kratos: { identities: [{ ...withGoogle, password: undefined }] } },
  play: async (context) => {
    const { section, page } = sceneOf(context)
    await section("Linked accounts")
    await expect(page.queryByRole("button", { name: "Unlink Google" })).toBeNull()
  },
}

/** The app knows which `providers` there are, so that the account is shown all the same. */
export const OnlyWayToSignInShown: Story = {
  args: { ...OnlyWayToSignIn.args, providers: { google: "Google", github: "GitHub" } },
  play: async (context) => {
    const accounts = await sceneOf(context).section("Linked accounts")
    await accounts.says("Google")
    await accounts.says(/It is your only way to sign in/)
  },
}

/** Back from the provider, where the person declined. */
export const Declined: Story = {
  args: { kratos: { arrive: fromProvider("google", { error: "access_denied" }) } },
  play: async (context) => {
    const { page, person } = sceneOf(context)
    await page.findByText(/access_denied/)
    await expect(person().oidc).toEqual([])
  },
}

/** Back from the provider, with an account that somebody else has linked. */
export const LinkedBySomebodyElse: Story = {
  args: { kratos: { arrive: fromProvider("google", { subject: "grace@google" }) } },
  play: async (context) => {
    const { page, person } = sceneOf(context)
    await page.findByText(/exists already/)
    await expect(person().oidc).toEqual([])
  },
}

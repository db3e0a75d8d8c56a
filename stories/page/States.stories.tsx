import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, waitFor } from "storybook/test"
import { ada, adaWithEverything } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** What `<OrySettings>` shows before, instead of and beside the form. */
const meta = {
  title: "Page/States",
  component: SettingsStory,
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

/** Every method is on, and nothing is set up but a password. */
export const NewAccount: Story = {
  play: async (context) => {
    const { section } = sceneOf(context)
    for (const name of ["Profile", "Password", "Authenticator app", "Backup codes"]) {
      await section(name)
    }
  },
}

/** Every method is on and in use. */
export const EverythingSetUp: Story = {
  args: { kratos: { identities: [adaWithEverything] } },
  play: async (context) => {
    const { section } = sceneOf(context)
    for (const [name, state] of [
      ["Authenticator app", "On"],
      ["Backup codes", "On"],
      ["Passkeys", "1 passkey"],
      ["Security keys", "2 keys"],
      ["Linked accounts", "1 linked"],
    ] as const) {
      const { element } = await section(name)
      await expect(element.querySelector('[data-ory="state"]')).toHaveTextContent(state)
    }
  },
}

/** Only what the app’s Kratos has switched on is shown. */
export const ProfileAndPasswordOnly: Story = {
  args: {
    kratos: {
      methods: { totp: false, lookup_secret: false, webauthn: false, passkey: false, oidc: false },
      providers: [],
      identities: [ada],
    },
  },
  play: async (context) => {
    const { section } = sceneOf(context)
    await section("Password")
    await expect(context.canvasElement.querySelectorAll('[data-ory="group"]')).toHaveLength(2)
  },
}

/** Kratos has not answered yet: the page to come, in outline. */
export const Loading: Story = {
  args: { kratos: { latency: "1h" } },
  play: async (context) => {
    const { page } = sceneOf(context)
    await expect(await page.findByText("Loading your settings …")).toBeVisible()
    await expect(context.canvasElement.querySelector('[data-ory="skeleton"]')).toBeVisible()
  },
}

/** The page is about to be left: what was typed stays, should the person come back. */
export const Leaving: Story = {
  args: { groups: ["profile"] },
  play: async (context) => {
    const { section, left, page, kratos } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    kratos.expireSession()
    await profile.press("Save")
    await left("login")
    await expect(page.getByRole("link", { name: "Taking you to sign in …" })).toBeVisible()
    await expect(profile.field("Nickname")).toHaveValue("countess")
  },
}

/** The settings could not be loaded. */
export const Failed: Story = {
  args: { kratos: { faults: [{ kind: "drop" }] } },
  play: async (context) => {
    const { page } = sceneOf(context)
    await expect(await page.findByRole("alert")).toHaveTextContent(
      "Your settings could not be loaded",
    )
    await expect(page.getByRole("button", { name: "Try again" })).toBeEnabled()
  },
}

/** The settings could not be loaded at first. */
export const FailedAndTriedAgain: Story = {
  args: { kratos: { faults: [{ kind: "drop", times: 1 }] }, groups: ["profile"] },
  play: async (context) => {
    const { press, section } = sceneOf(context)
    await press("Try again")
    await section("Profile")
  },
}

/** Each answer takes its time. Everything says that it is under way. */
export const SlowNetwork: Story = {
  args: { kratos: { latency: "700ms" }, groups: ["profile"] },
  play: async (context) => {
    const { page, section } = sceneOf(context)
    await expect(await page.findByText("Loading your settings …")).toBeVisible()
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    await profile.press("Save")
    await waitFor(() => expect(profile.element).toHaveAttribute("data-submitting"))
    await profile.says("Your changes have been saved!")
    await expect(profile.element).not.toHaveAttribute("data-submitting")
  },
}

/** With a session token and no browser, as in React Native: there is no CSRF token, and no leaving. */
export const NativeFlow: Story = {
  args: { native: true, groups: ["profile"] },
  play: async (context) => {
    const { section, person, kratos } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    await profile.press("Save")
    await profile.says("Your changes have been saved!")
    await expect(person().traits.nickname).toBe("countess")
    const [first] = kratos.state().requests
    await expect(first?.path).toBe("/self-service/settings/api")
  },
}

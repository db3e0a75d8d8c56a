import type { Meta, StoryObj } from "@storybook/react-vite"
import { ar } from "react-ory-settings/locales/ar"
import { expect, waitFor } from "storybook/test"
import { ada } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

type Scene = ReturnType<typeof sceneOf>

/** An address that is confirmed in the page, with the code that was sent to it. */
const meta = {
  title: "Page/Confirming an address",
  component: SettingsStory,
  args: { groups: ["profile", "password"], kratos: { identities: [{ ...ada, verified: true }] } },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

async function changeAddress({ section }: Scene) {
  const profile = await section("Profile")
  await profile.type("E-mail", "countess@example.com")
  await profile.press("Save")
  await profile.says("A code was sent to countess@example.com.")
  return profile
}

/** After a change of address, the code is asked for right there. */
export const CodeSent: Story = {
  play: async (context) => {
    const profile = await changeAddress(sceneOf(context))
    await expect(profile.field("Verification code")).toHaveAttribute("inputmode", "numeric")
  },
}

/** Another code can be asked for once the mail has had its time. */
export const WrongCode: Story = {
  play: async (context) => {
    const profile = await changeAddress(sceneOf(context))
    await profile.type("Verification code", "000000")
    await profile.press("Continue")
    await profile.says(/invalid or has already been used/)
  },
}

/** The address is confirmed, and no longer marked. */
export const Confirmed: Story = {
  play: async (context) => {
    const scene = sceneOf(context)
    const profile = await changeAddress(scene)
    await profile.type("Verification code", scene.kratos.state().mails.at(-1)!.code)
    await profile.press("Continue")
    await profile.says("countess@example.com is confirmed.")
    await waitFor(() => expect(scene.page.queryByText("Not confirmed yet")).toBeNull())
  },
}

/** An address of an earlier visit is marked, with a button that sends a code. */
export const Pending: Story = {
  args: { kratos: { identities: [ada] } },
  play: async (context) => {
    const profile = await sceneOf(context).section("Profile")
    await expect(profile.field("E-mail")).toHaveAccessibleDescription("Not confirmed yet")
  },
}

/** The button was pressed: the code that was sent is asked for. */
export const ConfirmedLater: Story = {
  args: { kratos: { identities: [ada] } },
  play: async (context) => {
    const profile = await sceneOf(context).section("Profile")
    await profile.press("Confirm ada@example.com")
    await waitFor(() => expect(profile.field("Verification code")).toHaveFocus())
  },
}

/** Kratos cannot be reached while a code is to be sent. */
export const NotNow: Story = {
  args: {
    kratos: { identities: [ada], faults: [{ kind: "drop", path: /verification/ }] },
  },
  play: async (context) => {
    const profile = await sceneOf(context).section("Profile")
    await profile.press("Confirm ada@example.com")
    await profile.says(/no connection to the sign-in service/)
  },
}

export const RightToLeft: Story = {
  args: { locale: ar, labels: { "traits.email": "البريد الإلكتروني" } },
  play: async (context) => {
    const { section } = sceneOf(context)
    const profile = await section(ar.words.groups.profile.title)
    await profile.type("البريد الإلكتروني", "countess@example.com")
    await profile.press("حفظ")
    await waitFor(() =>
      expect(profile.element.querySelector("input[name=code]")).toBeInTheDocument(),
    )
  },
}

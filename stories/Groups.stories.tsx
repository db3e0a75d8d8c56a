import type { Meta, StoryObj } from "@storybook/react-vite"
import { FlowForm, type FlowFormProps } from "react-ory-settings"
import { expect, fn } from "storybook/test"
import { flowFixture } from "../test/fixtures.ts"

/** Each group alone, as tabs or routes show it: `groups` chooses, and orders. */
const meta = {
  title: "FlowForm/One group",
  component: FlowForm,
  args: {
    flow: flowFixture("browser-all-methods-enrolled"),
    onSubmit: fn(() => Promise.resolve()),
  },
  play: async ({ args, canvasElement }) => {
    const shown = [...canvasElement.querySelectorAll<HTMLElement>('[data-ory="group"]')]
    await expect(shown.map(({ dataset }) => dataset.group)).toEqual(args.groups)
  },
} satisfies Meta<FlowFormProps>

export default meta
type Story = StoryObj<typeof meta>

export const Profile: Story = {
  args: { groups: ["profile"] },
}

export const Password: Story = {
  args: { groups: ["password"] },
}

export const AuthenticatorApp: Story = {
  args: { groups: ["totp"] },
}

export const BackupCodes: Story = {
  args: { groups: ["lookup_secret"] },
}

export const SecurityKeys: Story = {
  args: { groups: ["webauthn"] },
}

export const Passkeys: Story = {
  args: { groups: ["passkey"] },
}

export const Providers: Story = {
  args: { groups: ["oidc"] },
}

/** Not as Kratos sends them, but in the order asked for. */
export const TwoInReverse: Story = {
  args: { groups: ["password", "profile"] },
}

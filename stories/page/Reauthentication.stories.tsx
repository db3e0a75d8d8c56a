import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, within } from "storybook/test"
import { ada, TOTP_KEY } from "../support/people.ts"
import { codeFor } from "../support/phone.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

type Scene = ReturnType<typeof sceneOf>

/** The sign-in that a change waits for, in the page. */
const meta = {
  title: "Page/Signing in again",
  component: SettingsStory,
  args: { groups: ["profile", "password"] },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

/** A new password, twenty minutes after the sign-in. */
async function changePassword({ section, kratos, page }: Scene) {
  const password = await section("Password")
  kratos.advance("20m")
  await password.type("Password", "analytical-engine-9")
  await password.press("Save")
  const dialog = await page.findByRole("dialog", undefined, { timeout: 5_000 })
  await within(dialog).findByText(/Password|code/i, { selector: "label" }, { timeout: 5_000 })
  return dialog
}

/** The sign-in is too long ago for this change. */
export const Refresh: Story = {
  play: async (context) => {
    const dialog = await changePassword(sceneOf(context))
    await expect(dialog).toHaveAccessibleName("Sign in once more")
  },
}

/** With every way to sign in that a person can have. */
export const EveryMethod: Story = {
  args: {
    kratos: {
      identities: [
        {
          ...ada,
          oidc: [{ provider: "google", subject: "ada" }],
          passkeys: [{ displayName: "Laptop" }],
        },
      ],
    },
  },
  play: async (context) => {
    await changePassword(sceneOf(context))
  },
}

/** The password was wrong, and then right: the change is saved by itself. */
export const Saved: Story = {
  play: async (context) => {
    const scene = sceneOf(context)
    const { userEvent } = context
    const dialog = within(await changePassword(scene))
    await userEvent.type(dialog.getByLabelText("Password"), "wrong{Enter}")
    await dialog.findByText(/credentials are invalid/)
    await userEvent.clear(dialog.getByLabelText("Password"))
    await userEvent.type(dialog.getByLabelText("Password"), "fermat-prime-257{Enter}")
    await (await scene.section("Password")).says("Your changes have been saved!")
    await expect(scene.person().password).toBe("analytical-engine-9")
    await expect(scene.page.queryByRole("dialog")).toBeNull()
  },
}

/** Given up: nothing is changed, and what was typed is still there. */
export const GivenUp: Story = {
  play: async (context) => {
    const scene = sceneOf(context)
    const dialog = within(await changePassword(scene))
    await context.userEvent.click(dialog.getByRole("button", { name: "Cancel" }))
    await scene.notice("session_refresh_required")
    const { field } = await scene.section("Password")
    await expect(field("Password")).toHaveValue("analytical-engine-9")
    await expect(scene.page.queryByRole("dialog")).toBeNull()
  },
}

/** No connection by the time the sign-in is asked for. */
export const NoConnection: Story = {
  play: async (context) => {
    const { section, kratos, page } = sceneOf(context)
    const password = await section("Password")
    kratos.advance("20m")
    kratos.setFaults([{ kind: "drop", path: "/self-service/login/browser" }])
    await password.type("Password", "analytical-engine-9")
    await password.press("Save")
    const dialog = within(await page.findByRole("dialog", undefined, { timeout: 5_000 }))
    await expect(await dialog.findByRole("alert")).toHaveTextContent("no connection")
  },
}

/** A second factor without which the page cannot even be loaded. */
export const SecondFactor: Story = {
  args: {
    kratos: {
      identities: [{ ...ada, totp: TOTP_KEY, lookupSecret: true }],
      signedIn: "aal1",
    },
  },
  play: async (context) => {
    const { page, section, kratos } = sceneOf(context)
    const dialog = within(await page.findByRole("dialog", undefined, { timeout: 5_000 }))
    const code = await dialog.findByLabelText("Authentication code", undefined, { timeout: 5_000 })
    await context.userEvent.type(
      code,
      `${await codeFor(TOTP_KEY, Date.parse(kratos.state().now))}{Enter}`,
    )
    await section("Profile")
    await expect(page.queryByRole("dialog")).toBeNull()
  },
}

/** What it looks like before a code is typed. */
export const SecondFactorAsked: Story = {
  ...SecondFactor,
  play: async (context) => {
    const { page } = sceneOf(context)
    const dialog = within(await page.findByRole("dialog", undefined, { timeout: 5_000 }))
    await dialog.findByLabelText("Authentication code", undefined, { timeout: 5_000 })
  },
}

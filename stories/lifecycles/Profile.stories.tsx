import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect, waitFor } from "storybook/test"
import { Playground } from "../playground/Playground.tsx"
import { sceneOf } from "../support/scene.ts"

/** What a person does with their profile and password, from start to end. */
const meta = {
  title: "Lifecycles/Profile and password",
  component: Playground,
  // Long ones run in one colour scheme: what they end with is looked at in both elsewhere.
  tags: ["light-only"],
  parameters: { layout: "fullscreen" },
  args: { has: "a full profile", authenticator: "simulated" },
} satisfies Meta<typeof Playground>

export default meta
type Story = StoryObj<typeof meta>

const SAVED = "Your changes have been saved!"

/** Refused at first, then saved; a list grows, a checkbox is cleared, a date stays as it was. */
export const ProfileIsChanged: Story = {
  play: async (context) => {
    const { section, person, press, arrives } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "a")
    await profile.press("Save")
    await profile.says(/length must be >= 2/)
    await expect(profile.field("Nickname")).toHaveFocus()

    await profile.type("Nickname", "countess")
    await profile.type("Seats", "13")
    await context.userEvent.click(profile.field("Newsletter"))
    await profile.press("Add to Topics")
    await profile.type("Topics 3", "flying")
    await profile.press("Save")
    await profile.says(SAVED)
    await expect(person().traits).toMatchObject({
      nickname: "countess",
      seats: 13,
      newsletter: false,
      topics: ["engines", "poetry", "flying"],
      birthday: "1815-12-10",
      appointment: "2026-03-02T09:30:00Z",
    })

    await press("Reload the page")
    await arrives("Account settings")
    const again = await section("Profile")
    await expect(again.field("Nickname")).toHaveValue("countess")
    await expect(again.field("Newsletter")).not.toBeChecked()
  },
}

/** Too short, too much like the address, then right; and signed in with it. */
export const PasswordIsChanged: Story = {
  play: async (context) => {
    const { section, person, press, arrives, signIn } = sceneOf(context)
    const password = await section("Password")
    await password.type("Password", "short")
    await password.press("Save")
    await password.says(/at least 8 characters/)
    await password.type("Password", "ada@example.com")
    await password.press("Save")
    await password.says(/too similar/)
    await expect(person().password).toBe("fermat-prime-257")

    await password.type("Password", "analytical-engine-9")
    await password.press("Save")
    await password.says(SAVED)
    await expect(password.field("Password")).toHaveValue("")
    await expect(person().password).toBe("analytical-engine-9")

    await press("Sign out")
    await signIn("analytical-engine-9")
    await arrives("Account settings")
    await section("Profile")
  },
}

/** The sign-in was too long ago: once more, and then Kratos saves the password by itself. */
export const PasswordAfterSigningInOnceMore: Story = {
  args: { reauthenticate: "redirect" },
  play: async (context) => {
    const { section, person, page, press, arrives, signIn } = sceneOf(context)
    await press("Sign-in is too old")
    const password = await section("Password")
    await password.type("Password", "analytical-engine-9")
    await password.press("Save")

    await signIn("fermat-prime-257")

    await arrives("Account settings")
    await page.findByText(SAVED)
    await expect(person().password).toBe("analytical-engine-9")
  },
}

/** A new address is confirmed with the code that was mailed to it. */
export const AddressIsChangedAndConfirmed: Story = {
  play: async (context) => {
    const { section, person, kratos } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("E-mail", "countess@example.com")
    await profile.press("Save")
    await profile.says("A code was sent to countess@example.com.")
    await expect(person().addresses).toEqual([{ value: "countess@example.com", verified: false }])

    await profile.type("Verification code", "000000")
    await profile.press("Continue")
    await profile.says(/invalid or has already been used/)
    const mail = kratos.state().mails.at(-1)!
    await expect(mail.to).toBe("countess@example.com")
    await profile.type("Verification code", mail.code)
    await profile.press("Continue")
    await profile.says("countess@example.com is confirmed.")
    await waitFor(() =>
      expect(person().addresses).toEqual([{ value: "countess@example.com", verified: true }]),
    )
  },
}

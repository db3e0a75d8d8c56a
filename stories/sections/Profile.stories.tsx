import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { ada, adaInFull, grace } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** A person's traits, as the identity schema has them. */
const meta = {
  title: "Sections/Profile",
  component: SettingsStory,
  args: { groups: ["profile"], kratos: { identities: [adaInFull, grace] } },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

/** Each type a trait can have, with a value: texts, dates, numbers, a list, a checkbox. */
export const Filled: Story = {
  play: async (context) => {
    const { section } = sceneOf(context)
    const profile = await section("Profile")
    await expect(profile.field("E-mail")).toHaveValue("ada@example.com")
    await expect(profile.field("Hours a week")).toHaveValue(37.5)
    await expect(profile.field("Newsletter")).toBeChecked()
  },
}

/** The same traits, of somebody who has just signed up. */
export const Empty: Story = {
  args: { kratos: { identities: [ada, grace] } },
  play: async (context) => {
    const { section } = sceneOf(context)
    const profile = await section("Profile")
    await expect(profile.field("Nickname")).toHaveValue("")
    await expect(profile.field("Newsletter")).not.toBeChecked()
  },
}

/** After a save: the message stands beside the button that was pressed. */
export const Saved: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    await profile.press("Save")
    await profile.says("Your changes have been saved!")
    await expect(person().traits.nickname).toBe("countess")
  },
}

/** What Kratos refuses stands beside the field, what was typed stays, the first one is focused. */
export const RefusedByKratos: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "a")
    await profile.type("Seats", "900")
    await profile.press("Save")
    await profile.says(/length must be >= 2/)
    await profile.says(/must be <= 500/)
    await expect(profile.field("Nickname")).toHaveValue("a")
    await expect(profile.field("Nickname")).toHaveFocus()
    await expect(person().traits.nickname).toBe("ada")
  },
}

/** What the browser can see by itself is said at once, without a request. */
export const RefusedByTheBrowser: Story = {
  play: async (context) => {
    const { section, kratos } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("E-mail", "ada@")
    await profile.type("Website", "example")
    await profile.press("Save")
    await profile.says("Enter an e-mail address, such as name@example.com.")
    await profile.says("Enter a web address, such as https://example.com.")
    await expect(kratos.state().requests.some(({ method }) => method === "POST")).toBe(false)
  },
}

/** A trait that the schema requires. */
export const RequiredMissing: Story = {
  play: async (context) => {
    const { section } = sceneOf(context)
    const profile = await section("Profile")
    await context.userEvent.clear(profile.field("E-mail"))
    await profile.press("Save")
    await profile.says("Fill in this field.")
    await expect(profile.field("E-mail")).toHaveFocus()
  },
}

/** The address is somebody else's. */
export const AddressTaken: Story = {
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("E-mail", "grace@example.com")
    await profile.press("Save")
    await profile.says(/exists already/)
    await expect(person().traits.email).toBe("ada@example.com")
  },
}

/** `verification="redirect"`: the new address is confirmed on a page of the app’s own. */
export const AddressConfirmedElsewhere: Story = {
  args: { verification: "redirect" },
  play: async (context) => {
    const { section, left, kratos } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("E-mail", "countess@example.com")
    await profile.press("Save")
    await expect((await left("verification")).pathname).toBe("/verification")
    await expect(kratos.state().mails.at(-1)).toMatchObject({ to: "countess@example.com" })
  },
}

/** A web hook of Kratos has the last word. */
export const RefusedByAWebHook: Story = {
  args: {
    kratos: {
      identities: [adaInFull, grace],
      webhook: () => ({
        messages: [
          {
            instance_ptr: "#/traits/nickname",
            messages: [{ id: 1234, text: "Nicknames are names of rivers.", type: "error" }],
          },
        ],
      }),
    },
  },
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "thames?")
    await profile.press("Save")
    await profile.says("Nicknames are names of rivers.")
    await expect(person().traits.nickname).toBe("ada")
  },
}

/** The answer takes its time: the button is busy, and pressed once only. */
export const Saving: Story = {
  args: { kratos: { identities: [adaInFull, grace] } },
  play: async (context) => {
    const { section, kratos } = sceneOf(context)
    const profile = await section("Profile")
    kratos.setFaults([{ kind: "delay", delay: "1h", method: "POST" }])
    await profile.type("Nickname", "countess")
    await profile.press("Save")
    await expect(profile.element).toHaveAttribute("data-submitting")
    await profile.press("Save")
    await expect(profile.field("Nickname")).toHaveValue("countess")
  },
}

import type { Meta, StoryObj } from "@storybook/react-vite"
import { FlowForm, useUnsavedChanges } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { expect, waitFor } from "storybook/test"
import { FormStory } from "../support/FormStory.tsx"
import { adaInFull } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** What is typed and not saved yet: taken back by section, and not lost by leaving. */
const meta = {
  title: "Page/Unsaved changes",
  component: SettingsStory,
  args: { groups: ["profile", "password"], kratos: { identities: [adaInFull] } },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

/** Whether the browser would ask before the page is left. */
function isAsked(): boolean {
  return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }))
}

/** A button beside “Save”, while something is typed in the section: back to what is stored. */
export const Discarded: Story = {
  play: async (context) => {
    const { section } = sceneOf(context)
    const profile = await section("Profile")
    const password = await section("Password")
    await profile.type("Nickname", "countess")
    await profile.press("Remove Topics 1")
    await password.type("Password", "analytical-engine-9")
    await profile.press("Discard")
    await expect(profile.field("Nickname")).toHaveValue("ada")
    await expect(profile.field("Topics 1")).toHaveValue("engines")
    await expect(profile.field("E-mail")).toHaveFocus()
    await expect(password.field("Password")).toHaveValue("analytical-engine-9")
  },
}

/** What Kratos refused goes, too, with what it said of it. */
export const RefusedAndDiscarded: Story = {
  play: async (context) => {
    const profile = await sceneOf(context).section("Profile")
    await profile.type("Nickname", "a")
    await profile.press("Save")
    await profile.says(/length must be >= 2/)
    await profile.press("Discard")
    await expect(profile.field("Nickname")).toHaveValue("ada")
    await expect(profile.element).not.toHaveTextContent("length must be")
  },
}

/** `guardUnsaved`: the browser asks before the page is left, as long as something is not saved. */
export const Guarded: Story = {
  args: { guardUnsaved: true },
  play: async (context) => {
    const profile = await sceneOf(context).section("Profile")
    await expect(isAsked()).toBe(false)
    await profile.type("Nickname", "countess")
    await expect(isAsked()).toBe(true)
    await profile.press("Save")
    await profile.says("Your changes have been saved!")
    await waitFor(() => expect(isAsked()).toBe(false))
  },
}

/** `onDirtyChange` and `useUnsavedChanges`: the app says itself what is not saved. */
export const SaidByTheApp: Story = {
  render: ({ kratos, locale }) => (
    <FormStory
      {...(kratos && { kratos })}
      locale={locale}
      compose={(formProps) => <NotedForm {...formProps} groups={["profile", "password"]} />}
    />
  ),
  play: async (context) => {
    const { section, page } = sceneOf(context)
    const profile = await section("Profile")
    const password = await section("Password")
    await profile.type("Nickname", "countess")
    await password.type("Password", "analytical-engine-9")
    await expect(page.getByText("Not saved: profile, password")).toBeVisible()
    await password.press("Save")
    await password.says("Your changes have been saved!")
    await expect(await page.findByText("Not saved: profile")).toBeVisible()
  },
}

function NotedForm(props: FlowFormProps) {
  const { groups, isDirty, onDirtyChange } = useUnsavedChanges()
  return (
    <>
      <p>{isDirty ? `Not saved: ${groups.join(", ")}` : "All is saved"}</p>
      <FlowForm {...props} onDirtyChange={onDirtyChange} />
    </>
  )
}

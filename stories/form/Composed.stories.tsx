import type { Meta, StoryObj } from "@storybook/react-vite"
import { FlowForm } from "react-ory-settings"
import { expect } from "storybook/test"
import { FormStory } from "../support/FormStory.tsx"
import { adaInFull } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"

/** `useSettingsFlow` and `<FlowForm>` in a page of one’s own: which groups, in which order, and how. */
const meta = {
  title: "FlowForm/Composed",
  component: FormStory,
  args: { kratos: { identities: [adaInFull] } },
} satisfies Meta<typeof FormStory>

export default meta
type Story = StoryObj<typeof meta>

const shownGroups = (canvasElement: HTMLElement) =>
  [...canvasElement.querySelectorAll<HTMLElement>('[data-ory="group"]')].map(
    ({ dataset }) => dataset.group,
  )

/** One group alone, as on a page of its own. */
export const OneGroup: Story = {
  args: { groups: ["password"] },
  play: async (context) => {
    await sceneOf(context).section("Password")
    await expect(shownGroups(context.canvasElement)).toEqual(["password"])
  },
}

/** Not in Kratos’s order, but in the one asked for. */
export const OwnOrder: Story = {
  args: { groups: ["oidc", "password", "profile"] },
  play: async (context) => {
    await sceneOf(context).section("Password")
    await expect(shownGroups(context.canvasElement)).toEqual(["oidc", "password", "profile"])
  },
}

/** Labels of one’s own, by node name. */
export const OwnLabels: Story = {
  args: {
    groups: ["profile"],
    labels: { "traits.nickname": "What we call you", "traits.email": "Where we write to" },
  },
  play: async (context) => {
    const profile = await sceneOf(context).section("Profile")
    await expect(profile.field("What we call you")).toHaveValue("ada")
  },
}

const named = new Set(["traits.email", "traits.nickname"])

/** Most of the profile is left out, and keeps its values. */
export const Filtered: Story = {
  args: {
    groups: ["profile"],
    filter: ({ attributes }) =>
      !("name" in attributes) ||
      !attributes.name.startsWith("traits.") ||
      named.has(attributes.name),
  },
  play: async (context) => {
    const { section, page, person } = sceneOf(context)
    const profile = await section("Profile")
    await expect(page.queryByLabelText("Newsletter")).toBeNull()
    await profile.type("Nickname", "countess")
    await profile.press("Save")
    await profile.says("Your changes have been saved!")
    await expect(person().traits).toEqual({ ...adaInFull.traits, nickname: "countess" })
  },
}

/** Two forms share one flow, as in tabs or columns: how a save ended stands where it was pressed. */
export const TwoFormsOfOneFlow: Story = {
  args: {
    compose: (formProps) => (
      <>
        <FlowForm {...formProps} groups={["profile"]} />
        <FlowForm {...formProps} groups={["password"]} />
      </>
    ),
  },
  play: async (context) => {
    const { section, page } = sceneOf(context)
    const password = await section("Password")
    await password.type("Password", "analytical-engine-9")
    await password.press("Save")
    await password.says("Your changes have been saved!")
    await expect(page.getAllByText("Your changes have been saved!")).toHaveLength(1)
  },
}

/** Without `onSubmit` the forms post themselves, as plain HTML: Kratos answers with a redirect. */
export const PlainHtml: Story = {
  args: {
    compose: ({ flow, locale }) => (
      <FlowForm flow={flow} locale={locale} groups={["profile", "password"]} />
    ),
  },
  play: async (context) => {
    const { section, kratos } = sceneOf(context)
    const { element } = await section("Password")
    const form = element.querySelector("form")!
    // A button is called "method", too, and hides the form’s own.
    await expect(form).toHaveAttribute("method", "POST")
    await expect(form.getAttribute("action")).toMatch(`${kratos.url}/self-service/settings?flow=`)
  },
}

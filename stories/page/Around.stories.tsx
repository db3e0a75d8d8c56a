import type { Meta, StoryObj } from "@storybook/react-vite"
import { Section } from "react-ory-settings"
import { expect } from "storybook/test"
import { adaInFull } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** What the app has to say on the same page: before, after and between Kratos’s sections. */
const meta = {
  title: "Page/Around the sections",
  component: SettingsStory,
  args: { groups: ["profile", "password"], kratos: { identities: [adaInFull] } },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

const headings = (canvasElement: HTMLElement) =>
  [...canvasElement.querySelectorAll("h1, h2, h3, h4")].map(
    ({ tagName, textContent }) => `${tagName} ${textContent}`,
  )

/** `children`: sections of the app’s own below the others, in their look. */
export const OwnSections: Story = {
  args: {
    children: (
      <>
        <Section title="Sessions" description="Where you are signed in." state="1 device">
          <p style={{ margin: 0 }}>Firefox on Linux, here and now</p>
        </Section>
        <Section title="Delete account" description="Nothing of it is kept.">
          <p style={{ margin: 0 }}>
            <a href="mailto:privacy@example.com">Write to us</a>, and we delete it within a day.
          </p>
        </Section>
      </>
    ),
  },
  play: async (context) => {
    const { section } = sceneOf(context)
    await section("Password")
    const { element } = await section("Sessions")
    await expect(element).toHaveTextContent("Firefox on Linux")
    await expect(element.querySelector('[data-ory="state"]')).toHaveTextContent("1 device")
    await expect(headings(context.canvasElement)).toEqual([
      "H2 Profile",
      "H2 Password",
      "H2 Sessions",
      "H2 Delete account",
    ])
  },
}

/** `renderGroup`: something of the app’s own after one of Kratos’s sections. */
export const BetweenSections: Story = {
  args: {
    renderGroup: (section, name) => (
      <>
        {section}
        {name === "profile" && (
          <Section title="Team" description="Who you work with.">
            <p style={{ margin: 0 }}>Analytical Engines</p>
          </Section>
        )}
      </>
    ),
  },
  play: async (context) => {
    await sceneOf(context).section("Password")
    await expect(headings(context.canvasElement)).toEqual(["H2 Profile", "H2 Team", "H2 Password"])
  },
}

/** `headingLevel`: the page’s headings go on from those of the app. */
export const BelowHeadings: Story = {
  args: { headingLevel: 3 },
  decorators: [
    (Story) => (
      <>
        <h1>Example App</h1>
        <h2>Account</h2>
        <Story />
      </>
    ),
  ],
  play: async (context) => {
    const { page } = sceneOf(context)
    await page.findByRole("heading", { name: "Password", level: 3 }, { timeout: 5_000 })
    await expect(headings(context.canvasElement)).toEqual([
      "H1 Example App",
      "H2 Account",
      "H3 Profile",
      "H3 Password",
    ])
  },
}

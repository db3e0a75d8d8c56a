import type { Meta, StoryObj } from "@storybook/react-vite"
import { FlowForm, ThemeProvider } from "react-ory-settings"
import { expect } from "storybook/test"
import { FormStory } from "../support/FormStory.tsx"
import { adaInFull } from "../support/people.ts"
import { sceneOf } from "../support/scene.ts"

/** The default look, changed in part: colours and sizes, single nodes, one theme within another. */
const meta = {
  title: "Looks/Theme",
  component: FormStory,
  args: { groups: ["profile", "password"], kratos: { identities: [adaInFull] } },
} satisfies Meta<typeof FormStory>

export default meta
type Story = StoryObj<typeof meta>

const styleOf = (element: HTMLElement) => getComputedStyle(element)
const TEAL = "rgb(11, 114, 133)"
const PLUM = "rgb(134, 46, 156)"

/** A colour, square corners, more room. What stands on the accent stays readable. */
export const Variables: Story = {
  args: {
    theme: { variables: { accent: "#ffd43b", radius: "0", space: "10px", font: "Georgia, serif" } },
  },
  play: async (context) => {
    const profile = await sceneOf(context).section("Profile")
    const save = profile.element.querySelector<HTMLElement>('[data-variant="primary"]')!
    await expect(styleOf(save)).toMatchObject({
      backgroundColor: "rgb(255, 212, 59)",
      // Black: the one of black and white that can be read on it.
      color: "color(srgb-linear 0 0 0)",
      borderRadius: "0px",
    })
    await expect(styleOf(profile.field("Nickname")).fontFamily).toBe("Georgia, serif")
  },
}

/** One theme for the app; a form in it goes its own way in what its theme says, and in that only. */
export const Nested: Story = {
  args: {
    compose: (formProps) => (
      <ThemeProvider theme={{ variables: { accent: TEAL, radius: "2px" } }}>
        <FlowForm {...formProps} groups={["profile"]} />
        <ThemeProvider theme={{ variables: { accent: PLUM } }}>
          <FlowForm {...formProps} groups={["password"]} />
        </ThemeProvider>
      </ThemeProvider>
    ),
  },
  play: async (context) => {
    const { section } = sceneOf(context)
    const save = async (name: string) =>
      styleOf((await section(name)).element.querySelector<HTMLElement>('[data-variant="primary"]')!)
    const [outer, inner] = [await save("Profile"), await save("Password")]
    await expect(outer.backgroundColor).toBe(TEAL)
    await expect(inner.backgroundColor).toBe(PLUM)
    await expect(inner.borderRadius).toBe(outer.borderRadius)
  },
}

/** One form in the light and one in the dark, whatever the system is set to. */
export const LightBesideDark: Story = {
  args: {
    compose: (formProps) => (
      <>
        <div style={{ padding: 16, background: "#f6f7f9" }}>
          <FlowForm {...formProps} groups={["profile"]} theme={{ colorScheme: "light" }} />
        </div>
        <div style={{ padding: 16, background: "#0e1013" }}>
          <FlowForm {...formProps} groups={["password"]} theme={{ colorScheme: "dark" }} />
        </div>
      </>
    ),
  },
  play: async (context) => {
    const { section } = sceneOf(context)
    const light = (await section("Profile")).field("Nickname")
    const dark = (await section("Password")).field("Password")
    await expect(styleOf(light).colorScheme).toBe("light")
    await expect(styleOf(dark).colorScheme).toBe("dark")
    await expect(styleOf(light).color).not.toBe(styleOf(dark).color)
  },
}

/** A control of one's own for a single trait: the rest stays as it is. */
export const OneNode: Story = {
  args: {
    groups: ["profile"],
    theme: {
      nodes: {
        "traits.plan": ({ node, field, Default, ...props }) => (
          <select {...props}>
            {["free", "team", "enterprise"].map((plan) => (
              <option key={plan}>{plan}</option>
            ))}
          </select>
        ),
      },
    },
  },
  play: async (context) => {
    const { section, person } = sceneOf(context)
    const profile = await section("Profile")
    await expect(profile.field("Plan")).toHaveValue("team")
    await context.userEvent.selectOptions(profile.field("Plan"), "enterprise")
    await profile.press("Save")
    await profile.says("Your changes have been saved!")
    await expect(person().traits.plan).toBe("enterprise")
  },
}

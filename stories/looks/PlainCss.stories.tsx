import type { Meta, StoryObj } from "@storybook/react-vite"
import { adaWithEverything } from "../support/people.ts"
import { savesNickname } from "../support/savesNickname.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"
import { withCss } from "../support/withCss.tsx"
import css from "./plain.css?inline"

/** `unstyled`, and a plain stylesheet on the `data-ory` attributes. */
const meta = {
  title: "Looks/Plain CSS",
  component: SettingsStory,
  decorators: [
    (Story) => (
      <main className="plain">
        <Story />
      </main>
    ),
    withCss(css),
  ],
  parameters: { layout: "fullscreen" },
  args: { theme: { unstyled: true }, kratos: { identities: [adaWithEverything] } },
} satisfies Meta<typeof SettingsStory>

export default meta

export const Page: StoryObj<typeof meta> = { play: savesNickname }

import type { Meta, StoryObj } from "@storybook/react-vite"
import { adaWithEverything } from "../support/people.ts"
import { savesNickname } from "../support/savesNickname.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"
import { withCss } from "../support/withCss.tsx"
import css from "./shadcn.css?inline"
import { shadcn } from "./shadcn.ts"

/** Tailwind 4 in the manner of shadcn/ui: `classNames`, and nothing of the default look. */
const meta = {
  title: "Looks/Shadcn",
  component: SettingsStory,
  decorators: [
    (Story) => (
      <main className="min-h-screen bg-background px-4 py-10">
        <div className="mx-auto max-w-3xl">
          <Story />
        </div>
      </main>
    ),
    withCss(css),
  ],
  parameters: { layout: "fullscreen" },
  args: { theme: shadcn, kratos: { identities: [adaWithEverything] } },
} satisfies Meta<typeof SettingsStory>

export default meta

export const Page: StoryObj<typeof meta> = { play: savesNickname }

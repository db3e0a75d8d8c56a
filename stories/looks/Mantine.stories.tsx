import { Container, createTheme, MantineProvider, type CSSVariablesResolver } from "@mantine/core"
import css from "@mantine/core/styles.css?inline"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { adaWithEverything } from "../support/people.ts"
import { savesNickname } from "../support/savesNickname.ts"
import { schemeOf, type ColorScheme } from "../support/scheme.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"
import { withCss } from "../support/withCss.tsx"
import { mantine } from "./mantine.tsx"

// A host's own: white on Mantine's blue, its red and its grey are too faint for WCAG's AA.
const theme = createTheme({ primaryShade: 8 })
const resolver: CSSVariablesResolver = ({ colors: { red, gray, dark } }) => ({
  variables: {},
  light: { "--mantine-color-error": red[9], "--mantine-color-dimmed": gray[7] },
  dark: { "--mantine-color-error": red[4], "--mantine-color-dimmed": dark[1] },
})

/** Mantine, through `components` and `variables`. */
const meta = {
  title: "Looks/Mantine",
  component: SettingsStory,
  decorators: [
    (Story, { globals }) => (
      <MantineProvider
        theme={theme}
        cssVariablesResolver={resolver}
        forceColorScheme={schemeOf(globals.colorScheme as ColorScheme)}
      >
        <Container component="main" py="xl">
          <Story />
        </Container>
      </MantineProvider>
    ),
    withCss(css),
  ],
  parameters: { layout: "fullscreen" },
  args: { theme: mantine, kratos: { identities: [adaWithEverything] } },
} satisfies Meta<typeof SettingsStory>

export default meta

export const Page: StoryObj<typeof meta> = { play: savesNickname }

import { Container, createTheme, Paper, ThemeProvider } from "@mui/material"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { adaWithEverything } from "../support/people.ts"
import { savesNickname } from "../support/savesNickname.ts"
import { schemeOf, type ColorScheme } from "../support/scheme.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"
import { mui } from "./mui.tsx"

const themes = {
  light: createTheme({ cssVariables: true, palette: { mode: "light" } }),
  dark: createTheme({ cssVariables: true, palette: { mode: "dark" } }),
}

/** MUI, through `components` and `variables`. */
const meta = {
  title: "Looks/MUI",
  component: SettingsStory,
  decorators: [
    (Story, { globals }) => (
      <ThemeProvider theme={themes[schemeOf(globals.colorScheme as ColorScheme)]}>
        <Paper square elevation={0} sx={{ minHeight: "100vh", py: 5 }}>
          <Container maxWidth="md">
            <Story />
          </Container>
        </Paper>
      </ThemeProvider>
    ),
  ],
  parameters: { layout: "fullscreen" },
  args: { theme: mui, kratos: { identities: [adaWithEverything] } },
} satisfies Meta<typeof SettingsStory>

export default meta

export const Page: StoryObj<typeof meta> = { play: savesNickname }

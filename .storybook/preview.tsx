import type { Preview } from "@storybook/react-vite"
import "react-ory-settings/styles.css"
import { showIn, type ColorScheme } from "./colorScheme.ts"
import "./preview.css"

const preview: Preview = {
  parameters: {
    layout: "padded",
    // Whatever axe finds fails the story's test.
    a11y: { test: "error" },
    controls: { expanded: true },
  },
  globalTypes: {
    colorScheme: {
      description: "Colour scheme",
      toolbar: {
        title: "Colour scheme",
        icon: "contrast",
        items: [
          { value: "auto", title: "As the system" },
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { colorScheme: "auto" },
  decorators: [
    (Story, { globals }) => {
      showIn(globals.colorScheme as ColorScheme)
      return <Story />
    },
  ],
}

export default preview

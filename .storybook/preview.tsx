import type { Preview } from "@storybook/react-vite"
import "react-ory-settings/styles.css"
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
        items: ["light", "dark", "auto"],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { colorScheme: "auto" },
}

export default preview

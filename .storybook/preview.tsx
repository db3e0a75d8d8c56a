import type { Preview } from "@storybook/react-vite"
import { lazy, Suspense, type ComponentProps } from "react"
import "react-ory-settings/styles.css"
import { showIn, type ColorScheme } from "./colorScheme.ts"
import "./preview.css"

// Stories alone, and their tests, do without what documentation is made of.
const DocsPage = lazy(() => import("./DocsPage.tsx"))

const preview: Preview = {
  parameters: {
    layout: "padded",
    // Whatever axe finds fails the story's test.
    a11y: { test: "error" },
    controls: { expanded: true },
    docs: {
      container: (props: ComponentProps<typeof DocsPage>) => (
        <Suspense>
          <DocsPage {...props} />
        </Suspense>
      ),
    },
    options: {
      // What one came for first: the first entry is what opens.
      storySort: {
        order: [
          "Playground",
          "Docs",
          ["Getting started", "The hook", "The form", "Errors", "Testing your own page"],
          "Page",
          ["States", "Redirects", "Errors", "Network"],
          "Sections",
          [
            "Profile",
            "Password",
            "Authenticator app",
            "Backup codes",
            "Passkeys",
            "Security keys",
            "Linked accounts",
          ],
          "Lifecycles",
          "Other pages",
          "FlowForm",
        ],
      },
    },
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

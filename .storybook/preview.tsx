import type { Preview } from "@storybook/react-vite"
import { lazy, Suspense, type ComponentProps } from "react"
import { ThemeProvider } from "react-ory-settings"
import "react-ory-settings/styles.css"
import { locales, nameOfLanguage } from "../stories/support/locales.ts"
import type { ColorScheme } from "../stories/support/scheme.ts"
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
          [
            "Getting started",
            "The hook",
            "The form",
            "Theme",
            "Errors",
            "Time and tabs",
            "Tested on",
            "Recipes",
            [
              "Cookies and CORS",
              "A Kratos of your own",
              "Ory Network",
              "When it does not work",
              "Routers",
              "Server rendering",
              "Without JavaScript",
              "Other clients",
              "Native apps",
              "Unsaved changes",
              "Design systems",
              "Beside other styles",
              "Languages",
              "Security",
              "Testing your own page",
            ],
          ],
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
          "Looks",
          "Languages",
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
    locale: {
      description: "Language",
      toolbar: {
        title: "Language",
        icon: "globe",
        items: [
          { value: "", title: "English, built in" },
          ...Object.keys(locales).map((code) => ({
            value: code,
            title: nameOfLanguage(code),
            right: code,
          })),
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { colorScheme: "auto", locale: "" },
  decorators: [
    (Story, { args, globals }) => {
      const { colorScheme, locale } = globals as { colorScheme: ColorScheme; locale: string }
      // The page around follows, too.
      document.documentElement.style.colorScheme = colorScheme === "auto" ? "" : colorScheme
      return (
        <ThemeProvider theme={{ colorScheme }}>
          <Story args={{ ...args, locale: (args.locale as unknown) ?? locales[locale] }} />
        </ThemeProvider>
      )
    },
  ],
}

export default preview

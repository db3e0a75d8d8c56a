import type { Meta, StoryObj } from "@storybook/react-vite"
import { locales, nameOfLanguage } from "../support/locales.ts"
import { METHODS, Playground as PlaygroundPage } from "./Playground.tsx"

const codes = Object.keys(locales)

/**
 * The whole settings page on a Kratos in memory: everything works, and nothing leaves this page.
 * Beside it stands what Kratos knows, with a phone, a mailbox, and all that can go wrong.
 */
const meta = {
  title: "Playground",
  component: PlaygroundPage,
  parameters: { layout: "fullscreen" },
  args: {
    has: "a full profile",
    signedIn: "with all factors",
    methods: METHODS,
    authenticator: "own",
    privilegedSessionMaxAge: "15m",
    requiredAal: "highest_available",
    latency: 0,
  },
  argTypes: {
    methods: { control: "check", options: METHODS },
    latency: { control: { type: "range", min: 0, max: 3000, step: 100 } },
    colorScheme: { control: "inline-radio", options: ["auto", "light", "dark"] },
    accent: { control: "color" },
    radius: { control: { type: "range", min: 0, max: 24, step: 1 } },
    locale: {
      options: codes,
      mapping: locales,
      control: {
        type: "select",
        labels: Object.fromEntries(codes.map((code) => [code, nameOfLanguage(code)])),
      },
    },
  },
} satisfies Meta<typeof PlaygroundPage>

export default meta
type Story = StoryObj<typeof meta>

/** Try it. */
export const Playground: Story = {}

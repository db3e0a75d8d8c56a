import type { Meta, StoryObj } from "@storybook/react-vite"
import { METHODS, Playground as PlaygroundPage } from "./Playground.tsx"

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
    accent: { control: "color" },
    radius: { control: { type: "range", min: 0, max: 24, step: 1 } },
  },
} satisfies Meta<typeof PlaygroundPage>

export default meta
type Story = StoryObj<typeof meta>

/** Try it. */
export const Playground: Story = {}

import type { UiNode } from "@ory/client"
import type { Meta, StoryObj } from "@storybook/react-vite"
import { FlowForm } from "react-ory-settings"
import { expect, fn } from "storybook/test"
import { flowFixture } from "../../test/fixtures.ts"

/**
 * What a real Kratos sent in situations that the fake one does not come into: the form alone, with
 * no network. Buttons post to `onSubmit`.
 */
const meta = {
  title: "FlowForm/Recorded",
  component: FlowForm,
  args: { onSubmit: fn(() => Promise.resolve()) },
} satisfies Meta<typeof FlowForm>

export default meta
type Story = StoryObj<typeof meta>

/** Where a recovery ends: set a password now. */
export const AfterRecovery: Story = {
  args: { flow: flowFixture("browser-flow-after-recovery-200") },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/successfully recovered your account/)).toBeVisible()
  },
}

/** What a newer Kratos or Ory Network sends: a group this library knows, and one it does not. */
export const NewerGroups: Story = {
  args: {
    flow: withNodes([
      button("saml", "Link Example Inc."),
      button("deviceauthn", "Add this device"),
      button("something_newer", "Do something newer"),
    ]),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: "Company sign-in" })).toBeVisible()
    await expect(canvas.getByRole("button", { name: "Do something newer" })).toBeEnabled()
  },
}

/** No flow, as where it was passed too early: what to do stands on the page in development. */
export const NoFlow: Story = {
  args: { flow: undefined as never },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("This form cannot be shown")
  },
}

function withNodes(nodes: UiNode[]) {
  const flow = flowFixture("browser-all-methods-fresh")
  const shared = flow.ui.nodes.filter(({ group }) => group === "default")
  return { ...flow, ui: { ...flow.ui, nodes: [...shared, ...nodes] } }
}

function button(group: string, text: string): UiNode {
  return {
    type: "input",
    group: group as UiNode["group"],
    attributes: {
      node_type: "input",
      name: "link",
      type: "submit",
      value: text,
      disabled: false,
    },
    messages: [],
    meta: { label: { id: 1050002, type: "info", text } },
  }
}

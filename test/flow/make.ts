import type { SettingsFlow } from "@ory/client"
import type { InputNode, UiNode } from "../../src/flow/nodes.ts"

/** A node as Kratos sends it, with what a test is about on top; a test may also break it. */
export function makeNode(node: object): UiNode {
  return { type: "input", group: "profile", messages: [], meta: {}, ...node } as unknown as UiNode
}

/** An input of the profile group, a text input unless said otherwise. */
export function makeInput(attributes: object, node: object = {}): UiNode & InputNode {
  return makeNode({
    attributes: { node_type: "input", type: "text", disabled: false, ...attributes },
    ...node,
  }) as UiNode & InputNode
}

/** A settings flow of those nodes, whatever they are, for a person with those traits. */
export function makeFlow(nodes: readonly unknown[], traits?: unknown): SettingsFlow {
  return {
    id: "1c6ef8fe-83bf-496f-a269-57a6c2161f89",
    ui: { action: "https://auth.example.com/self-service/settings", method: "POST", nodes },
    identity: { id: "b4a1c5d2-0000-4000-8000-000000000001", traits },
  } as unknown as SettingsFlow
}

/** JSON, such as a fixture's, with one part of it replaced or broken. */
export function withUi(flow: SettingsFlow, ui: object): SettingsFlow {
  return { ...flow, ui: { ...flow.ui, ...ui } }
}

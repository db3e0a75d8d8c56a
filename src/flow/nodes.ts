import type {
  UiNode,
  UiNodeAnchorAttributes,
  UiNodeDivisionAttributes,
  UiNodeImageAttributes,
  UiNodeInputAttributes,
  UiNodeScriptAttributes,
  UiNodeTextAttributes,
  UiText,
} from "@ory/client"

export type { UiNode, UiText }

type NodeOf<Attributes> = Omit<UiNode, "attributes"> & { attributes: Attributes }

export type InputNode = NodeOf<UiNodeInputAttributes>
export type ImageNode = NodeOf<UiNodeImageAttributes>
export type AnchorNode = NodeOf<UiNodeAnchorAttributes>
export type ScriptNode = NodeOf<UiNodeScriptAttributes>
export type TextNode = NodeOf<UiNodeTextAttributes>
export type DivisionNode = NodeOf<UiNodeDivisionAttributes>

/** The part of any Kratos flow (settings, login, verification, …) this library renders. */
export interface AnyFlow {
  id: string
  ui: { action: string; method: string; nodes: UiNode[]; messages?: UiText[] }
  /** Only settings flows carry the identity whose traits are edited. */
  identity?: { id: string; traits?: unknown }
}

export function isInputNode(node: UiNode): node is UiNode & InputNode {
  return nodeType(node) === "input"
}

export function isImageNode(node: UiNode): node is UiNode & ImageNode {
  return nodeType(node) === "img"
}

export function isAnchorNode(node: UiNode): node is UiNode & AnchorNode {
  return nodeType(node) === "a"
}

export function isScriptNode(node: UiNode): node is UiNode & ScriptNode {
  return nodeType(node) === "script"
}

export function isTextNode(node: UiNode): node is UiNode & TextNode {
  return nodeType(node) === "text"
}

export function isDivisionNode(node: UiNode): node is UiNode & DivisionNode {
  return nodeType(node) === "div"
}

/** A button that submits its form: `method=profile`, `lookup_secret_reveal=true`, `link=google`. */
export function isSubmitNode(node: UiNode): node is UiNode & InputNode {
  return isInputNode(node) && node.attributes.type === "submit"
}

export function isHiddenNode(node: UiNode): node is UiNode & InputNode {
  return isInputNode(node) && node.attributes.type === "hidden"
}

/** A button that posts nothing itself: it starts a WebAuthn ceremony. */
export function isTriggerNode(node: UiNode): node is UiNode & InputNode {
  return isInputNode(node) && node.attributes.type === "button"
}

/** What a person fills in: an input that is neither hidden nor a button. */
export function isFieldNode(node: UiNode): node is UiNode & InputNode {
  return isInputNode(node) && !isHiddenNode(node) && !isSubmitNode(node) && !isTriggerNode(node)
}

/** An input's `name`, any other node's `id`: the `data-name` of its field in the DOM. */
export function nodeName(node: UiNode): string {
  return isInputNode(node) ? node.attributes.name : String((node.attributes as { id?: unknown }).id)
}

/**
 * The flow's nodes, without those that cannot be read (no attributes, no name).
 * Kratos never sends such nodes; a proxy, a mock or a future version may.
 */
export function readNodes(flow: AnyFlow): UiNode[] {
  return flow.ui.nodes.filter(isReadable)
}

/** True for anything with `ui.nodes`: how a flow is told from an error, whatever the status. */
export function isFlow(value: unknown): value is AnyFlow {
  const ui = (value as AnyFlow | null | undefined)?.ui
  return Array.isArray((ui as AnyFlow["ui"] | undefined)?.nodes)
}

function isReadable(node: unknown): node is UiNode {
  const attributes = (node as UiNode | null | undefined)?.attributes as
    Record<string, unknown> | null | undefined
  if (attributes === null || typeof attributes !== "object") return false
  return typeof (nodeType(node as UiNode) === "input" ? attributes.name : attributes.id) === "string"
}

function nodeType(node: UiNode): string {
  // Older flows and hand-made ones name the type on the node only.
  return (node.attributes as { node_type?: string }).node_type ?? node.type
}

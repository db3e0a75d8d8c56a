import type { UiNode, UiNodeAttributes, UiText } from "@ory/client"

export type { UiNode, UiText }

type NodeOf<Type extends UiNodeAttributes["node_type"]> = Omit<UiNode, "attributes"> & {
  attributes: Extract<UiNodeAttributes, { node_type: Type }>
}

/** Kratos types the value as anything, which is what it may be. */
export type InputNode = Omit<UiNode, "attributes"> & {
  attributes: Omit<InputNodeAttributes, "value"> & { value?: unknown }
}
type InputNodeAttributes = NodeOf<"input">["attributes"]
/** A node that is an image, such as the QR code of an authenticator app. */
export type ImageNode = NodeOf<"img">
/** A node that is a link. */
export type AnchorNode = NodeOf<"a">
/** A node that is Kratos's script for keys and passkeys. */
export type ScriptNode = NodeOf<"script">
/** A node that is a text to read, such as backup codes. */
export type TextNode = NodeOf<"text">
/** A node that is a place a script fills, such as a captcha's. */
export type DivisionNode = NodeOf<"div">

/** The part of any Kratos flow (settings, login, verification, …) this library renders. */
export interface AnyFlow {
  id: string
  /** Of a settings flow: `browser`, or `api` for a native app. */
  type?: string
  /** The group a person comes back to, after social sign-in. */
  active?: string
  ui: { action: string; method: string; nodes: UiNode[]; messages?: UiText[] }
  /** Only settings flows carry the identity whose traits are edited. */
  identity?: { id: string; traits?: unknown }
  /** What Kratos asks to do next; only in the answer to a submit. */
  continue_with?: readonly unknown[]
}

/** Whether the node is an input: a field, a hidden value or a button. */
export function isInputNode(node: UiNode): node is InputNode {
  return nodeType(node) === "input"
}

/** Whether the node is an image. */
export function isImageNode(node: UiNode): node is ImageNode {
  return nodeType(node) === "img"
}

/** Whether the node is a link. */
export function isAnchorNode(node: UiNode): node is AnchorNode {
  return nodeType(node) === "a"
}

/** Whether the node is a script. */
export function isScriptNode(node: UiNode): node is ScriptNode {
  return nodeType(node) === "script"
}

/** Whether the node is a text. */
export function isTextNode(node: UiNode): node is TextNode {
  return nodeType(node) === "text"
}

/** Whether the node is a `<div>`. */
export function isDivisionNode(node: UiNode): node is DivisionNode {
  return nodeType(node) === "div"
}

/** A button that submits its form: `method=profile`, `lookup_secret_reveal=true`, `link=google`. */
export function isSubmitNode(node: UiNode): node is InputNode {
  return inputType(node) === "submit"
}

export function isHiddenNode(node: UiNode): node is InputNode {
  return inputType(node) === "hidden"
}

/** A button that posts nothing itself: it starts a WebAuthn ceremony. */
export function isTriggerNode(node: UiNode): node is InputNode {
  return inputType(node) === "button"
}

/** What a person fills in: an input that is neither hidden nor a button. */
export function isFieldNode(node: UiNode): node is InputNode {
  // Not by a pattern, which would make a text of a type that is none.
  return isInputNode(node) && !["hidden", "submit", "button"].includes(node.attributes.type)
}

/** An input's `name`, any other node's `id`: the `data-name` of its field in the DOM. */
export function nodeName(node: UiNode): string {
  return isInputNode(node) ? node.attributes.name : String((node.attributes as { id?: unknown }).id)
}

/**
 * An input takes the place of its form's member of the same name, and neither React nor this library
 * can do without these. Kratos calls nothing so.
 */
const FORM_MEMBERS = /^([a-z]+([A-Z][a-z]*)+|closest|contains|elements|reset|submit)$/

/**
 * The flow's nodes, without those that cannot be read (no group, no attributes, no name that can be).
 * Kratos never sends such nodes; a proxy, a mock or a future version may.
 */
export function readNodes(flow: AnyFlow): UiNode[] {
  return flow.ui.nodes.filter(isReadable)
}

/** The flow's first input of that name. */
export function inputNamed(flow: AnyFlow, name: string): InputNode | undefined {
  return readNodes(flow)
    .filter(isInputNode)
    .find(({ attributes }) => attributes.name === name)
}

function isReadable(node: UiNode | null | undefined): boolean {
  const attributes = node?.attributes as { name?: unknown; id?: unknown } | null | undefined
  if (typeof node?.group !== "string") return false
  if (typeof attributes !== "object" || attributes === null) return false
  if (nodeType(node) !== "input") return typeof attributes.id === "string"
  return typeof attributes.name === "string" && !FORM_MEMBERS.test(attributes.name)
}

function inputType(node: UiNode): unknown {
  return isInputNode(node) ? node.attributes.type : undefined
}

export function nodeType(node: UiNode): string {
  // Older flows and hand-made ones name the type on the node only.
  return (node.attributes as { node_type?: string }).node_type ?? node.type
}

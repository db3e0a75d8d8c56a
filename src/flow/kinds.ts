import {
  isAnchorNode,
  isDivisionNode,
  isImageNode,
  isInputNode,
  isScriptNode,
  isTextNode,
} from "./nodes.ts"
import type { InputNode, TextNode, UiNode } from "./nodes.ts"

/** What a node is rendered as: the key of the component table. */
export type NodeKind =
  | "hidden"
  | "input"
  | "textarea"
  | "checkbox"
  | "select"
  | "datetime"
  | "submit"
  | "trigger"
  | "image"
  | "anchor"
  | "script"
  | "text"
  | "codes"
  | "division"
  | "unknown"

const INPUT_KINDS: Readonly<Record<string, NodeKind>> = {
  hidden: "hidden",
  text: "input",
  password: "input",
  email: "input",
  tel: "input",
  url: "input",
  number: "input",
  date: "input",
  checkbox: "checkbox",
  "datetime-local": "datetime",
  submit: "submit",
  button: "trigger",
}

/** Beyond this many characters a single line hides most of what it holds. */
const SINGLE_LINE = 200

/** Total: every node has a kind, whatever Kratos sends. */
export function nodeKind(node: UiNode): NodeKind {
  if (isInputNode(node)) return inputKind(node)
  if (isImageNode(node)) return "image"
  if (isAnchorNode(node)) return "anchor"
  if (isScriptNode(node)) return "script"
  if (isTextNode(node)) return isCodeList(node) ? "codes" : "text"
  if (isDivisionNode(node)) return "division"
  return "unknown"
}

function inputKind({ attributes }: InputNode): NodeKind {
  const { type } = attributes
  const kind =
    typeof type === "string" && Object.hasOwn(INPUT_KINDS, type) ? INPUT_KINDS[type] : undefined
  if (kind !== "input") return kind ?? "unknown"
  if (Array.isArray(attributes.options) && attributes.options.length > 0) return "select"
  return type === "text" && isLong(attributes) ? "textarea" : "input"
}

/** A single-line input would drop the line breaks of a stored value, and lose them on save. */
function isLong({ value, maxlength }: InputNode["attributes"]): boolean {
  const isBroken = typeof value === "string" && /[\r\n]/.test(value)
  return isBroken || (typeof maxlength === "number" && maxlength > SINGLE_LINE)
}

/** Backup codes: one text node (1050015) whose context lists them. */
function isCodeList({ attributes }: TextNode): boolean {
  const context = attributes.text?.context as { secrets?: unknown } | undefined
  return Array.isArray(context?.secrets)
}

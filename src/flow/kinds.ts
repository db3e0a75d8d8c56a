import { isInputNode, nodeType } from "./nodes.ts"
import type { InputNode, TextNode, UiNode } from "./nodes.ts"
import { own } from "./own.ts"

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

const KINDS: Readonly<Record<string, NodeKind>> = {
  img: "image",
  a: "anchor",
  script: "script",
  text: "text",
  div: "division",
}

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
  const kind = own(KINDS, nodeType(node))
  return kind === "text" && isCodeList(node as TextNode) ? "codes" : (kind ?? "unknown")
}

function inputKind({ attributes }: InputNode): NodeKind {
  const { type, options, value, maxlength } = attributes
  const kind = own(INPUT_KINDS, type)
  if (kind !== "input") return kind ?? "unknown"
  if (Array.isArray(options) && options.length > 0) return "select"
  // A single-line input would drop the line breaks of a stored value, and lose them on save.
  const isBroken = typeof value === "string" && /[\r\n]/.test(value)
  const isLong = isBroken || (typeof maxlength === "number" && maxlength > SINGLE_LINE)
  return type === "text" && isLong ? "textarea" : "input"
}

/** Backup codes: one text node (1050015) whose context lists them. */
function isCodeList({ attributes }: TextNode): boolean {
  const context = attributes.text?.context as { secrets?: unknown } | undefined
  return Array.isArray(context?.secrets)
}

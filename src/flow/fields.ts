import { toLocalDateTime } from "./dateTime.ts"
import { nodeKind } from "./kinds.ts"
import type { NodeKind } from "./kinds.ts"
import { isFieldNode, isInputNode, nodeName } from "./nodes.ts"
import type { InputNode, UiNode, UiText } from "./nodes.ts"
import { getTrait, isTraitName, traitPath } from "./traits.ts"

/** One thing to render: a node, or the nodes of a scalar array together. */
export interface Field {
  node: UiNode
  kind: NodeKind | "list"
  /** The array's items in order, for a list; else empty. */
  items: InputNode[]
  /** The identity's trait, where the node carries another: the text of a save that was refused. */
  stored?: { value: unknown }
}

/** The attributes of the DOM element an input node becomes, its value aside. */
export interface InputAttributes {
  name: string
  type: string
  required?: true
  disabled?: true
  pattern?: string
  autoComplete?: string
  maxLength?: number
  step?: "any"
}

/**
 * A group that is repeated, with a repetition or choice before its end: a browser may search in it
 * for longer than anybody waits, at each keystroke, where Kratos's own engine does not. It is left to
 * Kratos.
 */
const RUNAWAY = /[*+}|].*\)[*+{]/s

/**
 * Folds the nodes of scalar arrays: Kratos sends `traits.tags` without a value and, where filled,
 * `traits.tags.0`, `traits.tags.1`, … in any order.
 */
export function toFields(nodes: readonly UiNode[], traits?: unknown): Field[] {
  const lists = new Map<string | undefined, InputNode[]>()
  for (const node of nodes) {
    if (isTraitNode(node) && isNothing(node.attributes.value)) lists.set(node.attributes.name, [])
  }
  const fields: Field[] = []
  for (const node of nodes) {
    const list = isTraitNode(node) && lists.get(listItem(node.attributes.name)?.base)
    if (list) list.push(node)
    else fields.push({ node, kind: nodeKind(node), items: [] })
  }
  for (const field of fields) {
    const { node } = field
    if (!isTraitNode(node)) continue
    const list = lists.get(node.attributes.name)
    const stored = getTrait(traits, traitPath(node.attributes.name))
    const isList = list !== undefined && (list.length > 0 || Array.isArray(stored))
    if (isList) {
      field.kind = "list"
      field.items = list.sort((one, other) => itemIndex(one) - itemIndex(other))
    }
    if (traits === undefined) continue
    const value = stored ?? (isList ? [] : undefined)
    const carried: unknown = isList
      ? list.map(({ attributes }) => attributes.value)
      : (node.attributes.value ?? undefined)
    if (JSON.stringify(value) !== JSON.stringify(carried)) field.stored = { value }
  }
  return fields
}

function isTraitNode(node: UiNode): node is InputNode {
  return isFieldNode(node) && isTraitName(node.attributes.name)
}

/** A field's node, or that of a list's item, as it was before something was typed. */
export function storedNode(node: InputNode, { stored }: Field): InputNode {
  if (!stored) return node
  const index = listItem(node.attributes.name)?.index
  const value = Array.isArray(stored.value)
    ? (stored.value as unknown[])[index ?? -1]
    : stored.value
  return { ...node, attributes: { ...node.attributes, value } }
}

/** `traits.tags.2` → its base `traits.tags` and index 2. */
export function listItem(name: string): { base: string; index: number } | undefined {
  const match = /^(traits\..*)\.(\d+)$/.exec(name)
  return match?.[1] ? { base: match[1], index: Number(match[2]) } : undefined
}

function itemIndex(node: InputNode): number {
  return listItem(node.attributes.name)?.index ?? 0
}

/** What Kratos says of an input, in the DOM's words. */
export function inputAttributes({ attributes }: InputNode): InputAttributes {
  const { name, type, required, disabled, pattern, autocomplete, maxlength } = attributes
  // Made for each field of a form: step by step is several times as fast as out of parts.
  const own: InputAttributes = { name, type }
  if (required) own.required = true
  if (disabled) own.disabled = true
  // JSON Schema patterns match anywhere in the text, HTML's match the whole of it.
  if (typeof pattern === "string" && !RUNAWAY.test(pattern)) own.pattern = `.*(?:${pattern}).*`
  if (typeof autocomplete === "string" && autocomplete) own.autoComplete = autocomplete
  if (typeof maxlength === "number") own.maxLength = maxlength
  // Kratos does not send `multipleOf`: without a step every fraction would be refused.
  if (type === "number") own.step = "any"
  return own
}

/** The text an input starts with; `datetime-local` shows local time. */
export function inputText({ attributes: { type, value } }: InputNode): string {
  if (type === "datetime-local") return toLocalDateTime(value)
  const text = textOf(value)
  // What a browser would not show in such an input was not emptied by the person.
  if (type === "number") return Number.isFinite(Number(text)) ? text : ""
  if (type === "date") return /^(?!0000)\d{4,}-\d\d-\d\d$/.test(text) ? text : ""
  return text
}

/** Any value of JSON as a text: of nothing `""`. What is no text may well have no `toString`. */
export function textOf(value: unknown): string {
  if (isNothing(value)) return ""
  return typeof value === "string" ? value : JSON.stringify(value)
}

/** Kratos sends a checkbox's value as a boolean; a plain form post may bring it back as text. */
export function isChecked({ attributes }: InputNode): boolean {
  return attributes.value === true || attributes.value === "true"
}

/** A field's name in words, for nodes Kratos sends without a label: `traits.name.last_name` → "Last name". */
export function nameInWords(name: string): string {
  const keys = name.replace(/^traits\./, "").split(".")
  const words = (/^\d+$/.test(keys.at(-1) ?? "") ? keys.slice(-2) : keys.slice(-1))
    .join(" ")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .trim()
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * A node's label: the host's, else Kratos's, else its name in words.
 *
 * @param labels - The host's, by node name.
 * @param say - Puts a message of Kratos into the language of the page. @default its own text
 */
export function nodeLabel(
  node: UiNode,
  labels: Readonly<Record<string, string>> = {},
  say: (message: UiText) => string = ({ text }) => text,
): string {
  const name = nodeName(node)
  if (Object.hasOwn(labels, name)) return labels[name] ?? ""
  const own = node.meta?.label ?? (isInputNode(node) ? node.attributes.label : undefined)
  return typeof own?.text === "string" && own.text !== "" ? say(own) : nameInWords(name)
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

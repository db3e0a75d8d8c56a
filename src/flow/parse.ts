import { toRfc3339 } from "./rfc3339.ts"
import { inputText, textOf } from "./fields.ts"
import { isSubmitNode } from "./nodes.ts"
import type { InputNode } from "./nodes.ts"

/** Buttons whose value is the name of a provider, where "true" would be one. */
const NAMED_BY_VALUE = new Set(["link", "unlink", "method"])

/**
 * The value to send for an input's text: typed by its node, and what is untouched as it came.
 * Undefined for an empty number or date: Kratos refuses `""` there.
 */
export function parseText(node: InputNode, text: string): unknown {
  const { name, type, value, options } = node.attributes
  if (isSubmitNode(node)) return text === "true" && !NAMED_BY_VALUE.has(name) ? true : text
  if (type === "checkbox") return text === "true"
  // A form posted without JavaScript brings numbers back as texts, which JSON must not.
  const comesBack = type !== "number" && (value ?? undefined) !== undefined && text !== ""
  if (comesBack && isSameText(text, inputText(node), type)) return value
  const choices = (Array.isArray(options) ? options : []) as ({ value: unknown } | null)[]
  const option = choices.find((candidate) => text !== "" && textOf(candidate?.value) === text)
  if (option) return option.value
  if (type === "number") return parseNumber(text)
  if (type === "datetime-local") return text === "" ? undefined : toRfc3339(text)
  return text
}

/** A number, undefined for nothing, the text itself where it is no number: Kratos says what is wrong. */
export function parseNumber(text: string): number | string | undefined {
  if (text.trim() === "") return undefined
  const number = Number(text)
  return Number.isFinite(number) ? number : text
}

/**
 * As browsers show it: a text area with line feeds only, an address without spaces around it, a time
 * with as many zeros as they like.
 */
function isSameText(text: string, stored: string, type: string): boolean {
  if (type === "email" || type === "url") return text === stored.trim()
  if (type === "datetime-local") return toRfc3339(text) === toRfc3339(stored)
  return text === stored || text === stored.replace(/\r\n?/g, "\n")
}

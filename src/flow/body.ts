import { closeGaps, deleteTrait, setTrait } from "./editTraits.ts"
import { inputText, listItem, toFields } from "./fields.ts"
import type { Field } from "./fields.ts"
import { WRONG_TYPE, nodeMessages } from "./messages.ts"
import { isInputNode, isSubmitNode, nodeName, readNodes } from "./nodes.ts"
import type { AnyFlow, InputNode } from "./nodes.ts"
import { parseNumber, parseText } from "./parse.ts"
import { getTrait, isTraitName, traitPath } from "./traits.ts"

/** A submission as JSON: only the pressed button's name and value, `traits` nested and typed. */
export type FlowBody = Record<string, unknown>

/** What Kratos sends for a ceremony and never takes back. */
const NEVER_SENT = new Set(["passkey_create_data", "passkey_challenge"])

/**
 * The JSON body of a submission, from the form's data with its pressed button in it
 * (`new FormData(form, submitter)`).
 *
 * Profile bodies start from a copy of the identity's traits, since Kratos replaces all of them and
 * deletes those left out. An emptied trait is left out; one that is not in the form stays.
 */
export function toSettingsBody(flow: AnyFlow, data: FormData): FlowBody {
  const fields = toFields(readNodes(flow), flow.identity?.traits)
  const entries = lastEntries(data)
  // By entries, which assign nothing: an input may be called `__proto__`.
  const body: FlowBody = Object.fromEntries(
    [...entries]
      .filter(([name]) => !isTraitName(name) && !NEVER_SENT.has(name))
      .map(([name, text]): [string, unknown] => {
        const node = findInput(fields, name)
        return [name, node ? parseText(node, text) : text]
      }),
  )
  const isProfile = body.method === "profile" || [...entries.keys()].some(isTraitName)
  if (isProfile) body.traits = toTraits(flow, fields, entries)
  return body
}

/**
 * The group a body is for: that of the node whose value it sends, `profile` where it has traits.
 * Kratos's method and its group bear the same name.
 */
export function bodyGroup(flow: AnyFlow, body: FlowBody): string | undefined {
  if (typeof body.method === "string") return body.method
  if ("traits" in body) return "profile"
  const sent = (name: string) => Object.hasOwn(body, name) && body[name] !== ""
  return readNodes(flow).find((node) => node.group !== "default" && sent(nodeName(node)))?.group
}

/**
 * The body with the types Kratos asked for in its answer (4000026), or undefined where nothing
 * changes. A flow does not tell an array from a text while the person has none, and a schema with
 * an array of objects refuses every save until it is there: the answer is the only place to learn it.
 */
export function withLearnedTypes(flow: AnyFlow, body: FlowBody): FlowBody | undefined {
  if (typeof body.traits !== "object" || body.traits === null) return undefined
  const traits = structuredClone(body.traits)
  return learnTypes(flow, traits) ? { ...body, traits } : undefined
}

function toTraits(flow: AnyFlow, fields: Field[], entries: Map<string, string>): object {
  const traits = copyOf(flow.identity?.traits)
  for (const { node, kind, items } of fields) {
    const name = nodeName(node)
    const text = entries.get(name)
    if (text === undefined || !isTraitName(name) || !isInputNode(node)) continue
    if (kind === "list") setList(traits, name, items, entries)
    else setField(traits, node, text)
  }
  closeGaps(traits)
  learnTypes(flow, traits)
  return traits
}

function setField(traits: object, node: InputNode, text: string): void {
  const path = traitPath(node.attributes.name)
  const stored = getTrait(traits, path)
  const value = parseText(node, text)
  const isEmpty = value === undefined || value === ""
  if (isEmpty && (stored === null || stored === "" || isUnshown(node, stored))) return
  // An absent boolean stays absent while its box is empty, unless the schema asks for one.
  if (value === false && stored === undefined && !node.attributes.required) return
  if (isEmpty) deleteTrait(traits, path)
  else setTrait(traits, path, value)
}

/** What is stored and cannot be shown, such as a date with a leap second, was not emptied. */
function isUnshown(node: InputNode, stored: unknown): boolean {
  return stored === node.attributes.value && inputText(node) === ""
}

/**
 * The list's hidden field says that it is in the form; its items follow in the order shown. Those
 * that were removed or emptied leave gaps; what is no scalar has no item, and stays where it is.
 */
function setList(
  traits: object,
  base: string,
  items: InputNode[],
  entries: Map<string, string>,
): void {
  const path = traitPath(base)
  const before = getTrait(traits, path)
  const stored: unknown[] = Array.isArray(before) ? before : []
  const list = stored.slice()
  stored.forEach((value, index) => {
    if (value === null || typeof value !== "object") Reflect.deleteProperty(list, index)
  })
  const shown = [...entries].filter(([name]) => listItem(name)?.base === base)
  const indexes = shown.map(([name]) => listItem(name)?.index ?? 0)
  const slots = [...indexes].sort((a, b) => a - b)
  shown.forEach(([name, text], rank) => {
    const node = items.find(({ attributes }) => attributes.name === name)
    const value = itemValue(node, items[0], text, stored[indexes[rank] ?? -1])
    if (value !== undefined) list[slots[rank] ?? -1] = value
  })
  if (Array.isArray(before) || list.length > 0) setTrait(traits, path, list)
}

/** Undefined for one that was emptied. What was added has no node: it is of its neighbours' type. */
function itemValue(
  node: InputNode | undefined,
  neighbour: InputNode | undefined,
  text: string,
  stored: unknown,
): unknown {
  if (node && isUntouchedItem(node, text)) return node.attributes.value ?? stored
  const like = node ?? neighbour
  const value = like ? parseText(like, text) : text
  return value === "" ? undefined : value
}

/** Items stand on one line each, for which browsers leave line breaks out. */
function isUntouchedItem(node: InputNode, text: string): boolean {
  // A form posted without JavaScript brings numbers back as texts, which JSON must not.
  const isText = node.attributes.type !== "number" || text === ""
  return isText && text === inputText(node).replace(/[\r\n]/g, "")
}

function learnTypes(flow: AnyFlow, traits: object): boolean {
  let changed = false
  for (const node of readNodes(flow)) {
    const name = nodeName(node)
    if (!isInputNode(node) || !isTraitName(name)) continue
    const path = traitPath(name)
    const value = getTrait(traits, path)
    const typed = allowedTypes(node).reduce((result, type) => toType(result, type), value)
    if (typed === value) continue
    setTrait(traits, path, typed)
    changed = true
  }
  return changed
}

function allowedTypes(node: InputNode): string[] {
  return nodeMessages(node)
    .filter((message) => message.id === WRONG_TYPE)
    .flatMap((message) => {
      const allowed = (message.context as { allowed_types?: unknown } | undefined)?.allowed_types
      return Array.isArray(allowed) && allowed.length === 1 ? (allowed as string[]) : []
    })
}

/** The value as the JSON Schema type, where it can be read as one, else as it is. */
function toType(value: unknown, type: string): unknown {
  if (type === "array" && !Array.isArray(value)) return isScalar(value) ? [value] : (value ?? [])
  if (type === "string" && isScalar(value)) return String(value)
  if (typeof value !== "string") return value
  if (type === "number" || type === "integer") return parseNumber(value) ?? value
  if (type === "boolean" && /^(true|false)$/.test(value)) return value === "true"
  return value
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value)
}

/** The last entry of each name wins: a checkbox follows its hidden `false`. */
function lastEntries(data: FormData): Map<string, string> {
  const entries = new Map<string, string>()
  for (const [name, value] of data) if (typeof value === "string") entries.set(name, value)
  return entries
}

/** The button of that name before an input that Kratos made up to carry an error about it. */
function findInput(fields: Field[], name: string): InputNode | undefined {
  const nodes = fields.map(({ node }) => node).filter(isInputNode)
  const named = nodes.filter(({ attributes }) => attributes.name === name)
  return named.find(isSubmitNode) ?? named[0]
}

function copyOf(traits: unknown): object {
  return traits !== null && typeof traits === "object" ? structuredClone(traits) : {}
}

import { inputText, textOf, toFields } from "./fields.ts"
import type { Field } from "./fields.ts"
import { WRONG_TYPE, nodeMessages } from "./messages.ts"
import { isFieldNode, isInputNode, nodeName, readNodes } from "./nodes.ts"
import type { AnyFlow, InputNode, UiNode } from "./nodes.ts"
import { isTraitName } from "./traits.ts"

/** An input that a form has beside those to fill in. */
export type Carried = readonly [name: string, text: string]

/**
 * What a form of a profile that posts itself has to carry beside its fields, as Kratos deletes the
 * traits that are not posted. Undefined where no form can carry it: Kratos reads dotted names only
 * where the identity schema has them, not the items of an array of objects or the keys of a free
 * object, and fails at the whole form for want of an array of objects.
 *
 * @param shown The fields of the form.
 */
export function carriedTraits(flow: AnyFlow, shown: readonly Field[]): Carried[] | undefined {
  if (!flow.identity) return []
  const nodes = readNodes(flow).filter((node) => isTraitName(nodeName(node)))
  if (nodes.some(asksForArray)) return undefined
  const traits: unknown = flow.identity.traits ?? {}
  const fields = new Map<string, Field>()
  // The first of a name, in case that there are more.
  for (const field of toFields(nodes, traits).reverse()) fields.set(nodeName(field.node), field)
  const posted = new Set(shown.map(({ node }) => node).filter((node) => !isOff(node)))
  const carried: Carried[] = []
  for (const [name, value] of leaves(traits, "traits")) {
    const field = fields.get(name)
    if (!field || !isPosted(field, value)) return undefined
    const isShown = posted.has(field.node)
    if (isShown && isUnreadable(field.node)) return undefined
    if (isShown) continue
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      carried.push([name, textOf(item)])
    }
  }
  return carried
}

/** The traits by Kratos's names for them: scalars and whole arrays, without what is empty. */
function leaves(value: unknown, name: string): [name: string, value: unknown][] {
  if (value === null || value === undefined || value === "") return []
  if (typeof value !== "object" || Array.isArray(value)) return [[name, value]]
  return Object.entries(value).flatMap(([key, member]) =>
    leaves(member, `${name}.${key.replaceAll(".", "\\.")}`),
  )
}

/** Whether Kratos reads the value from its name, with its type. */
function isPosted({ node, kind }: Field, value: unknown): boolean {
  if (!Array.isArray(value)) return isFieldNode(node) && isOfSchema(node)
  const types = new Set(value.map((item) => typeof item))
  // Items of several types come back as texts. An empty list has nothing to lose.
  return kind === "list" && types.size < 2 && !types.has("object")
}

/**
 * Kratos makes up a node without anything but a name, type and value for each trait its schema does
 * not name, or names no type of, and forgets the trait when that is posted. From the schema come
 * labels, other types and rules.
 */
function isOfSchema({ meta, attributes }: InputNode): boolean {
  const { type, required, pattern, autocomplete, maxlength, options } = attributes
  const rules = [meta?.label, required, pattern, autocomplete, maxlength, options]
  return !["text", "number", "checkbox"].includes(type) || rules.some(Boolean)
}

/** An array of objects that is not there yet: nothing else tells of it. */
function asksForArray(node: UiNode): boolean {
  return nodeMessages(node).some(({ id, context }) => {
    const allowed = (context as { allowed_types?: unknown } | undefined)?.allowed_types
    return id === WRONG_TYPE && String(allowed) === "array"
  })
}

/** What is off is not posted. */
function isOff(node: UiNode): boolean {
  return isInputNode(node) && node.attributes.disabled
}

/** An input that does not show what is stored would post that it is empty. */
function isUnreadable(node: UiNode): boolean {
  if (!isInputNode(node) || node.attributes.type === "datetime-local") return false
  return textOf(node.attributes.value) !== "" && inputText(node) === ""
}

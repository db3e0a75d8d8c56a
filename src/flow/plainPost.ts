import { toSettingsBody } from "./body.ts"
import { textOf } from "./fields.ts"
import { isInputNode, readNodes } from "./nodes.ts"
import type { AnyFlow } from "./nodes.ts"
import { parseText } from "./parse.ts"
import { isTraitName } from "./traits.ts"

/**
 * Makes the entries of a form that posts itself, by the page's code, what Kratos reads: all traits
 * as one text of JSON, which no name can be missing from, and times as RFC 3339.
 */
export function toPlainEntries(flow: AnyFlow, data: FormData): void {
  const traits = flow.identity && toSettingsBody(flow, data).traits
  for (const node of readNodes(flow).filter(isInputNode)) {
    const { name, type } = node.attributes
    const text = type === "datetime-local" ? data.get(name) : null
    if (typeof text === "string") data.set(name, textOf(parseText(node, text)))
  }
  if (!traits) return
  for (const name of [...data.keys()].filter(isTraitName)) data.delete(name)
  data.set("traits", JSON.stringify(traits))
}

"use client"

import { inputText } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"

/** Posted along, never seen. Renders an `<input type="hidden">`. */
export function HiddenField({ node }: { node: InputNode }) {
  const { name, disabled } = node.attributes
  return <input type="hidden" name={name} value={inputText(node)} disabled={disabled} readOnly />
}

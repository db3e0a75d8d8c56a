"use client"

import { inputAttributes, inputText, textOf } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { useControl } from "../useControl.tsx"
import type { FieldProps } from "./types.ts"

/** One of `attributes.options`. Renders a `<label>` and a `<select>`. */
export function SelectField(props: FieldProps<InputNode>) {
  const { node } = props
  const { name, required, disabled, autoComplete } = inputAttributes(node)
  const options = (node.attributes.options ?? []).map((option) => textOf(option?.value))
  // Nothing chosen yet, and the way back to it; a value that is no longer on offer stays.
  const children = [...new Set(["", inputText(node), ...options])].map((option) => (
    <option key={option} value={option}>
      {option}
    </option>
  ))
  return useControl(props, "Select", { name, required, disabled, autoComplete, children })
}

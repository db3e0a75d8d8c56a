"use client"

import { inputAttributes, inputText, textOf } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { ControlField } from "../ControlField.tsx"
import type { FieldProps } from "./types.ts"

/** One of `attributes.options`. Renders a `<label>` and a `<select>`. */
export function SelectField({ node, field, invalid }: FieldProps<InputNode>) {
  const value = inputText(node)
  const { name, required, disabled, autoComplete } = inputAttributes(node)
  const options = (node.attributes.options ?? []).map((option) => textOf(option?.value))
  return (
    <ControlField
      node={node}
      field={field}
      invalid={invalid}
      place="Select"
      attributes={{ name, required, disabled, autoComplete }}
    >
      {/* Nothing chosen yet, and the way back to it; a value that is no longer on offer stays. */}
      <option value="" />
      {[...new Set([value, ...options])].filter(Boolean).map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </ControlField>
  )
}

"use client"

import { inputAttributes } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { ControlField } from "../ControlField.tsx"
import type { FieldProps } from "./types.ts"

/** Text of several lines. Renders a `<label>` and a `<textarea>`. */
export function TextAreaField({ node, field, invalid }: FieldProps<InputNode>) {
  const { name, required, disabled, autoComplete, maxLength } = inputAttributes(node)
  return (
    <ControlField
      node={node}
      field={field}
      invalid={invalid}
      place="TextArea"
      attributes={{ rows: 4, name, required, disabled, autoComplete, maxLength }}
    />
  )
}

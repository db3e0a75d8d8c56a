"use client"

import { inputAttributes, inputText } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { ControlField } from "../ControlField.tsx"
import { useHydrated } from "../useHydrated.ts"
import type { FieldProps } from "./types.ts"

/**
 * A date and time, shown in local time. Renders a `<label>` and an `<input>`: on a server, which
 * does not know the person's time zone, of type text with the RFC 3339 value as it came.
 */
export function DateTimeField({ node, field, invalid }: FieldProps<InputNode>) {
  const isHydrated = useHydrated()
  const type = isHydrated ? "datetime-local" : "text"
  return (
    <ControlField
      node={node}
      field={field}
      invalid={invalid}
      place="Input"
      textOf={isHydrated ? inputText : rawText}
      // Seconds are part of the stored value.
      attributes={{ step: "1", ...inputAttributes(node), type }}
    />
  )
}

function rawText({ attributes }: InputNode): string {
  return typeof attributes.value === "string" ? attributes.value : ""
}

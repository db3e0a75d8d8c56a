"use client"

import { useRef } from "react"
import { inputAttributes, isChecked, storedNode } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { useField } from "../useField.tsx"
import { useServerValue } from "../useServerValue.ts"
import type { FieldProps } from "./types.ts"

/** Yes or no. Renders an `<input type="checkbox">` and its `<label>`. */
export function CheckboxField(props: FieldProps<InputNode>) {
  const { node, field } = props
  const { id, part, slot, about, state, wiring, label, frame } = useField(props, "checkbox")
  const ref = useRef<HTMLDivElement>(null)
  const attributes = inputAttributes(node)
  const { name, disabled } = attributes
  const defaultChecked = isChecked(node)
  useServerValue(ref, name, defaultChecked, isChecked(storedNode(node, field)))
  return frame(
    // An empty box posts nothing, which would leave the trait as it is.
    <input type="hidden" name={name} value="false" disabled={disabled} />,
    <div ref={ref} {...part("control", { ...state, kind: "checkbox" })}>
      {slot(
        "Checkbox",
        "input",
        {
          ...part("checkbox", state),
          id,
          defaultChecked,
          ...attributes,
          value: "true",
          ...wiring(),
        },
        about,
      )}
    </div>,
    label(),
  )
}

"use client"

import { useId, useRef } from "react"
import { inputAttributes, isChecked, storedNode } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { useParts } from "../../theme/ThemeProvider.tsx"
import { FieldFrame, describe } from "../FieldFrame.tsx"
import { FieldLabel } from "../FieldLabel.tsx"
import { DEFAULTS, Slot } from "../Slot.tsx"
import { useServerValue } from "../useServerValue.ts"
import type { FieldProps } from "./types.ts"

/** Yes or no. Renders an `<input type="checkbox">` and its `<label>`. */
export function CheckboxField({ node, field, invalid }: FieldProps<InputNode>) {
  const part = useParts()
  const id = useId()
  const ref = useRef<HTMLDivElement>(null)
  const attributes = inputAttributes(node)
  const { name, disabled } = attributes
  useServerValue(ref, name, isChecked(node), isChecked(storedNode(node, field)))
  const wiring = describe(node, `${id}-messages`, invalid)
  const state = { name, group: node.group, invalid: wiring["aria-invalid"] }
  const frame = { node, field, invalid, messagesId: `${id}-messages` }
  return (
    <FieldFrame {...frame} kind="checkbox">
      {/* An empty box posts nothing, which would leave the trait as it is. */}
      <input type="hidden" name={name} value="false" disabled={disabled} />
      <div ref={ref} {...part("control", { ...state, kind: "checkbox" })}>
        <Slot
          place="Checkbox"
          Default={DEFAULTS.input}
          node={node}
          field={field}
          {...part("checkbox", state)}
          id={id}
          defaultChecked={isChecked(node)}
          {...attributes}
          value="true"
          {...wiring}
        />
      </div>
      <FieldLabel node={node} field={field} htmlFor={id} />
    </FieldFrame>
  )
}

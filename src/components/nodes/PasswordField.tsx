"use client"

import { useState } from "react"
import { inputAttributes } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { ControlField } from "../ControlField.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { DEFAULTS } from "../Slot.tsx"
import { ToolButton } from "../ToolButton.tsx"
import type { FieldProps } from "./types.ts"

/** A password, with a button to look at it. Renders a `<label>`, an `<input>` and a `<button>`. */
export function PasswordField({ node, field, invalid }: FieldProps<InputNode>) {
  const { words } = useFlowContext()
  const [isShown, setShown] = useState(false)
  const { show, hide, showTyped, hideTyped } = words.tools
  return (
    <ControlField
      node={node}
      field={field}
      invalid={invalid}
      place="Input"
      Default={DEFAULTS.input}
      part="input"
      attributes={{ ...inputAttributes(node), type: isShown ? "text" : "password" }}
      aid={(controlId) => (
        <ToolButton
          variant="quiet"
          aria-controls={controlId}
          aria-label={isShown ? hideTyped : showTyped}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? hide : show}
        </ToolButton>
      )}
    />
  )
}

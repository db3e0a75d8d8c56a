"use client"

import type { Field } from "../flow/fields.ts"
import { nodeName } from "../flow/nodes.ts"
import type { UiNode } from "../flow/nodes.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { DEFAULTS, Slot } from "./Slot.tsx"

export interface FieldLabelProps {
  node: UiNode
  field: Field
  htmlFor: string
}

/** What a control is called. Renders a `<label>`. */
export function FieldLabel({ node, field, htmlFor }: FieldLabelProps) {
  const { label } = useFlowContext()
  const part = useParts()
  const state = { group: node.group, name: nodeName(node) }
  return (
    <Slot
      place="Label"
      Default={DEFAULTS.label}
      node={node}
      field={field}
      htmlFor={htmlFor}
      {...part("label", state)}
    >
      {label(node)}
    </Slot>
  )
}

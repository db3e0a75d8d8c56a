"use client"

import { useId, useRef } from "react"
import { inputAttributes, isChecked, nodeLabel, storedNode } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { FieldFrame, describe } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { useServerValue } from "../useServerValue.ts"
import type { NodeProps } from "./types.ts"

/** Yes or no. Renders an `<input type="checkbox">` and its `<label>`. */
export function CheckboxField({ node, field, invalid }: NodeProps<InputNode>) {
  const { labels } = useFlowContext()
  const id = useId()
  const ref = useRef<HTMLInputElement>(null)
  useServerValue(ref, isChecked(node), isChecked(storedNode(node, field)))
  const attributes = inputAttributes(node)
  return (
    <FieldFrame node={node} messagesId={`${id}-messages`} invalid={invalid} kind="checkbox">
      {/* An empty box posts nothing, which would leave the trait as it is. */}
      <input type="hidden" name={attributes.name} value="false" disabled={attributes.disabled} />
      <input
        ref={ref}
        id={id}
        data-ory="checkbox"
        defaultChecked={isChecked(node)}
        {...attributes}
        value="true"
        {...describe(node, `${id}-messages`, invalid)}
      />
      <label htmlFor={id} data-ory="label">
        {nodeLabel(node, labels)}
      </label>
    </FieldFrame>
  )
}

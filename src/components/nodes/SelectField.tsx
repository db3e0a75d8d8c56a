"use client"

import { useId, useRef } from "react"
import { inputAttributes, inputText, nodeLabel, storedNode } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { FieldFrame, describe } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { useServerValue } from "../useServerValue.ts"
import type { NodeProps } from "./types.ts"

/** One of `attributes.options`. Renders a `<label>` and a `<select>`. */
export function SelectField({ node, field, invalid }: NodeProps<InputNode>) {
  const { labels } = useFlowContext()
  const id = useId()
  const ref = useRef<HTMLSelectElement>(null)
  const value = inputText(node)
  useServerValue(ref, value, inputText(storedNode(node, field)))
  const { name, required, disabled, autoComplete } = inputAttributes(node)
  const options = (node.attributes.options ?? []).map((option) => String(option.value))
  return (
    <FieldFrame node={node} messagesId={`${id}-messages`} invalid={invalid}>
      <label htmlFor={id} data-ory="label">
        {nodeLabel(node, labels)}
      </label>
      <select
        ref={ref}
        id={id}
        data-ory="select"
        defaultValue={value}
        {...{ name, required, disabled, autoComplete }}
        {...describe(node, `${id}-messages`, invalid)}
      >
        {/* Nothing chosen yet, and the way back to it; a value that is no longer on offer stays. */}
        <option value="" />
        {[...new Set(value === "" ? options : [value, ...options])].map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

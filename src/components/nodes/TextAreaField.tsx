"use client"

import { useId, useRef } from "react"
import { inputAttributes, inputText, nodeLabel, storedNode } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { FieldFrame, describe } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { useServerValue } from "../useServerValue.ts"
import type { NodeProps } from "./types.ts"

/** Text of several lines. Renders a `<label>` and a `<textarea>`. */
export function TextAreaField({ node, field, invalid }: NodeProps<InputNode>) {
  const { labels } = useFlowContext()
  const id = useId()
  const ref = useRef<HTMLTextAreaElement>(null)
  useServerValue(ref, inputText(node), inputText(storedNode(node, field)))
  const { name, required, disabled, autoComplete, maxLength } = inputAttributes(node)
  return (
    <FieldFrame node={node} messagesId={`${id}-messages`} invalid={invalid}>
      <label htmlFor={id} data-ory="label">
        {nodeLabel(node, labels)}
      </label>
      <textarea
        ref={ref}
        id={id}
        data-ory="input"
        rows={4}
        defaultValue={inputText(node)}
        {...{ name, required, disabled, autoComplete, maxLength }}
        {...describe(node, `${id}-messages`, invalid)}
      />
    </FieldFrame>
  )
}

"use client"

import { useId, useRef } from "react"
import { inputAttributes, inputText, nodeLabel, storedNode } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { FieldFrame, describe } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { useHydrated } from "../useHydrated.ts"
import { useServerValue } from "../useServerValue.ts"
import type { NodeProps } from "./types.ts"

/**
 * A date and time, shown in local time. Renders a `<label>` and an `<input>`: on a server, which
 * does not know the person's time zone, of type text with the RFC 3339 value as it came.
 */
export function DateTimeField({ node, field, invalid }: NodeProps<InputNode>) {
  const { labels } = useFlowContext()
  const id = useId()
  const ref = useRef<HTMLInputElement>(null)
  const isHydrated = useHydrated()
  const text = isHydrated ? inputText(node) : rawText(node)
  const stored = storedNode(node, field)
  useServerValue(ref, text, isHydrated ? inputText(stored) : rawText(stored))
  return (
    <FieldFrame node={node} messagesId={`${id}-messages`} invalid={invalid}>
      <label htmlFor={id} data-ory="label">
        {nodeLabel(node, labels)}
      </label>
      <input
        ref={ref}
        id={id}
        data-ory="input"
        defaultValue={text}
        // Seconds are part of the stored value.
        step="1"
        {...inputAttributes(node)}
        type={isHydrated ? "datetime-local" : "text"}
        {...describe(node, `${id}-messages`, invalid)}
      />
    </FieldFrame>
  )
}

function rawText({ attributes }: InputNode): string {
  return typeof attributes.value === "string" ? attributes.value : ""
}

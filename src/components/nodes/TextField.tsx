"use client"

import { useId, useRef } from "react"
import { inputAttributes, inputText, nodeLabel, storedNode } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { CODE_INPUTS } from "../../flow/secrets.ts"
import { FieldFrame, describe } from "../FieldFrame.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { useServerValue } from "../useServerValue.ts"
import type { NodeProps } from "./types.ts"

/** A single line: text, password, e-mail, number, date, … Renders a `<label>` and an `<input>`. */
export function TextField({ node, field, invalid }: NodeProps<InputNode>) {
  const { labels } = useFlowContext()
  const id = useId()
  const ref = useRef<HTMLInputElement>(null)
  useServerValue(ref, inputText(node), inputText(storedNode(node, field)))
  return (
    <FieldFrame node={node} messagesId={`${id}-messages`} invalid={invalid}>
      <label htmlFor={id} data-ory="label">
        {nodeLabel(node, labels)}
      </label>
      <input
        ref={ref}
        id={id}
        data-ory="input"
        defaultValue={inputText(node)}
        {...inputAttributes(node)}
        {...hintsFor(node)}
        {...describe(node, `${id}-messages`, invalid)}
      />
    </FieldFrame>
  )
}

/** Backup codes have letters in them. */
const DIGIT_CODES = CODE_INPUTS.filter((name) => name !== "lookup_secret")

/** A keyboard of digits, and the code filled in from a message or password manager. */
function hintsFor({ attributes }: InputNode) {
  if (!DIGIT_CODES.includes(attributes.name)) return {}
  return { inputMode: "numeric", autoComplete: attributes.autocomplete ?? "one-time-code" } as const
}

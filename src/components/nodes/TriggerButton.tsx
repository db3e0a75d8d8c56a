"use client"

import { inputText, nodeLabel } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { useFlowContext } from "../FlowContext.ts"
import type { ButtonProps } from "./types.ts"

export interface TriggerButtonProps extends ButtonProps {
  onTrigger: (trigger: InputNode) => void
}

/** Starts a ceremony with a security key or passkey. Renders a `<button type="button">`. */
export function TriggerButton({ node, isBusy, isWaiting, onTrigger }: TriggerButtonProps) {
  const { labels } = useFlowContext()
  const { name, disabled } = node.attributes
  return (
    <button
      type="button"
      // Kratos's script looks for the button by its name, and reads the options off it.
      name={name}
      value={inputText(node)}
      disabled={disabled}
      aria-disabled={isWaiting || undefined}
      aria-busy={isBusy || undefined}
      data-ory="button"
      data-variant="primary"
      onClick={() => {
        onTrigger(node)
      }}
    >
      {nodeLabel(node, labels)}
    </button>
  )
}

"use client"

import { inputText, nodeLabel } from "../../flow/fields.ts"
import { useFlowContext } from "../FlowContext.ts"
import type { ButtonProps } from "./types.ts"

/** Names of the buttons that take something away for good. */
const DESTRUCTIVE = /(^|_)(unlink|remove|disable)$/

/** Posts its form with its own name and value. Renders a `<button type="submit">`. */
export function SubmitButton({ node, isBusy, isWaiting }: ButtonProps) {
  const { labels } = useFlowContext()
  const { name, disabled } = node.attributes
  return (
    <button
      type="submit"
      name={name}
      value={inputText(node)}
      disabled={disabled}
      // Not `disabled`: that would take the focus away, and it is about to come back.
      aria-disabled={isWaiting || undefined}
      aria-busy={isBusy || undefined}
      data-ory="button"
      data-variant={DESTRUCTIVE.test(name) ? "danger" : name === "method" ? "primary" : undefined}
    >
      {nodeLabel(node, labels)}
    </button>
  )
}

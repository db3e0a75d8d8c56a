"use client"

import { useId } from "react"
import { inputText, nodeLabel } from "../../flow/fields.ts"
import { useFlowContext } from "../FlowContext.ts"
import type { ButtonProps } from "./types.ts"

/** Names of the buttons that take something away for good. */
const DESTRUCTIVE = /(^|_)(unlink|remove|disable)$/

/**
 * Posts its form with its own name and value. Renders a `<button type="submit">`, and says why where
 * it is off: Kratos keeps the last credential a person can sign in with.
 */
export function SubmitButton({ node, isBusy, isWaiting }: ButtonProps) {
  const { labels, words } = useFlowContext()
  const hintId = useId()
  const { name, disabled } = node.attributes
  const isDestructive = DESTRUCTIVE.test(name)
  const hint = disabled && isDestructive ? words.flow.lastCredential : undefined
  return (
    <>
      {hint !== undefined && (
        <p id={hintId} data-ory="hint">
          {hint}
        </p>
      )}
      <button
        type="submit"
        name={name}
        value={inputText(node)}
        disabled={disabled}
        // Not `disabled`: that would take the focus away, and it is about to come back.
        aria-disabled={isWaiting || undefined}
        aria-busy={isBusy || undefined}
        aria-describedby={hint && hintId}
        data-ory="button"
        data-variant={isDestructive ? "danger" : name === "method" ? "primary" : undefined}
      >
        {nodeLabel(node, labels)}
      </button>
    </>
  )
}

"use client"

import { useId } from "react"
import { inputText } from "../../flow/fields.ts"
import { removalKind } from "../../flow/removal.ts"
import { useParts } from "../../theme/ThemeProvider.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { useSlot } from "../Slot.tsx"
import type { ButtonProps } from "./types.ts"

export interface SubmitButtonProps extends ButtonProps {
  /** Of the section it stands in. */
  headingId?: string | undefined
}

/**
 * Posts its form with its own name and value. Renders a `<button type="submit">`, and says why where
 * it is off: Kratos keeps the last credential a person can sign in with.
 */
export function SubmitButton(props: SubmitButtonProps) {
  const { node, isBusy, isWaiting, headingId, children, ...rest } = props
  const { label, words } = useFlowContext()
  const part = useParts()
  const slot = useSlot()
  const hintId = useId()
  const { name, disabled } = node.attributes
  const isRemoval = removalKind(node) !== undefined
  const hint = disabled && isRemoval ? words.flow.lastCredential : undefined
  const variant = isRemoval ? "danger" : name === "method" ? "primary" : undefined
  return (
    <>
      {hint !== undefined && (
        <p {...part("hint")} id={hintId}>
          {hint}
        </p>
      )}
      {slot(
        "Button",
        "button",
        {
          ...rest,
          ...part("button", { name, group: node.group, variant, busy: isBusy, disabled }, rest),
          "data-variant": variant,
          type: "submit",
          name,
          value: inputText(node),
          disabled,
          // Not `disabled`: that would take the focus away, and it is about to come back.
          "aria-disabled": isWaiting || undefined,
          "aria-busy": isBusy || undefined,
          // A page has as many "Save" as sections: this says which one it is.
          "aria-describedby": hint ? hintId : name === "method" ? headingId : undefined,
          children: children ?? label(node),
        },
        { node, field: { node, kind: "submit", items: [] }, variant },
      )}
    </>
  )
}

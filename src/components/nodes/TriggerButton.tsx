"use client"

import { inputText } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { useParts } from "../../theme/ThemeProvider.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { useSlot } from "../Slot.tsx"
import type { ButtonProps } from "./types.ts"

/** The props of `<TriggerButton>`. */
export interface TriggerButtonProps extends Omit<ButtonProps, "onClick"> {
  /** Starts the ceremony that the node is for. */
  onTrigger: (trigger: InputNode) => void
}

/**
 * Starts a ceremony with a security key or passkey. Renders a `<button type="button">`, which is off
 * in a server's HTML.
 */
export function TriggerButton({
  node,
  isBusy,
  isWaiting,
  onTrigger,
  ...props
}: TriggerButtonProps) {
  const { label, isHydrated } = useFlowContext()
  const part = useParts()
  const slot = useSlot()
  const { name } = node.attributes
  const disabled = node.attributes.disabled || !isHydrated
  const state = { name, group: node.group, variant: "primary", busy: isBusy, disabled } as const
  return slot(
    "Button",
    "button",
    {
      ...props,
      ...part("button", state, props),
      "data-variant": "primary",
      // A form whose default button is off is not posted by Enter in its field.
      type: isHydrated ? "button" : "submit",
      // Kratos's script looks for the button by its name, and reads the options off it.
      name,
      value: inputText(node),
      disabled,
      "aria-disabled": isWaiting || undefined,
      "aria-busy": isBusy || undefined,
      onClick: () => onTrigger(node),
      children: label(node),
    },
    { node, field: { node, kind: "trigger", items: [] }, variant: "primary" },
  )
}

"use client"

import type { ComponentPropsWithoutRef } from "react"
import type { ButtonVariant } from "../theme/parts.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useSlot } from "./Slot.tsx"
import { useHydrated } from "./useHydrated.ts"

export interface ToolButtonProps extends ComponentPropsWithoutRef<"button"> {
  /** Undefined: neither the main action nor a quiet one. */
  variant?: ButtonVariant | undefined
}

/**
 * Does something in the page and posts nothing. Renders a `<button type="button">`, and nothing in a
 * server's HTML, where it could not.
 */
export function ToolButton({ variant, ...props }: ToolButtonProps) {
  const part = useParts()
  const slot = useSlot()
  if (!useHydrated()) return null
  return slot(
    "Button",
    "button",
    { type: "button", ...props, ...part("button", { variant }, props), "data-variant": variant },
    { variant },
  )
}

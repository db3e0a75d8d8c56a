"use client"

import { useId, useState } from "react"
import { inputAttributes } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { useCommitEffect } from "../useCommitEffect.ts"
import { useControl } from "../useControl.tsx"
import { useFlowContext } from "../FlowContext.ts"
import type { FieldProps } from "./types.ts"

/** Text of several lines. Renders a `<label>` and a `<textarea>`. */
export function TextAreaField(props: FieldProps<InputNode>) {
  const { name, required, disabled, autoComplete, maxLength } = inputAttributes(props.node)
  const id = useId()
  useTypedBefore(id)
  const attributes = { rows: 4, name, required, disabled, autoComplete, maxLength }
  return useControl(props, "TextArea", attributes, { id })
}

/**
 * Puts back what was typed in a server's HTML: of all controls, React gives text areas alone their
 * first text again while it hydrates them. What is in one is there to be read only before.
 */
function useTypedBefore(id: string): void {
  const { isHydrated } = useFlowContext()
  const [typed] = useState(() => (isHydrated ? undefined : findTextArea(id)?.value))
  useCommitEffect(() => {
    const textArea = findTextArea(id)
    if (textArea && typed !== undefined) textArea.value = typed
  }, [id, typed])
}

function findTextArea(id: string): HTMLTextAreaElement | undefined {
  if (typeof document === "undefined") return undefined
  const element = document.getElementById(id)
  return element instanceof HTMLTextAreaElement ? element : undefined
}

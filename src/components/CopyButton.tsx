"use client"

import { useState } from "react"
import { useParts } from "../theme/ThemeProvider.tsx"
import type { Copied } from "./copyText.ts"
import { useFlowContext } from "./FlowContext.ts"
import { ToolButton } from "./ToolButton.tsx"

export interface CopyButtonProps {
  text: string
  /** The id of the element that shows the text. */
  textId: string
  /** What the button is called in full. */
  label: string
}

/** Copies a text, and says so. Renders a `<button>`, and a status beside it. */
export function CopyButton({ text, textId, label }: CopyButtonProps) {
  const { words, locale, need } = useFlowContext()
  const part = useParts()
  const [said, say] = useState<Copied>()
  return (
    <>
      <ToolButton
        variant="quiet"
        aria-label={label}
        onClick={({ currentTarget }) =>
          need(currentTarget, ({ copyText }) => void copyText(text, textId, locale, say))
        }
      >
        {words.tools.copy}
      </ToolButton>
      {/* There before it says something: only then it is heard. No status, of which a page that says
          nothing has none. */}
      <span aria-live="polite">
        {said && (
          <span role="status" {...part("hint")}>
            {said.text}
          </span>
        )}
      </span>
    </>
  )
}

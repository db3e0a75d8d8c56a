"use client"

import { useEffect, useState } from "react"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { ToolButton } from "./ToolButton.tsx"
import { useWordsInUse } from "./useWordsInUse.ts"

export interface CopyButtonProps {
  text: string
  /** The id of the element that shows the text: it is selected where copying is not allowed. */
  textId: string
  /** What the button is called in full. */
  label: string
}

/** How long the answer stands, in milliseconds. */
const SHOWN_FOR = 5_000

/** Copies a text, and says so. Renders a `<button>`, and a status beside it. */
export function CopyButton({ text, textId, label }: CopyButtonProps) {
  const { words } = useFlowContext()
  const { tools } = useWordsInUse()
  const part = useParts()
  const [outcome, setOutcome] = useState<"copied" | "copyFailed">()

  useEffect(() => {
    if (outcome !== "copied") return
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy() {
    // Said anew each time, and only what is new is heard.
    setOutcome(undefined)
    try {
      await navigator.clipboard.writeText(text)
      setOutcome("copied")
    } catch {
      // At an address without https there is no clipboard, and a browser may refuse it.
      select(textId)
      setOutcome("copyFailed")
    }
  }

  return (
    <>
      <ToolButton variant="quiet" aria-label={label} onClick={() => void copy()}>
        {words.tools.copy}
      </ToolButton>
      {/* There before it says something: only then it is heard. No status, of which a page that says
          nothing has none. */}
      <span aria-live="polite">
        {outcome && (
          <span role="status" {...part("hint")}>
            {tools[outcome]}
          </span>
        )}
      </span>
    </>
  )
}

function select(id: string): void {
  const element = document.getElementById(id)
  if (element) getSelection()?.selectAllChildren(element)
}

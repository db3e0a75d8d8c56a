"use client"

import { useEffect, useId, useRef } from "react"
import type { KeyboardEvent } from "react"
import type { RemovalKind } from "../flow/removal.ts"
import type { ButtonName } from "./useRowWords.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { ToolButton } from "./ToolButton.tsx"

export interface QuestionProps {
  kind: RemovalKind
  /** Of the button that was pressed. */
  button: ButtonName
  /** It is the last second factor. */
  isLastFactor: boolean
  /** The button that was pressed: it has the focus again afterwards. */
  origin: HTMLElement
  onYes: () => void
  onCancel: () => void
}

/** Asks before something is taken away. Renders a `<div role="group">` with two buttons. */
export function Question(props: QuestionProps) {
  const { kind, button, isLastFactor, origin, onYes, onCancel } = props
  const { words, fill } = useFlowContext()
  const part = useParts()
  const id = useId()
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => {
    // The one that changes nothing: Enter pressed twice takes nothing away.
    ref.current?.querySelector("button")?.focus()
    return () => origin.focus()
  }, [origin])

  function onKeyDown({ key }: KeyboardEvent) {
    if (key === "Escape") onCancel()
  }

  return (
    <div ref={ref} role="group" aria-labelledby={id} {...part("question")}>
      <p id={id}>
        {fill(words.questions[kind], { name: button.subject })}
        {isLastFactor && ` ${words.questions.lastSecondFactor}`}
      </p>
      <ToolButton onClick={onCancel} onKeyDown={onKeyDown}>
        {words.questions.cancel}
      </ToolButton>
      <ToolButton variant="danger" aria-label={button.full} onClick={onYes} onKeyDown={onKeyDown}>
        {button.short}
      </ToolButton>
    </div>
  )
}

"use client"

import { useEffect, useId, useRef } from "react"
import { lastSecondFactor } from "../flow/lastSecondFactor.ts"
import { removalKind } from "../flow/removal.ts"
import type { AnyFlow, InputNode } from "../flow/nodes.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { focusHeading, isFocusLost } from "./focus.ts"
import { SubmitButton } from "./nodes/SubmitButton.tsx"
import { ToolButton } from "./ToolButton.tsx"
import { useWordsInUse } from "./useWordsInUse.ts"
import type { ButtonName } from "./useRowWords.ts"

export interface QuestionProps {
  /** Of the button that was pressed. */
  node: InputNode
  name: ButtonName
  flow: AnyFlow
  isWaiting: boolean
  onCancel: () => void
}

/**
 * Asks before something is taken away. Renders a `<div role="group">` with a button that cancels, and
 * the one that was pressed once more.
 */
export function Question({ node, name, flow, isWaiting, onCancel }: QuestionProps) {
  const { fill } = useFlowContext()
  const words = useWordsInUse()
  const part = useParts()
  const id = useId()
  const ref = useRef<HTMLDivElement>(null)
  const cancel = useRef(onCancel)
  useEffect(() => {
    cancel.current = onCancel
  })

  useEffect(() => {
    const box = ref.current
    const form = box?.closest("form")
    const section = box?.closest<HTMLElement>("[data-ory=group]")
    // On the one that changes nothing: Enter pressed twice takes nothing away.
    const first = box?.querySelector("button") ?? box
    first?.focus()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return
      // It answers this question, and leaves a dialog that the page may be in.
      event.preventDefault()
      event.stopPropagation()
      cancel.current()
    }
    box?.addEventListener("keydown", onKeyDown)
    return () => {
      box?.removeEventListener("keydown", onKeyDown)
      if (!section || !isFocusLost(section)) return
      const pressed = form?.querySelector<HTMLElement>("[data-ory=buttons] button")
      if (form?.isConnected && pressed) pressed.focus()
      else focusHeading(section)
    }
  }, [])

  return (
    <div ref={ref} role="group" tabIndex={-1} aria-labelledby={id} {...part("question")}>
      <p id={id}>
        {fill(words.questions[removalKind(node) ?? "other"], { name: name.subject })}
        {lastSecondFactor(flow) === node && ` ${words.questions.lastSecondFactor}`}
      </p>
      <ToolButton onClick={onCancel}>{words.questions.cancel}</ToolButton>
      <SubmitButton node={node} isBusy={false} isWaiting={isWaiting} aria-label={name.full}>
        {name.short}
      </SubmitButton>
    </div>
  )
}

/** The button by which the person says yes. */
export function isAnswer(submitter: HTMLElement | null): boolean {
  return Boolean(submitter?.closest("[data-ory=question]"))
}

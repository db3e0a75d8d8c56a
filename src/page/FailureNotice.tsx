"use client"

import type { ReactNode } from "react"
import type { FlowError } from "../client/errors.ts"
import { Slot } from "../components/Slot.tsx"
import { ToolButton } from "../components/ToolButton.tsx"
import type { pageWords } from "../i18n/en/page.ts"
import type { Widened } from "../i18n/words.ts"
import { useParts } from "../theme/ThemeProvider.tsx"

type PageWords = Widened<typeof pageWords>

export interface FailureNoticeProps {
  error: FlowError
  words: PageWords
  /** What could not be done. */
  title?: string
  onRetry: () => void
  /** Other ways to go on. */
  children?: ReactNode
}

/** Says why there is no form, with a way to try again. Renders a `<div role="alert">`. */
export function FailureNotice({ error, words, title, onRetry, children }: FailureNoticeProps) {
  const part = useParts()
  return (
    <Slot
      place="Notice"
      tag="div"
      told={{ error }}
      {...part("notice", { type: "error" })}
      data-code={error.code}
      role="alert"
    >
      {title !== undefined && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <p>{failureText(error, words)}</p>
      <ToolButton onClick={onRetry}>{words.status.retry}</ToolButton>
      {children}
    </Slot>
  )
}

/** What an error says itself is English, and in the words of a browser or of Kratos. */
export function failureText(
  error: FlowError,
  { failures }: PageWords,
  other: string = error.message,
): string {
  const code = "isLoop" in error && error.isLoop ? "cookies_blocked" : error.code
  return Object.hasOwn(failures, code) ? failures[code as keyof typeof failures] : other
}

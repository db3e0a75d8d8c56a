"use client"

import { BOUND_TO_FLOW } from "../flow/secrets.ts"
import type { Words } from "../i18n/en.ts"
import { fill } from "../i18n/en.ts"
import { useFlowContext } from "./FlowContext.ts"

/** What a notice shows of an error: any `FlowError` fits. */
export interface NoticeError {
  code: string
  message: string
  retryAfter?: number | undefined
  /** The second refusal in a row: what is wrong is not in the form. */
  isLoop?: boolean | undefined
}

export interface NoticeProps {
  error: NoticeError
  /** The group that was submitted. */
  group: string | undefined
  /** Submits the same form again. */
  onRetry: (() => void) | undefined
}

/** Errors after which the same submit may well go through. */
const RETRYABLE = ["network", "server", "rate_limited", "unknown", "flow_expired", "csrf_violation"]

/** An error that left the form usable, with a way to try again. Renders a `<div role="alert">`. */
export function Notice({ error, group, onRetry }: NoticeProps) {
  const { words } = useFlowContext()
  const isNewFlow = ["flow_expired", "csrf_violation"].includes(error.code) && !error.isLoop
  const startsOver = isNewFlow && BOUND_TO_FLOW.includes(group ?? "")
  return (
    <div data-ory="notice" data-code={error.code} role="alert">
      <p>{noticeText(error, startsOver, words)}</p>
      {onRetry && !startsOver && RETRYABLE.includes(error.code) && (
        <button type="button" data-ory="button" onClick={onRetry}>
          {words.notices.retry}
        </button>
      )}
    </div>
  )
}

function noticeText(error: NoticeError, startsOver: boolean, words: Words): string {
  const { notices } = words
  if (startsOver && error.code === "csrf_violation") return notices.csrf_violation_start_over
  if (startsOver) return notices.flow_expired_start_over
  if (error.isLoop) return notices.cookies_blocked
  if (error.code === "rate_limited" && error.retryAfter) {
    return fill(notices.rate_limited_for, { seconds: error.retryAfter })
  }
  const text = Object.hasOwn(notices, error.code) && notices[error.code as keyof typeof notices]
  if (!text || error.code === "unknown") return `${notices.unknown} ${error.message}`
  return text
}

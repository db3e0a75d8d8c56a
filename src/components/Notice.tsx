"use client"

import { useContext } from "react"
import { BOUND_TO_FLOW } from "../flow/secrets.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { focusHeading } from "./focus.ts"
import { EmbeddedForm } from "./EmbeddedForm.ts"
import { useFlowContext } from "./FlowContext.ts"
import type { FlowContextValue } from "./FlowContext.ts"
import { Slot } from "./Slot.tsx"
import { pageWords } from "../i18n/en/page.ts"
import { wordsIn } from "../i18n/words.ts"
import { ToolButton } from "./ToolButton.tsx"
import { useWordsInUse } from "./useWordsInUse.ts"
import type { WordsInUse } from "./wordsInUse.ts"

/** What a notice shows of an error: any `FlowError` fits. */
export interface NoticeError {
  code: string
  message: string
  retryAfter?: number | undefined
  /** An address that the answer leads to, and that is not opened. */
  redirectTo?: string | undefined
  /** The second refusal in a row: what is wrong is not in the form. */
  isLoop?: boolean | undefined
  /** The flow is too old and still there, until the person starts over. */
  isKept?: boolean | undefined
}

/** The props of `<Notice>`. */
export interface NoticeProps {
  error: NoticeError
  /** The group that was submitted. */
  group: string | undefined
  /** What was typed is given up since: the form shows what was stored before. */
  isDiscarded?: boolean | undefined
  /** Submits the same form again. */
  onRetry: (() => void) | undefined
  /** Goes on with a new flow. */
  onRestart?: (() => void) | undefined
  /** Leaves to sign in. */
  onSignIn?: (() => void) | undefined
}

/** Errors after which nobody knows whether Kratos did what was asked. */
const UNANSWERED = ["network", "server", "unknown"]

/** Errors after which the same submit may well go through. */
const RETRYABLE = [...UNANSWERED, "rate_limited", "flow_expired", "csrf_violation"]

/** An error that left the form usable, with a way to go on. Renders a `<div role="alert">`. */
export function Notice(props: NoticeProps) {
  const { error, group, isDiscarded = false, onRetry, onRestart, onSignIn } = props
  const { locale, fill } = useFlowContext()
  const { notices } = useWordsInUse()
  const part = useParts()
  const isNewFlow = ["flow_expired", "csrf_violation"].includes(error.code) && !error.isLoop
  const isCode = isNewFlow && group === "code"
  // A login asks for codes, and shows no key that they would be for.
  const isBound = !useContext(EmbeddedForm) && BOUND_TO_FLOW.includes(group ?? "")
  const startsOver = isCode || (isNewFlow && isBound)
  const isUnknown = isDiscarded && UNANSWERED.includes(error.code)
  let text = isCode ? notices.code_expired : noticeText(error, startsOver, notices, fill)
  // In place of those that say that what was typed is still there.
  if (isUnknown) text = notices.unanswered
  else if (isDiscarded && error.isLoop) {
    text = wordsIn(locale, pageWords).failures.cookies_blocked
  }
  return (
    <Slot
      place="Notice"
      tag="div"
      told={{ error }}
      {...part("notice", { type: error.code === "changed_elsewhere" ? "info" : "error" })}
      data-code={error.code}
      role="alert"
    >
      <p>
        {text}
        {text === notices.unknown && (
          // In the words of a browser or of Kratos, whatever the language of the page.
          <>
            {" "}
            <bdi>{error.message}</bdi>
          </>
        )}
      </p>
      {onRetry && !isDiscarded && !startsOver && !error.isKept && isRetryable(error) && (
        <ToolButton onClick={onRetry}>{notices.retry}</ToolButton>
      )}
      {onRestart && (error.isKept === true || isUnknown) && (
        <ToolButton
          onClick={({ currentTarget }) => {
            // The button goes with the notice, and would take the focus along.
            focusHeading(currentTarget.closest("[data-ory=group]"))
            onRestart()
          }}
        >
          {notices.restart}
        </ToolButton>
      )}
      {onSignIn && error.code === "session_inactive" && (
        <ToolButton onClick={onSignIn}>{notices.signIn}</ToolButton>
      )}
    </Slot>
  )
}

/**
 * True where it matters whatever becomes of what was typed: the person has to sign in, allow cookies
 * or start over first, or what they gave up may be stored all the same.
 */
export function isLasting({ code, isKept, isLoop }: NoticeError): boolean {
  return [isKept, isLoop].includes(true) || code === "session_inactive" || UNANSWERED.includes(code)
}

function isRetryable({ code, redirectTo }: NoticeError): boolean {
  // An address that was lost on its way comes with the next answer; one that is refused does not help.
  const isLost = code === "location_change_required" && redirectTo === undefined
  return isLost || RETRYABLE.includes(code)
}

function noticeText(
  error: NoticeError,
  startsOver: boolean,
  notices: WordsInUse["notices"],
  fill: FlowContextValue["fill"],
): string {
  if (startsOver && error.isKept) return notices.flow_expired_kept
  if (startsOver && error.code === "csrf_violation") return notices.csrf_violation_start_over
  if (startsOver) return notices.flow_expired_start_over
  if (error.isLoop) return notices.cookies_blocked
  if (error.code === "rate_limited" && error.retryAfter) {
    return fill(notices.rate_limited_for, { seconds: error.retryAfter })
  }
  return Object.hasOwn(notices, error.code) ? notices[error.code as SimpleNotice] : notices.unknown
}

/** The notices with nothing to fill in. */
type SimpleNotice = Exclude<keyof WordsInUse["notices"], "rate_limited_for">

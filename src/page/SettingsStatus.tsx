"use client"

import type { FlowError } from "../client/errors.ts"
import type { UseSettingsFlowResult } from "../hooks/useSettingsFlow.ts"
import type { Words } from "../i18n/en.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { DEFAULTS, Slot } from "../components/Slot.tsx"
import { ToolButton } from "../components/ToolButton.tsx"

export interface SettingsStatusProps {
  settings: UseSettingsFlowResult
  words: Words
  /** "Try again" was pressed. */
  onRetry: () => void
}

/** What a page says that has no form, or is about to be left. Renders an element, or nothing. */
export function SettingsStatus({ settings, words, onRetry }: SettingsStatusProps) {
  const part = useParts()
  switch (settings.status) {
    case "pending":
      return (
        <>
          <p {...part("status")} role="status">
            {words.status.pending}
          </p>
          <Skeleton />
        </>
      )
    case "leaving":
      return (
        <p {...part("status")} role="status" data-reason={settings.reason}>
          <Slot place="Anchor" Default={DEFAULTS.a} {...part("anchor")} href={settings.to}>
            {words.status[settings.reason]}
          </Slot>
        </p>
      )
    case "failed":
      return (
        <Slot
          place="Notice"
          Default={DEFAULTS.div}
          error={settings.error}
          {...part("notice", { type: "error" })}
          data-code={settings.error.code}
          role="alert"
        >
          <p>
            <strong>{words.status.failed}</strong>
          </p>
          <p>{failureText(settings.error, words)}</p>
          <ToolButton
            onClick={() => {
              onRetry()
              settings.retry()
            }}
          >
            {words.status.retry}
          </ToolButton>
        </Slot>
      )
    case "ready":
      return null
    default:
      return settings satisfies never
  }
}

/** What an error says itself is English, and in the words of a browser or of Kratos. */
export function failureText(
  error: FlowError,
  { failures }: Words,
  other: string = error.message,
): string {
  const code = "isLoop" in error && error.isLoop ? "cookies_blocked" : error.code
  return Object.hasOwn(failures, code) ? failures[code as keyof typeof failures] : other
}

/** The page to come, in outline. Renders empty `<div>`s, for the eye alone. */
function Skeleton() {
  const part = useParts()
  return (
    <div {...part("skeleton")} aria-hidden="true">
      <div />
      <div />
      <div />
    </div>
  )
}

"use client"

import type { UseSettingsFlowResult } from "../hooks/useSettingsFlow.ts"
import { pageWords } from "../i18n/en/page.ts"
import type { Locale } from "../i18n/locale.ts"
import { usableLocale } from "../i18n/usableLocale.ts"
import { wordsIn } from "../i18n/words.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { Slot } from "../components/Slot.tsx"
import { FailureNotice } from "./FailureNotice.tsx"

export interface SettingsStatusProps {
  settings: UseSettingsFlowResult
  locale: Locale | undefined
  /** "Try again" was pressed. */
  onRetry: () => void
}

/** What a page says that has no form, or is about to be left. Renders an element, or nothing. */
export function SettingsStatus({ settings, locale, onRetry }: SettingsStatusProps) {
  const part = useParts()
  const words = wordsIn(usableLocale(locale), pageWords)
  switch (settings.status) {
    case "pending":
      return (
        <>
          <p {...part("status")} role="status">
            {words.status.pending}
          </p>
          {/* The page to come, in outline, for the eye alone. */}
          <div {...part("skeleton")} aria-hidden="true">
            <div />
            <div />
            <div />
          </div>
        </>
      )
    case "leaving":
      return (
        <p {...part("status")} role="status" data-reason={settings.reason}>
          <Slot place="Anchor" tag="a" {...part("anchor")} href={settings.to}>
            {words.status[settings.reason]}
          </Slot>
        </p>
      )
    case "failed":
      return (
        <FailureNotice
          error={settings.error}
          words={words}
          title={words.status.failed}
          onRetry={() => {
            onRetry()
            settings.retry()
          }}
        />
      )
    case "ready":
      return null
    default:
      return settings satisfies never
  }
}

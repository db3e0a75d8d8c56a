"use client"

import { Component, useEffect, useRef } from "react"
import type { ReactNode } from "react"
import type { FlowError } from "../client/errors.ts"
import { useSettingsFlow } from "../hooks/useSettingsFlow.ts"
import type { UseSettingsFlowOptions, UseSettingsFlowResult } from "../hooks/useSettingsFlow.ts"
import { completeLocale } from "../i18n/completeLocale.ts"
import { words } from "../i18n/en.ts"
import type { Words } from "../i18n/en.ts"
import { ThemeProvider, useParts, useRootPart } from "../theme/ThemeProvider.tsx"
import { FlowForm } from "./FlowForm.tsx"
import type { FlowFormProps } from "./FlowForm.tsx"
import { ToolButton } from "./ToolButton.tsx"
import { languageOf } from "./wordsOf.ts"

type OwnFormProps = "flow" | "onSubmit" | "submitting" | "submittedGroup" | "notice" | "draft"

export interface OrySettingsProps
  extends
    UseSettingsFlowOptions,
    Omit<FlowFormProps, OwnFormProps | keyof UseSettingsFlowOptions> {}

/**
 * The whole account-settings page: `useSettingsFlow` and `<FlowForm>`, with its loading, leaving and
 * failed states. Renders a `<div data-ory="settings">`.
 */
export function OrySettings({ theme, ...props }: OrySettingsProps) {
  return (
    <ThemeProvider theme={theme}>
      <SetupBoundary>
        <Settings {...props} />
      </SetupBoundary>
    </ThemeProvider>
  )
}

function Settings(props: Omit<OrySettingsProps, "theme">) {
  const { client, flowId, returnTo, sessionToken, cookie, ...others } = props
  const { navigate, loginUrl, onSuccess, onError, ...formProps } = others
  const settings = useSettingsFlow({
    client,
    flowId,
    returnTo,
    sessionToken,
    cookie,
    navigate,
    loginUrl,
    onSuccess,
    onError,
  })
  const root = useRootPart("settings")
  const ref = useRef<HTMLDivElement>(null)
  const isRetried = useRef(false)
  const { status } = settings

  useEffect(() => {
    if (!isRetried.current || status === "pending") return
    isRetried.current = false
    // "Try again" is gone, and the focus with it: it goes to what has come instead.
    if (document.activeElement !== document.body) return
    ref.current?.querySelector<HTMLElement>("[data-ory=heading], button")?.focus()
  }, [status])

  const shown = settings.status === "ready" || settings.status === "leaving" ? settings : undefined
  return (
    <div ref={ref} {...root} {...languageOf(formProps.locale)} data-status={status}>
      <Status
        settings={settings}
        words={completeLocale(formProps.locale).words}
        onRetry={() => (isRetried.current = true)}
      />
      {/* Stays while leaving: the person may come back by the browser's history. */}
      {shown?.formProps && <FlowForm {...formProps} {...shown.formProps} />}
    </div>
  )
}

interface StatusProps {
  settings: UseSettingsFlowResult
  words: Words
  onRetry: () => void
}

function Status({ settings, words, onRetry }: StatusProps) {
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
          <a {...part("anchor")} href={settings.to}>
            {words.status[settings.reason]}
          </a>
        </p>
      )
    case "failed":
      return (
        <div {...part("notice", { type: "error" })} data-code={settings.error.code} role="alert">
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
        </div>
      )
    case "ready":
      return null
    default:
      return settings satisfies never
  }
}

/** What an error says itself is English, and in the words of a browser or of Kratos. */
function failureText(error: FlowError, { failures }: Words): string {
  const code = "isLoop" in error && error.isLoop ? "cookies_blocked" : error.code
  return Object.hasOwn(failures, code) ? failures[code as keyof typeof failures] : error.message
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

/** A page set up wrongly shows what to change, not nothing: React unmounts what throws. */
class SetupBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return <SetupError error={error as Error} />
  }
}

function SetupError({ error }: { error: Error }) {
  const root = useRootPart("settings")
  const part = useParts()
  return (
    <div {...root} data-status="failed">
      <div {...part("notice", { type: "error" })} data-code="setup" role="alert">
        <p>
          <strong>{words.status.failed}</strong>
        </p>
        {process.env.NODE_ENV !== "production" && <p>{error.message}</p>}
      </div>
    </div>
  )
}

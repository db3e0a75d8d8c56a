"use client"

import { Component } from "react"
import type { ReactNode } from "react"
import { useSettingsFlow } from "../hooks/useSettingsFlow.ts"
import type { UseSettingsFlowOptions, UseSettingsFlowResult } from "../hooks/useSettingsFlow.ts"
import { en } from "../i18n/en.ts"
import { FlowForm } from "./FlowForm.tsx"
import type { FlowFormProps } from "./FlowForm.tsx"

type OwnFormProps = "flow" | "onSubmit" | "submitting" | "submittedGroup" | "notice" | "draft"

export interface OrySettingsProps
  extends
    UseSettingsFlowOptions,
    Omit<FlowFormProps, OwnFormProps | keyof UseSettingsFlowOptions> {}

/**
 * The whole account-settings page: `useSettingsFlow` and `<FlowForm>`, with its loading, leaving and
 * failed states. Renders a `<div data-ory="settings">`.
 */
export function OrySettings(props: OrySettingsProps) {
  return (
    <SetupBoundary>
      <Settings {...props} />
    </SetupBoundary>
  )
}

function Settings(props: OrySettingsProps) {
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
  const shown = settings.status === "ready" || settings.status === "leaving" ? settings : undefined
  return (
    <div data-ory="settings" data-status={settings.status}>
      <Status settings={settings} />
      {/* Stays while leaving: the person may come back by the browser's history. */}
      {shown?.formProps && <FlowForm {...formProps} {...shown.formProps} />}
    </div>
  )
}

function Status({ settings }: { settings: UseSettingsFlowResult }) {
  const words = en.status
  switch (settings.status) {
    case "pending":
      return (
        <p data-ory="status" role="status" aria-busy="true">
          {words.pending}
        </p>
      )
    case "leaving":
      return (
        <p data-ory="status" role="status" data-reason={settings.reason}>
          <a data-ory="anchor" href={settings.to}>
            {words[settings.reason]}
          </a>
        </p>
      )
    case "failed":
      return (
        <div data-ory="notice" data-code={settings.error.code} role="alert">
          <p>
            <strong>{words.failed}</strong>
          </p>
          <p>{settings.error.message}</p>
          <button type="button" data-ory="button" onClick={settings.retry}>
            {words.retry}
          </button>
        </div>
      )
    case "ready":
      return null
    default:
      return settings satisfies never
  }
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
    return (
      <div data-ory="settings" data-status="failed">
        <div data-ory="notice" data-code="setup" role="alert">
          <p>
            <strong>{en.status.failed}</strong>
          </p>
          {process.env.NODE_ENV !== "production" && <p>{(error as Error).message}</p>}
        </div>
      </div>
    )
  }
}

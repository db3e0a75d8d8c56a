"use client"

import { useEffect, useRef } from "react"
import { isFocusLost } from "../components/focus.ts"
import { FlowForm } from "../components/FlowForm.tsx"
import type { FlowFormProps } from "../components/FlowForm.tsx"
import { HeadingLevelProvider } from "../components/HeadingLevel.tsx"
import { NodeBoundary } from "../components/NodeBoundary.tsx"
import { languageOf } from "../components/wordsOf.ts"
import { useSettingsFlow } from "../hooks/useSettingsFlow.ts"
import type { SettingsFormProps, UseSettingsFlowOptions } from "../hooks/useSettingsFlow.ts"
import { useUnsavedChanges } from "../hooks/useUnsavedChanges.ts"
import { ThemeProvider, useRootPart } from "../theme/ThemeProvider.tsx"
import { DialogWhenAsked } from "./DialogWhenAsked.tsx"
import { SettingsStatus } from "./SettingsStatus.tsx"
import { SetupError } from "./SetupError.tsx"
import { useVerificationInPlace } from "./useVerificationInPlace.tsx"

/** The props of `<OrySettings>`: the options of `useSettingsFlow` and the props of `<FlowForm>`. */
export interface OrySettingsProps
  extends
    UseSettingsFlowOptions,
    Omit<FlowFormProps, keyof SettingsFormProps | keyof UseSettingsFlowOptions> {
  /**
   * Lets the browser ask before the page is left while something is typed and not saved; not where
   * the page itself leaves, as to sign in.
   * @default false
   */
  guardUnsaved?: boolean | undefined
}

/**
 * The whole account-settings page: `useSettingsFlow` and `<FlowForm>`, with its loading, leaving and
 * failed states, and the login that a change may wait for. Renders a `<div data-ory="settings">`.
 */
export function OrySettings({ theme, ...props }: OrySettingsProps) {
  return (
    <ThemeProvider theme={theme}>
      <NodeBoundary fallback={(thrown) => <SetupError error={thrown} />}>
        <Settings {...props} />
      </NodeBoundary>
    </ThemeProvider>
  )
}

function Settings(props: Omit<OrySettingsProps, "theme">) {
  const { client, flowId, returnTo, sessionToken, cookie, ...others } = props
  const { navigate, loginUrl, reauthenticate = "dialog", onSuccess, onError, ...rest } = others
  const { verification = "inline", sessionQueryKey, redirectOrigins, ...own } = rest
  const { children, guardUnsaved = false, onDirtyChange, ...formProps } = own
  const settings = useSettingsFlow({ ...props, reauthenticate, verification })
  const root = useRootPart("settings")
  const ref = useRef<HTMLDivElement>(null)
  const isRetried = useRef(false)
  const { status } = settings
  const unsaved = useUnsavedChanges({ guard: guardUnsaved && status !== "leaving" })

  useEffect(() => {
    if (!isRetried.current || status === "pending") return
    isRetried.current = false
    // "Try again" is gone, and the focus with it: it goes to what has come instead.
    if (!ref.current || !isFocusLost(ref.current)) return
    ref.current.querySelector<HTMLElement>("[data-ory=heading], button")?.focus()
  }, [status])

  const shown = settings.status === "ready" || settings.status === "leaving" ? settings : undefined
  const reauthentication = "reauthentication" in settings ? settings.reauthentication : undefined
  const inPlace = useVerificationInPlace(props, shown?.formProps?.flow)
  return (
    <div ref={ref} {...root} {...languageOf(formProps.locale)} data-status={status}>
      <SettingsStatus
        settings={settings}
        locale={formProps.locale}
        onRetry={() => (isRetried.current = true)}
      />
      {/* Stays while leaving: the person may come back by the browser's history. */}
      {shown?.formProps && (
        <FlowForm
          {...inPlace}
          {...formProps}
          {...shown.formProps}
          onDirtyChange={
            guardUnsaved
              ? (groups) => {
                  unsaved.onDirtyChange(groups)
                  onDirtyChange?.(groups)
                }
              : onDirtyChange
          }
        />
      )}
      {/* The host's own are there whatever becomes of the flow. */}
      <HeadingLevelProvider level={formProps.headingLevel}>
        {children}
        {reauthentication && (
          <DialogWhenAsked
            {...props}
            key={reauthentication.id}
            reauthentication={reauthentication}
          />
        )}
      </HeadingLevelProvider>
    </div>
  )
}

"use client"

import { createElement, useEffect, useId, useRef } from "react"
import type { FlowFormProps } from "../components/FlowForm.tsx"
import { useHeadingLevel } from "../components/HeadingLevel.tsx"
import { ToolButton } from "../components/ToolButton.tsx"
import { useCommitEffect } from "../components/useCommitEffect.ts"
import { languageOf } from "../components/wordsOf.ts"
import { useReauthentication } from "../hooks/useReauthentication.ts"
import type { UseReauthenticationOptions } from "../hooks/useReauthentication.ts"
import { inUseWords } from "../i18n/en/inUse.ts"
import { pageWords } from "../i18n/en/page.ts"
import { usableLocale } from "../i18n/usableLocale.ts"
import { wordsIn } from "../i18n/words.ts"
import { useParts, useRootPart } from "../theme/ThemeProvider.tsx"
import { EmbeddedFlow } from "./EmbeddedFlow.tsx"
import { FailureNotice } from "./FailureNotice.tsx"

/** The props of `<ReauthenticationDialog>`. */
export interface ReauthenticationDialogProps
  extends
    UseReauthenticationOptions,
    Pick<FlowFormProps, "locale" | "labels" | "providers" | "scripts" | "scriptNonce"> {}

/** "Please confirm this action …" and "Please complete the second …": the dialog's own text says it. */
const SAID_BY_DIALOG = [1010003, 1010004]

const FIELDS = "[data-ory=field]:not([hidden]) input:not([type=hidden])"

/**
 * The login that a change waits for, in the page: password, code, key or passkey, as Kratos offers
 * them. Renders a modal `<dialog data-ory="dialog">`.
 */
export function ReauthenticationDialog(props: ReauthenticationDialogProps) {
  const { client, reauthentication, onError, labels, providers, scripts, scriptNonce } = props
  // Not the rest of them: the page hands on all that it has.
  const formProps = { locale: props.locale, labels, providers, scripts, scriptNonce }
  const login = useReauthentication({ client, reauthentication, onError })
  const locale = usableLocale(props.locale)
  const words = wordsIn(locale, inUseWords)
  const part = useParts()
  const root = useRootPart("dialog")
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const level = useHeadingLevel()
  const { reason, cancel, leave } = reauthentication
  const { status } = login

  useCommitEffect(() => {
    const dialog = ref.current
    // Not in jsdom, where the users’ tests may run.
    if (dialog?.showModal) dialog.showModal()
    else dialog?.setAttribute("open", "")
    // Before it is gone: only then the browser gives the focus back.
    return () => dialog?.close?.()
  }, [])

  useEffect(() => {
    if (status === "pending") return
    const inputs = [...(ref.current?.querySelectorAll<HTMLInputElement>(FIELDS) ?? [])]
    // What is filled in already is right most of the time.
    const first = inputs.find(({ value }) => value === "") ?? inputs[0]
    ;(first ?? ref.current?.querySelector<HTMLElement>("button"))?.focus()
  }, [status])

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it
    <dialog
      ref={ref}
      {...root}
      {...languageOf(props.locale)}
      data-reason={reason}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={(event) => {
        // It closes this dialog, and none of the app's that the page may be in.
        if (event.key === "Escape") event.stopPropagation()
      }}
      onCancel={(event) => {
        // It closes with what it is about, not before.
        event.preventDefault()
        cancel()
      }}
    >
      {createElement(
        `h${level}`,
        { ...part("heading"), id: `${id}-title` },
        words.reauthentication[reason],
      )}
      <p {...part("description")} id={`${id}-text`}>
        {words.reauthentication[`${reason}Text`]}
      </p>
      {login.status === "pending" && (
        <p {...part("status")} role="status">
          {words.reauthentication.pending}
        </p>
      )}
      {login.status === "failed" && (
        <FailureNotice error={login.error} words={wordsIn(locale, pageWords)} onRetry={login.retry}>
          <ToolButton onClick={() => leave()}>{words.reauthentication.elsewhere}</ToolButton>
        </FailureNotice>
      )}
      {login.status === "ready" && (
        <EmbeddedFlow {...formProps} {...login.formProps} saidAround={SAID_BY_DIALOG} />
      )}
      <div {...part("buttons")}>
        <ToolButton onClick={cancel}>{words.questions.cancel}</ToolButton>
      </div>
    </dialog>
  )
}

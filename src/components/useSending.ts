"use client"

import { useEffect, useRef, useState } from "react"
import { toSettingsBody } from "../flow/body.ts"
import type { FlowBody } from "../flow/body.ts"
import { isSaved } from "../flow/messages.ts"
import type { AnyFlow } from "../flow/nodes.ts"
import type { Sending } from "./GroupForm.tsx"
import { focusHeading, isFocusLost } from "./focus.ts"
import { focusInvalid } from "./validation.ts"

/** What `onSubmit` is told beside the body. */
export interface SubmitMeta {
  group: string
  form: HTMLFormElement
  /** The pressed button; null for a ceremony, which has none that posts. */
  submitter: HTMLElement | null
}

/** Takes a submission of `<FlowForm>`; while a promise it returns is pending, others are ignored. */
export type SubmitHandler = (body: FlowBody, meta: SubmitMeta) => unknown

/** Sends forms, one at a time, and settles each once its answer is there. */
export function useSending(
  flow: AnyFlow,
  onSubmit: SubmitHandler | undefined,
  submitting: string | undefined,
  submittedGroup: string | undefined,
  hasNotice: boolean,
) {
  const [sent, setSent] = useState<{ group: string; key: string; isBusy: boolean }>()
  const isBusy = useRef(false)
  const last = useRef<Sending>(undefined)
  const unsettled = useRef<Sending>(undefined)
  const sentFlow = useRef<AnyFlow>(undefined)
  const section = useRef<HTMLElement>(null)
  const pressed = useRef<Element>(null)

  async function send(sending: Sending): Promise<void> {
    if (!onSubmit || isBusy.current || submitting !== undefined) return
    const { group, key, form, submitter, values } = sending
    section.current = form.closest<HTMLElement>("[data-ory=group]")
    pressed.current = document.activeElement
    const body = { ...toSettingsBody(flow, entriesOf(form, submitter)), ...values }
    isBusy.current = true
    last.current = sending
    unsettled.current = sending
    sentFlow.current = flow
    setSent({ group, key, isBusy: true })
    try {
      await onSubmit(body, { group, form, submitter })
    } finally {
      isBusy.current = false
      setSent({ group, key, isBusy: false })
    }
  }

  /** What was pressed may be gone, and the focus with it: its section is still there. */
  function keepFocus(): void {
    const { current } = section
    if (!current || !isFocusLost(current) || pressed.current?.isConnected !== false) return
    const again = current.querySelector<HTMLElement>("[data-ory=notice] button")
    if (again) again.focus()
    else focusHeading(current)
  }

  useEffect(() => {
    if (sent?.isBusy === false) keepFocus()
  }, [sent])

  useEffect(() => {
    const sending = unsettled.current
    // The flow may change for another reason meanwhile.
    if (!sending || submitting !== undefined) return
    if (sentFlow.current === flow && !hasNotice) return
    unsettled.current = undefined
    // No answer came, so that no later change of the flow is one.
    if (hasNotice) return
    keepFocus()
    if (!sending.form.isConnected) return
    // Of forms that share a flow, the answer is to another one's submission.
    if (submittedGroup !== undefined && submittedGroup !== sending.group) return
    const hasErrors = sending.form.querySelector("[aria-invalid=true]") !== null
    // What was saved is no longer "typed": the form follows the server again.
    if (isSaved(flow) && !hasErrors) sending.form.reset()
    else focusInvalid(sending.form)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- an answer is settled as it comes, once
  }, [flow, hasNotice])

  function retry(): void {
    const sending = last.current
    if (!sending?.form.isConnected) return
    const { form, submitter, values, isConfirmed } = sending
    // A credential that was made is sent again: a second ceremony would leave the first on the device.
    // Who has said yes is not asked again.
    if (values || isConfirmed) void send(sending)
    else form.requestSubmit(submitter && form.contains(submitter) ? submitter : undefined)
  }

  return { sent, send, retry: sent && retry }
}

/** What is in the form, and the pressed button: by name, as it may be gone from the page by now. */
function entriesOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const entries = new FormData(form)
  const name = submitter?.getAttribute("name")
  if (name) entries.append(name, submitter?.getAttribute("value") ?? "")
  return entries
}

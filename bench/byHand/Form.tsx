import { useRef } from "react"
import type { SettingsFlow } from "@ory/client"
import type { ReactNode, SyntheticEvent } from "react"
import { bodyOf } from "./body.ts"
import type { Body } from "./body.ts"

export type Send = (group: string, body: Body) => void

interface FormProps {
  group: string
  flow: SettingsFlow
  send: Send
  formKey?: string
  hidden?: ReactNode
  fields?: ReactNode
  /** What the row of a list says before its button. */
  row?: ReactNode
  /** Where there is something to type: what "Discard" belongs to. */
  headingId?: string
  buttons: ReactNode
}

export function Form(props: FormProps) {
  const { group, flow, send, formKey = "main", hidden, fields, row, headingId, buttons } = props
  const discard = useRef<HTMLSpanElement>(null)

  function showDiscard(isShown: boolean) {
    if (discard.current) discard.current.hidden = !isShown
  }

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    if (form.reportValidity()) send(group, bodyOf(form, submitter, flow))
  }

  return (
    <form
      data-ory="form"
      className="ory-form"
      data-form={formKey}
      data-row={row ? "" : undefined}
      action={flow.ui.action}
      method="POST"
      noValidate
      onSubmit={submit}
      onInput={() => showDiscard(true)}
      onReset={() => showDiscard(false)}
    >
      {hidden}
      {fields && (
        <div data-ory="fields" className="ory-fields">
          {fields}
        </div>
      )}
      <div data-ory="actions" className="ory-actions">
        {row && (
          <div data-ory="row" className="ory-row">
            {row}
          </div>
        )}
        <div data-ory="outcome" className="ory-outcome" />
        <div data-ory="buttons" className="ory-buttons">
          {headingId && (
            <span ref={discard} data-discard="" hidden>
              <button
                type="button"
                aria-describedby={headingId}
                data-ory="button"
                className="ory-button"
                data-variant="quiet"
                onClick={(event) => event.currentTarget.form?.reset()}
              >
                Discard
              </button>
            </span>
          )}
          {buttons}
        </div>
      </div>
    </form>
  )
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} readOnly />
}

"use client"

import { useRef, useState } from "react"
import type { ReactNode, SyntheticEvent } from "react"
import type { FormModel } from "../flow/forms.ts"
import { nodeMessages } from "../flow/messages.ts"
import { isFieldNode, isTriggerNode, nodeName } from "../flow/nodes.ts"
import type { AnyFlow, InputNode } from "../flow/nodes.ts"
import type { Carried } from "../flow/carriedTraits.ts"
import type { Row } from "../flow/rows.ts"
import type { CeremonyFailure } from "../webauthn/native.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { ErrorField } from "./ErrorField.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { FormFields } from "./FormFields.tsx"
import { Messages } from "./Messages.tsx"
import { pressAgain } from "./pressAgain.ts"
import { RowTitle } from "./RowTitle.tsx"
import { ToolButton } from "./ToolButton.tsx"
import { HiddenField } from "./nodes/HiddenField.tsx"
import { SubmitButton } from "./nodes/SubmitButton.tsx"
import { TriggerButton } from "./nodes/TriggerButton.tsx"
import { useCommitEffect } from "./useCommitEffect.ts"
import { useButtonName } from "./useRowWords.ts"
import { inUse } from "./whenInUse.ts"

/** A form that is to be sent. */
export interface Sending {
  group: string
  /** The key of the form's model. */
  key: string
  form: HTMLFormElement
  submitter: HTMLElement | null
  /** Goes into the body beside what the form holds: a credential. */
  values?: Record<string, string>
  /** Something is taken away, and the person has said yes to it. */
  isConfirmed?: boolean
}

export interface GroupFormProps {
  group: string
  model: FormModel
  /** What it is about, for a form of one button. */
  row: Row | undefined
  /** Of the section the form is in. */
  headingId: string
  /** Absent: the form posts itself, as plain HTML. */
  send: ((sending: Sending) => void) | undefined
  /** What was typed is given up. */
  onDiscard?: (() => void) | undefined
  /** The form's own submission is under way. */
  isBusy: boolean
  /** Some form's is. */
  isWaiting: boolean
  flow: AnyFlow
  /** For password managers: what the new password belongs to. Never sent. */
  username: string | undefined
  typed: Readonly<Record<string, string>> | undefined
  /**
   * Posted along from a server's HTML. Undefined where a plain post would lose what is stored, or
   * might: then the buttons work once the page is hydrated.
   */
  carried?: readonly Carried[] | undefined
  /** How this form's last submission ended. */
  outcome: ReactNode
}

/** What a form shows besides what the flow says. */
export interface FormShown {
  /** What the browser found invalid, by input name. */
  invalid: Readonly<Record<string, string>>
  /** The button that a question is about. */
  askedFor?: string | undefined
  /** A ceremony is under way. */
  isRunning?: boolean
  /** Why one brought nothing. */
  failure?: CeremonyFailure | "blocked" | undefined
}

const NOTHING: FormShown = { invalid: {} }

/** What is saved together, with its button. Renders a `<form>` that also posts without JavaScript. */
export function GroupForm(props: GroupFormProps) {
  const { group, model, flow, row, headingId, send, onDiscard, isBusy, isWaiting } = props
  const { username, typed, carried, outcome } = props
  const { hidden, fields, unshown, buttons } = model
  const context = useFlowContext()
  const { action, words, need, isHydrated } = context
  const part = useParts()
  const buttonName = useButtonName()
  const ref = useRef<HTMLFormElement>(null)
  const [shown, show] = useState(NOTHING)
  const { invalid, isRunning = false } = shown
  const kind = row ? "row" : model.key === "main" ? "main" : "button"
  const trigger = buttons.find(isTriggerNode)
  const messages = [...hidden, ...buttons].flatMap(nodeMessages)
  const about = { group, model, send, isWaiting, context, show }
  // What it shows itself was set by the code in use, which is there then.
  const code = inUse.loaded
  const asked = code?.askedButton(model, shown.askedFor)
  const isSettings = flow.identity !== undefined

  // As soon as the errors are there, so that they are read out with the field.
  useCommitEffect(() => {
    const names = Object.keys(invalid)
    if (ref.current && names.length > 0) inUse.loaded?.focusInvalid(ref.current, names)
  }, [invalid])

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    if (inUse.loaded) {
      inUse.loaded.submit(event, about)
      return
    }
    event.preventDefault()
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    need(form, () => pressAgain(form, submitter))
  }

  return (
    <form
      ref={ref}
      {...part("form", { group, kind, busy: isBusy })}
      data-form={model.key}
      data-row={row ? "" : undefined}
      action={action || undefined}
      // As Kratos says itself. Anything else would put a password into the address.
      method="POST"
      noValidate={isHydrated}
      onSubmit={submit}
    >
      {hidden.map((node) => (
        <HiddenField key={nodeName(node)} node={node} />
      ))}
      {carried?.map(([name, text], index) => (
        <input key={index} type="hidden" name={name} value={text} readOnly />
      ))}
      {username !== undefined && (
        // Not by itself: an app's `input { display: block }` would bring it to light.
        <span hidden>
          <input type="text" autoComplete="username" defaultValue={username} hidden readOnly />
        </span>
      )}
      {fields.length > 0 && (
        <FormFields group={group} fields={fields} invalid={invalid} typed={typed} />
      )}
      <div {...part("actions", { group, kind })}>
        {row && <RowTitle row={row} />}
        <div {...part("outcome")}>
          {/* Messages of nodes that have no field to stand beside: buttons and hidden inputs. */}
          {messages.length > 0 && <Messages messages={messages} />}
          {unshown.map((node) => (
            <ErrorField key={nodeName(node)} node={node} />
          ))}
          {outcome}
          {code && <code.CeremonyState {...shown} />}
        </div>
        {!isHydrated && (trigger ?? !carried) && (
          <noscript>
            <p {...part("hint")}>{words.flow.noScript}</p>
          </noscript>
        )}
        {code && asked ? (
          <code.Question
            node={asked}
            name={buttonName(asked, row)}
            flow={flow}
            isWaiting={isWaiting}
            onCancel={() => show((last) => ({ ...last, askedFor: undefined }))}
          />
        ) : (
          <div {...part("buttons")}>
            {isSettings && fields.some(({ node }) => isFieldNode(node)) && (
              // Shown and hidden by findDirty. Not the button by itself, which a theme may style.
              <span data-discard="" hidden>
                <ToolButton
                  variant="quiet"
                  // As of "Save", this says of which section.
                  aria-describedby={headingId}
                  aria-disabled={isWaiting || undefined}
                  onClick={() => {
                    if (isWaiting || !ref.current) return
                    // Not `code`: what brought it has rendered nothing here.
                    inUse.loaded?.discard(ref.current, about)
                    onDiscard?.()
                  }}
                >
                  {words.tools.discard}
                </ToolButton>
              </span>
            )}
            {buttons.map((node) => {
              const { name } = node.attributes
              if (node === trigger) {
                return (
                  <TriggerButton
                    key={name}
                    node={node}
                    isBusy={isBusy || isRunning}
                    isWaiting={isWaiting}
                    onTrigger={(pressed) => {
                      const form = ref.current
                      if (isWaiting || !form) return
                      need(form, ({ startCeremony }) => startCeremony(form, pressed, about))
                    }}
                  />
                )
              }
              const { short, full } = buttonName(node, row)
              return (
                <SubmitButton
                  key={name}
                  // As the form's default button, it is off for Enter in a field too.
                  node={carried ? node : switchedOff(node)}
                  isBusy={isBusy}
                  isWaiting={isWaiting}
                  headingId={headingId}
                  aria-label={full}
                >
                  {short}
                </SubmitButton>
              )
            })}
          </div>
        )}
      </div>
    </form>
  )
}

function switchedOff(button: InputNode): InputNode {
  return { ...button, attributes: { ...button.attributes, disabled: true } }
}

"use client"

import { useEffect, useRef, useState } from "react"
import type { ReactNode, SyntheticEvent } from "react"
import { textOf } from "../flow/fields.ts"
import type { FormModel } from "../flow/forms.ts"
import { nodeMessages } from "../flow/messages.ts"
import { isFieldNode, nodeName } from "../flow/nodes.ts"
import type { InputNode } from "../flow/nodes.ts"
import type { Carried } from "../flow/carriedTraits.ts"
import { removalKind } from "../flow/removal.ts"
import type { Row } from "../flow/rows.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { ErrorField } from "./ErrorField.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { FormFields } from "./FormFields.tsx"
import { Messages } from "./Messages.tsx"
import { Question, isAnswer } from "./Question.tsx"
import { RowTitle } from "./RowTitle.tsx"
import { ToolButton } from "./ToolButton.tsx"
import { HiddenField } from "./nodes/HiddenField.tsx"
import { SubmitButton } from "./nodes/SubmitButton.tsx"
import { TriggerButton } from "./nodes/TriggerButton.tsx"
import { useCeremony } from "./useCeremony.ts"
import { useHydrated } from "./useHydrated.ts"
import { useButtonName } from "./useRowWords.ts"
import { useWordsInUse } from "./useWordsInUse.ts"
import { findInvalid, focusInvalid } from "./validation.ts"

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
  /** There is something stored to go back to. */
  isStored: boolean
  /** Absent: the form posts itself, as plain HTML. */
  send: ((sending: Sending) => void) | undefined
  /** What was typed is given up. */
  onDiscard?: (() => void) | undefined
  /** The form's own submission is under way. */
  isBusy: boolean
  /** Some form's is. */
  isWaiting: boolean
  /** The button that would take the last second factor away. */
  lastFactor: InputNode | undefined
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

/** What is saved together, with its button. Renders a `<form>` that also posts without JavaScript. */
export function GroupForm(props: GroupFormProps) {
  const { group, model, row, headingId, isStored, send, isBusy, isWaiting, lastFactor } = props
  const { onDiscard, username, typed, carried, outcome } = props
  const { action, words, fill, confirmRemoval } = useFlowContext()
  const { invalid: invalidWords, ceremony: ceremonyWords } = useWordsInUse()
  const part = useParts()
  const buttonName = useButtonName()
  const ref = useRef<HTMLFormElement>(null)
  const [askedFor, setAskedFor] = useState<string>()
  const isHydrated = useHydrated()
  const [invalid, setInvalid] = useState<Record<string, string>>({})
  const kind = row ? "row" : model.key === "main" ? "main" : "button"
  const nameOf = (button: InputNode) => buttonName(button, row)
  const asked = model.buttons.find((button) => buttonKey(button) === askedFor)
  const trigger = model.buttons.find(({ attributes }) => attributes.type === "button")

  const ceremony = useCeremony({
    form: ref,
    model,
    onNeeds: (input) => {
      setInvalid({ [input.name]: invalidWords.keyName })
    },
    onCredential: (values) => {
      const form = ref.current
      if (!form) return
      if (send) send({ group, key: model.key, form, submitter: null, values })
      else postNatively(form, values)
    },
  })

  // After the errors are there, so that they are read out with the field.
  useEffect(() => {
    const names = Object.keys(invalid)
    if (ref.current && names.length > 0) focusInvalid(ref.current, names)
  }, [invalid])

  /** Nothing wrong before and now is no change, for which a list would render. */
  function showInvalid(found: Record<string, string>) {
    setInvalid((last) => (Object.keys({ ...last, ...found }).length === 0 ? last : found))
  }

  function discard() {
    ref.current?.reset()
    // Nothing more is said of what was typed, and the first field takes the focus.
    const nodes = model.fields.flatMap(({ node, items }) => [node, ...items])
    setInvalid(Object.fromEntries(nodes.map((node) => [nodeName(node), ""])))
    onDiscard?.()
  }

  function startCeremony(pressed: InputNode) {
    // A name that was asked for may be there by now; if not, it is asked for again.
    showInvalid({})
    void ceremony.start(pressed)
  }

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    if (send || isWaiting || (trigger && !submitter)) event.preventDefault()
    if (isWaiting) return
    if (trigger && !submitter) {
      // Enter in a field: the trigger is no submit button, and is what this form is for.
      startCeremony(trigger)
      return
    }
    const isConfirmed = isAnswer(submitter)
    const removal = model.buttons.find((button) => isRemovalBy(button, submitter))
    if (confirmRemoval && removal && !isConfirmed) {
      event.preventDefault()
      setAskedFor(buttonKey(removal))
      return
    }
    // A form that posts itself reads the pressed button after this: it has to be there still.
    if (send) setAskedFor(undefined)
    const found = findInvalid(form, invalidWords, fill)
    showInvalid(found)
    if (Object.keys(found).length > 0) event.preventDefault()
    else send?.({ group, key: model.key, form, submitter, isConfirmed })
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
      {model.hidden.map((node) => (
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
      <FormFields group={group} fields={model.fields} invalid={invalid} typed={typed} />
      <div {...part("actions", { group, kind })}>
        {row && <RowTitle row={row} />}
        <div {...part("outcome")}>
          {/* Messages of nodes that have no field to stand beside: buttons and hidden inputs. */}
          <Messages messages={[...model.hidden, ...model.buttons].flatMap(nodeMessages)} />
          {model.unshown.map((node) => (
            <ErrorField key={nodeName(node)} node={node} />
          ))}
          {outcome}
          {ceremony.isRunning && (
            <p role="status" {...part("hint")}>
              {ceremonyWords.waiting}
            </p>
          )}
          {ceremony.failure && (
            <Messages
              messages={[{ id: 0, type: "error", text: ceremonyWords[ceremony.failure] }]}
            />
          )}
        </div>
        {!isHydrated && (trigger ?? !carried) && (
          <noscript>
            <p {...part("hint")}>{words.flow.noScript}</p>
          </noscript>
        )}
        {asked ? (
          <Question
            node={asked}
            name={nameOf(asked)}
            isLastFactor={asked === lastFactor}
            isWaiting={isWaiting}
            onCancel={() => setAskedFor(undefined)}
          />
        ) : (
          <div {...part("buttons")}>
            {isStored && model.fields.some(({ node }) => isFieldNode(node)) && (
              // useDirty shows and hides it. Not the button by itself, which a theme may style.
              <span data-discard="" hidden>
                <ToolButton
                  variant="quiet"
                  // As of "Save", this says of which section.
                  aria-describedby={headingId}
                  aria-disabled={isWaiting || undefined}
                  onClick={() => {
                    if (!isWaiting) discard()
                  }}
                >
                  {words.tools.discard}
                </ToolButton>
              </span>
            )}
            {model.buttons.map((node) =>
              node === trigger ? (
                <TriggerButton
                  key={node.attributes.name}
                  node={node}
                  isBusy={isBusy || ceremony.isRunning}
                  isWaiting={isWaiting}
                  onTrigger={(pressed) => {
                    if (!isWaiting) startCeremony(pressed)
                  }}
                />
              ) : (
                <SubmitButton
                  key={node.attributes.name}
                  // As the form's default button, it is off for Enter in a field too.
                  node={carried ? node : switchedOff(node)}
                  isBusy={isBusy}
                  isWaiting={isWaiting}
                  headingId={headingId}
                  aria-label={nameOf(node).full}
                >
                  {nameOf(node).short}
                </SubmitButton>
              ),
            )}
          </div>
        )}
      </div>
    </form>
  )
}

function switchedOff(button: InputNode): InputNode {
  return { ...button, attributes: { ...button.attributes, disabled: true } }
}

/** A button, also of a later flow. */
function buttonKey({ attributes: { name, value } }: InputNode): string {
  return `${name}:${textOf(value)}`
}

function isRemovalBy(button: InputNode, submitter: HTMLElement | null): boolean {
  return (
    removalKind(button) !== undefined && submitter?.getAttribute("name") === button.attributes.name
  )
}

/** As Kratos's own script does it: the credential in its hidden input, and a plain HTML post. */
function postNatively(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const input = form.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = value
  }
  form.submit()
}

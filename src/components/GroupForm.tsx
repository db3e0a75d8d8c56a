"use client"

import { useRef, useState } from "react"
import type { ReactNode, SyntheticEvent } from "react"
import type { FormModel } from "../flow/forms.ts"
import { nodeMessages } from "../flow/messages.ts"
import { nodeName } from "../flow/nodes.ts"
import type { InputNode } from "../flow/nodes.ts"
import { rowOf } from "../flow/rows.ts"
import { ErrorField } from "./ErrorField.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { FlowNode } from "./FlowNode.tsx"
import { Messages } from "./Messages.tsx"
import { RowTitle } from "./RowTitle.tsx"
import { HiddenField } from "./nodes/HiddenField.tsx"
import { SubmitButton } from "./nodes/SubmitButton.tsx"
import { TriggerButton } from "./nodes/TriggerButton.tsx"
import { useCeremony } from "./useCeremony.ts"
import { useHydrated } from "./useHydrated.ts"
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
}

export interface GroupFormProps {
  group: string
  model: FormModel
  /** HTTP method of a post without JavaScript. */
  method: string
  /** Absent: the form posts itself, as plain HTML. */
  send: ((sending: Sending) => void) | undefined
  /** The form's own submission is under way. */
  isBusy: boolean
  /** Some form's is. */
  isWaiting: boolean
  /** For password managers: what the new password belongs to. Never sent. */
  username: string | undefined
  typed: Readonly<Record<string, string>> | undefined
  /** How this form's last submission ended. */
  outcome: ReactNode
}

/** What is saved together, with its button. Renders a `<form>` that also posts without JavaScript. */
export function GroupForm(props: GroupFormProps) {
  const { group, model, method, send, isBusy, isWaiting, username, typed, outcome } = props
  const { action, words } = useFlowContext()
  const ref = useRef<HTMLFormElement>(null)
  const isHydrated = useHydrated()
  const [invalid, setInvalid] = useState<Record<string, string>>({})
  const row = rowOf(model)
  const trigger = model.buttons.find(({ attributes }) => attributes.type === "button")

  const ceremony = useCeremony({
    form: ref,
    model,
    onNeeds: (input) => {
      setInvalid({ [input.name]: words.invalid.keyName })
      input.focus()
    },
    onCredential: (values) => {
      const form = ref.current
      if (!form) return
      if (send) send({ group, key: model.key, form, submitter: null, values })
      else postNatively(form, values)
    },
  })

  /** Nothing wrong before and now is no change, for which a list would render. */
  function showInvalid(found: Record<string, string>) {
    setInvalid((last) => (Object.keys({ ...last, ...found }).length === 0 ? last : found))
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
    const found = findInvalid(form, words)
    showInvalid(found)
    const names = Object.keys(found)
    if (names.length > 0) {
      event.preventDefault()
      focusInvalid(form, names)
    } else {
      send?.({ group, key: model.key, form, submitter })
    }
  }

  return (
    <form
      ref={ref}
      data-ory="form"
      data-form={model.key}
      data-row={row ? "" : undefined}
      action={action}
      method={method}
      noValidate={isHydrated}
      onSubmit={submit}
    >
      {model.hidden.map((node) => (
        <HiddenField key={nodeName(node)} node={node} />
      ))}
      {username !== undefined && (
        <input type="text" autoComplete="username" defaultValue={username} hidden readOnly />
      )}
      {model.fields.length > 0 && (
        <div data-ory="fields">
          {model.fields.map((field) => (
            <FlowNode
              key={nodeName(field.node)}
              node={field.node}
              field={field}
              invalid={own(invalid, nodeName(field.node))}
              invalidItems={field.kind === "list" ? invalid : undefined}
              typed={typed}
            />
          ))}
        </div>
      )}
      <div data-ory="actions">
        {row && <RowTitle row={row} />}
        <div data-ory="outcome">
          {/* Messages of nodes that have no field to stand beside: buttons and hidden inputs. */}
          <Messages messages={[...model.hidden, ...model.buttons].flatMap(nodeMessages)} />
          {model.unshown.map((node) => (
            <ErrorField key={nodeName(node)} node={node} />
          ))}
          {outcome}
          {ceremony.isRunning && <p role="status">{words.ceremony.waiting}</p>}
          {ceremony.failure && (
            <Messages
              messages={[{ id: 0, type: "error", text: words.ceremony[ceremony.failure] }]}
            />
          )}
        </div>
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
              node={node}
              isBusy={isBusy}
              isWaiting={isWaiting}
            />
          ),
        )}
      </div>
    </form>
  )
}

/** No message is read off a prototype, whatever the name. */
function own(messages: Record<string, string>, name: string): string | undefined {
  return Object.hasOwn(messages, name) ? messages[name] : undefined
}

/** As Kratos's own script does it: the credential in its hidden input, and a plain HTML post. */
function postNatively(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const input = form.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = value
  }
  form.submit()
}

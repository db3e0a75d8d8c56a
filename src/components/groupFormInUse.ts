import type { SyntheticEvent } from "react"
import { inputText, textOf } from "../flow/fields.ts"
import type { FormModel } from "../flow/forms.ts"
import { isTriggerNode, nodeName } from "../flow/nodes.ts"
import type { InputNode } from "../flow/nodes.ts"
import { removalKind } from "../flow/removal.ts"
import { ceremonyOf } from "../webauthn/ceremonies.ts"
import { runCeremony } from "../webauthn/native.ts"
import { runScriptCeremony } from "../webauthn/script.ts"
import type { FlowContextValue } from "./FlowContext.ts"
import type { FormShown, GroupFormProps } from "./GroupForm.tsx"
import { isAnswer } from "./Question.tsx"
import { findInvalid } from "./validation.ts"
import { wordsInUse } from "./wordsInUse.ts"

/** The form that something is done with. */
export interface FormAbout extends Pick<GroupFormProps, "group" | "send" | "isWaiting"> {
  model: FormModel
  context: FlowContextValue
  /** Changes what it shows. */
  show: (change: (last: FormShown) => FormShown) => void
}

export function submit(event: SyntheticEvent<HTMLFormElement>, about: FormAbout): void {
  const { group, model, send, isWaiting, context, show } = about
  const form = event.currentTarget
  const { submitter } = event.nativeEvent as SubmitEvent
  const trigger = model.buttons.find(isTriggerNode)
  if (send || isWaiting || (trigger && !submitter)) event.preventDefault()
  if (isWaiting) return
  if (trigger && !submitter) {
    // Enter in a field: the trigger is no submit button, and is what this form is for.
    startCeremony(form, trigger, about)
    return
  }
  const isConfirmed = isAnswer(submitter)
  const removal = model.buttons.find((button) => isRemovalBy(button, submitter))
  if (context.confirmRemoval && removal && !isConfirmed) {
    event.preventDefault()
    show((last) => ({ ...last, askedFor: buttonKey(removal) }))
    return
  }
  // A form that posts itself reads the pressed button after this: it has to be there still.
  if (send) show((last) => ({ ...last, askedFor: undefined }))
  const found = findInvalid(form, wordsInUse(context.locale).invalid, context.fill)
  show(withInvalid(found))
  if (Object.keys(found).length > 0) event.preventDefault()
  else send?.({ group, key: model.key, form, submitter, isConfirmed })
}

/** What was typed is given up. */
export function discard(form: HTMLFormElement, { model, show }: FormAbout): void {
  form.reset()
  // Nothing more is said of what was typed, and the first field takes the focus.
  const nodes = model.fields.flatMap(({ node, items }) => [node, ...items])
  show(withInvalid(Object.fromEntries(nodes.map((node) => [nodeName(node), ""]))))
}

/** Told at once: a second click may come before the first one is rendered. */
const running = new WeakSet<HTMLFormElement>()

/** Runs the ceremony of a trigger, natively or through Kratos's script. */
export function startCeremony(form: HTMLFormElement, trigger: InputNode, about: FormAbout): void {
  const { model, context, show } = about
  // A name that was asked for may be there by now; if not, it is asked for again.
  show(withInvalid({}))
  if (running.has(form)) return
  const ceremony = ceremonyOf(trigger)
  const fail = (failure: FormShown["failure"]) => show((last) => ({ ...last, failure }))
  fail(ceremony ? undefined : "unsupported")
  if (!ceremony) return
  const { needs, result } = ceremony
  const needed = needs ? form.elements.namedItem(needs) : null
  if (needed instanceof HTMLInputElement && needed.value.trim() === "") {
    show(withInvalid({ [needed.name]: wordsInUse(context.locale).invalid.keyName }))
    return
  }
  if (context.scripts === "load") {
    const outcome = runScriptCeremony(trigger, form, () => {
      const input = form.elements.namedItem(result) as HTMLInputElement
      const credential = input.value
      input.value = ""
      takeCredential(form, { [result]: credential }, about)
    })
    if (outcome !== "started") fail(outcome)
    return
  }
  running.add(form)
  show((last) => ({ ...last, isRunning: true }))
  void runCeremony(ceremony, optionsOf(ceremony.options, trigger, model)).then((answer) => {
    running.delete(form)
    show((last) => ({ ...last, isRunning: false }))
    if ("failure" in answer) fail(answer.failure)
    else if (form.isConnected) takeCredential(form, { [result]: answer.credential }, about)
  })
}

/** The button that a question is about, also of a later flow. */
export function askedButton(model: FormModel, key: string | undefined): InputNode | undefined {
  return model.buttons.find((button) => buttonKey(button) === key)
}

function buttonKey({ attributes: { name, value } }: InputNode): string {
  return `${name}:${textOf(value)}`
}

function isRemovalBy(button: InputNode, submitter: HTMLElement | null): boolean {
  return (
    removalKind(button) !== undefined && submitter?.getAttribute("name") === button.attributes.name
  )
}

/** Nothing wrong before and now is no change, for which a list would render. */
function withInvalid(found: Record<string, string>): (last: FormShown) => FormShown {
  return (last) =>
    Object.keys({ ...last.invalid, ...found }).length === 0 ? last : { ...last, invalid: found }
}

function optionsOf(name: string, trigger: InputNode, { hidden }: FormModel): string {
  if (trigger.attributes.name === name) return inputText(trigger)
  const node = hidden.find(({ attributes }) => attributes.name === name)
  return node ? inputText(node) : ""
}

/** The ceremony brought a credential: it goes into the body. */
function takeCredential(
  form: HTMLFormElement,
  values: Record<string, string>,
  { group, model, send }: FormAbout,
): void {
  if (send) send({ group, key: model.key, form, submitter: null, values })
  else postNatively(form, values)
}

/** As Kratos's own script does it: the credential in its hidden input, and a plain HTML post. */
function postNatively(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const input = form.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = value
  }
  form.submit()
}

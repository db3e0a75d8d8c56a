import { toSettingsBody } from "../flow/body.ts"
import { isSaved } from "../flow/messages.ts"
import type { AnyFlow } from "../flow/nodes.ts"
import type { Sending } from "./GroupForm.tsx"
import { focusHeading, isFocusLost } from "./focus.ts"
import { pressAgain } from "./pressAgain.ts"
import type { FormState, Sent } from "./useFormInUse.ts"
import { focusInvalid } from "./validation.ts"

/** Sends forms, one at a time, and settles each once its answer is there. */
export function createSending(onSent: (sent: Sent) => void) {
  let isBusy = false
  let last: Sending | undefined
  let unsettled: Sending | undefined
  let sentFlow: AnyFlow | undefined
  let section: HTMLElement | null = null
  let pressed: Element | null = null
  let known: { flow?: AnyFlow; hasNotice?: boolean; sent?: Sent | undefined } = {}

  async function send(sending: Sending, { props }: FormState): Promise<void> {
    const { flow, onSubmit, submitting } = props
    if (!onSubmit || isBusy || submitting !== undefined) return
    const { group, key, form, submitter, values } = sending
    section = form.closest<HTMLElement>("[data-ory=group]")
    pressed = document.activeElement
    const body = { ...toSettingsBody(flow, entriesOf(form, submitter)), ...values }
    isBusy = true
    last = sending
    unsettled = sending
    sentFlow = flow
    onSent({ group, key, isBusy: true })
    try {
      await onSubmit(body, { group, form, submitter })
    } finally {
      isBusy = false
      onSent({ group, key, isBusy: false })
    }
  }

  /** What was pressed may be gone, and the focus with it: its section is still there. */
  function keepFocus(): void {
    if (!section || !isFocusLost(section) || pressed?.isConnected !== false) return
    const again = section.querySelector<HTMLElement>("[data-ory=notice] button")
    if (again) again.focus()
    else focusHeading(section)
  }

  /** An answer is settled as it comes, once. */
  function settle({ flow, notice, submitting, submittedGroup }: FormState["props"]): void {
    const sending = unsettled
    // The flow may change for another reason meanwhile.
    if (!sending || submitting !== undefined) return
    if (sentFlow === flow && !notice) return
    unsettled = undefined
    // No answer came, so that no later change of the flow is one.
    if (notice) return
    keepFocus()
    const { form, group } = sending
    if (!form.isConnected) return
    // Of forms that share a flow, the answer is to another one's submission.
    if (submittedGroup !== undefined && submittedGroup !== group) return
    const hasErrors = form.querySelector("[aria-invalid=true]") !== null
    // What was saved is no longer "typed": the form follows the server again.
    if (isSaved(flow) && !hasErrors) form.reset()
    else focusInvalid(form)
  }

  return {
    send,
    /** After each commit. */
    update({ props, sent }: FormState): void {
      const { flow } = props
      const hasNotice = props.notice !== undefined
      const before = known
      known = { flow, hasNotice, sent }
      if (sent !== before.sent && sent?.isBusy === false) keepFocus()
      if (flow !== before.flow || hasNotice !== before.hasNotice) settle(props)
    },
    retry(state: FormState): void {
      if (!last?.form.isConnected) return
      const { form, submitter, values, isConfirmed } = last
      // A credential that was made is sent again: a second ceremony would leave the first on the
      // device. Who has said yes is not asked again.
      if (values || isConfirmed) void send(last, state)
      else pressAgain(form, submitter)
    },
  }
}

/** What is in the form, and the pressed button: by name, as it may be gone from the page by now. */
function entriesOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const entries = new FormData(form)
  const name = submitter?.getAttribute("name")
  if (name) entries.append(name, submitter?.getAttribute("value") ?? "")
  return entries
}

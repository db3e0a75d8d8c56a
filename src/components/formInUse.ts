import { isControl } from "./control.ts"
import { findDirty, groupOf, isDirty } from "./dirty.ts"
import { collect, putBack } from "./draftValues.ts"
import { createSending } from "./sending.ts"
import { toPlainEntries } from "../flow/plainPost.ts"
import type { FormInUse, FormState, Sent } from "./useFormInUse.ts"

/**
 * Does for a `<FlowForm>` what is to be done once somebody uses it: sends, tells what is typed, puts
 * back a draft. All of it is done in the DOM: a keystroke renders nothing.
 *
 * @param onSent Told which form is on its way, and once more when its answer is there.
 */
export function createFormInUse(root: HTMLElement, onSent: (sent: Sent) => void): FormInUse {
  const sending = createSending(onSent)
  let state: FormState
  let isPutBack = false
  let detach: (() => void) | undefined
  let dirty: readonly string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function tellDirty(groups: readonly string[]): void {
    if (String(dirty) === String(groups)) return
    dirty = groups
    state.props.onDirtyChange?.(groups)
  }

  const check = () => tellDirty(findDirty(root))

  // At each keystroke but the first it changes nothing, and the other fields are not looked at.
  const onInput = ({ target }: Event) => {
    const isKnown =
      target instanceof HTMLElement &&
      isControl(target) &&
      dirty.includes(groupOf(target)) === isDirty(target)
    if (!isKnown) check()
  }

  // A form is reset after the event that says so.
  const checkLater = () => {
    clearTimeout(timer)
    timer = setTimeout(check)
  }

  /** Makes what the forms post by themselves what Kratos reads. */
  const onFormData = ({ target, formData }: FormDataEvent) => {
    // Nothing is asked of the form itself: an input may be called "closest". A form of its own
    // within this one has a flow of its own.
    const isOwn = Element.prototype.closest.call(target, "[data-ory=flow]") === root
    if (isOwn && !state.props.onSubmit) toPlainEntries(state.props.flow, formData)
  }

  function attachTo(draft: FormState["props"]["draft"]): void {
    detach?.()
    detach = draft?.attach(() => collect(root))
  }

  return {
    start(first) {
      state = first
      attachTo(state.props.draft)
      root.addEventListener("input", onInput)
      root.addEventListener("change", check)
      root.addEventListener("reset", checkLater)
      root.addEventListener("formdata", onFormData)
    },
    update(next) {
      const { draft } = next.props
      if (draft !== state.props.draft) attachTo(draft)
      state = next
      sending.update(next)
      if (!isPutBack && next.typed) {
        isPutBack = true
        putBack(root, next.typed)
        for (const group of Object.keys(next.typed)) draft?.drop(group)
      }
      // After each new flow: its answer is settled by then, and a draft is back.
      check()
    },
    stop() {
      detach?.()
      root.removeEventListener("input", onInput)
      root.removeEventListener("change", check)
      root.removeEventListener("reset", checkLater)
      root.removeEventListener("formdata", onFormData)
      clearTimeout(timer)
      tellDirty([])
    },
    send: (form) => void sending.send(form, state),
    retry: () => sending.retry(state),
  }
}

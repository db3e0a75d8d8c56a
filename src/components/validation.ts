import { isControl } from "./control.ts"
import type { FlowContextValue } from "./FlowContext.ts"
import type { Control } from "./control.ts"
import { isTouched } from "./typed.ts"
import type { WordsInUse } from "./wordsInUse.ts"

/** What is wrong in a form, in words, by input name: the browser's own checks. */
export function findInvalid(
  form: HTMLFormElement,
  words: WordsInUse["invalid"],
  fill: FlowContextValue["fill"],
): Record<string, string> {
  const found: Record<string, string> = {}
  for (const element of form.elements) {
    if (!isControl(element) || !element.willValidate || element.validity.valid) continue
    // Kratos asks for the trait to be there, not for it to be true.
    if (element.type === "checkbox") continue
    // What is stored may be fine for Kratos though not for the browser; half a number or date is
    // none, and would be sent as nothing.
    const { valueMissing, badInput } = element.validity
    if (!valueMissing && !badInput && !isTouched(element)) continue
    found[element.name] = describeInvalid(element, words, fill)
  }
  return found
}

const FOCUSABLE =
  ":is(input:not([type=hidden]), textarea, select, button):not(:disabled), [tabindex='0']"

/**
 * Puts the focus on the first control that is invalid, by name or by what Kratos said of it; where
 * none is, as in a list with too few items, on the first of the field.
 */
export function focusInvalid(form: HTMLFormElement, names: readonly string[] = []): void {
  const isInvalid = (element: Element) =>
    element.getAttribute("aria-invalid") === "true" ||
    (isControl(element) && names.includes(element.name))
  const fieldOf = (element: Element) => element.closest("[data-ory=field][data-invalid]")
  const controls = [...form.querySelectorAll<HTMLElement>(FOCUSABLE)]
  const invalid = controls.filter(isInvalid)
  const first = controls.find((element) => {
    const field = fieldOf(element)
    return invalid.includes(element) || (field && !invalid.some((other) => field.contains(other)))
  })
  first?.focus()
}

function describeInvalid(
  control: Control,
  words: WordsInUse["invalid"],
  fill: FlowContextValue["fill"],
): string {
  const { validity } = control
  if (validity.valueMissing) return words.valueMissing
  if (validity.typeMismatch && control.type === "email") return words.email
  if (validity.typeMismatch && control.type === "url") return words.url
  if (validity.patternMismatch) return words.patternMismatch
  if (validity.tooLong && "maxLength" in control) {
    return fill(words.tooLong, { max: control.maxLength })
  }
  return words.badInput
}

import { read, readDefault, write, isCheckbox } from "./control.ts"
import type { Control } from "./control.ts"

/** True where what is in the control is not what it came with. */
export function isTouched(control: Control): boolean {
  return isOther(control, read(control), readDefault(control))
}

/** True where what it shows is not what it would show with that in it. */
export function isOther(
  control: Control,
  shown: string | boolean,
  initial: string | boolean,
): boolean {
  // As it is for all but one, at each keystroke: nothing has to be made for it.
  if (shown === initial) return false
  return shown !== (typeof initial === "string" ? asShown(control, initial) : initial)
}

/** As the browser normalizes it: a date-time loses seconds of zero, an address its spaces. */
function asShown(control: Control, text: string): string {
  if (control instanceof HTMLSelectElement) return text
  const copy = control.cloneNode() as HTMLInputElement | HTMLTextAreaElement
  copy.value = text
  return copy.value
}

/** Puts in what was typed before. */
export function typeInto(control: Control, text: string): void {
  write(control, isCheckbox(control) ? text === "true" : text)
}

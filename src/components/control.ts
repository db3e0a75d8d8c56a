/** What a person fills in. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}

/** What is in it: a text, or whether a checkbox is checked. */
export function read(control: Control): string | boolean {
  return isCheckbox(control) ? control.checked : control.value
}

export function write(control: Control, value: string | boolean): void {
  if (read(control) === value) return
  if (isCheckbox(control)) control.checked = value === true
  else control.value = String(value)
}

export function writeDefault(control: Control, value: string | boolean): void {
  if (isCheckbox(control)) {
    control.defaultChecked = value === true
  } else if (control instanceof HTMLSelectElement) {
    for (const option of control.options) option.defaultSelected = option.value === value
  } else {
    control.defaultValue = String(value)
  }
}

/** What it goes back to when its form is reset. */
export function readDefault(control: Control): string | boolean {
  if (isCheckbox(control)) return control.defaultChecked
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue
  const options = [...control.options]
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? ""
}

export function isCheckbox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === "checkbox"
}

import type { DraftValues } from "../flow/draft.ts"
import { CODE_INPUTS } from "../flow/secrets.ts"
import { isCheckbox } from "./control.ts"
import type { Control } from "./control.ts"
import { isTouched, typeInto } from "./typed.ts"

/** Never kept: passwords, codes, keys. */
const SECRET_TYPES = ["password", "hidden", "submit", "button"]
const SECRET_NAMES = [...CODE_INPUTS, "password"]

/** What is typed in the forms below `root`. */
export function collect(root: HTMLElement): DraftValues {
  const values: DraftValues = {}
  for (const { control, group } of controlsBelow(root)) {
    if (isTouched(control)) values[group] = { ...values[group], [control.name]: textOf(control) }
  }
  return values
}

/** Types it into the forms below `root` once more, where nothing else was typed since. */
export function putBack(root: HTMLElement, typed: DraftValues): void {
  for (const { control, group } of controlsBelow(root)) {
    const texts = Object.hasOwn(typed, group) ? (typed[group] ?? {}) : {}
    if (isTouched(control)) continue
    if (Object.hasOwn(texts, control.name)) typeInto(control, texts[control.name] ?? "")
  }
}

function controlsBelow(root: HTMLElement): { control: Control; group: string }[] {
  const sections = root.querySelectorAll<HTMLElement>("[data-ory=group][data-group]")
  return [...sections].flatMap((section) =>
    [...section.querySelectorAll<Control>("input, textarea, select")]
      .filter(({ type, name }) => !SECRET_TYPES.includes(type) && !SECRET_NAMES.includes(name))
      .filter(({ name, dataset }) => name && dataset.secret === undefined)
      .map((control) => ({ control, group: section.dataset.group ?? "" })),
  )
}

function textOf(control: Control): string {
  return isCheckbox(control) ? String(control.checked) : control.value
}

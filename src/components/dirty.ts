import { isControl } from "./control.ts"
import { isTouched } from "./typed.ts"

/** The groups in whose form something is typed; only there a button to discard is to be seen. */
export function findDirty(root: HTMLElement): string[] {
  // Nothing is asked of a form itself: an input called "closest" would take the place of its own.
  const below = (selector: string) =>
    [...root.querySelectorAll<HTMLElement>(selector)].filter(
      // A form of its own within this one tells by itself.
      (element) => element.closest("[data-ory=flow]") === root,
    )
  const fields = below("form[data-form=main] :is(input, textarea, select, [data-changed])")
  const groups = [...new Set(fields.filter(isDirty).map(groupOf))]
  for (const discard of below("[data-discard]")) discard.hidden = !groups.includes(groupOf(discard))
  return groups
}

/** The group that it stands in. */
export function groupOf(element: HTMLElement): string {
  return element.closest<HTMLElement>("[data-ory=group]")?.dataset.group ?? ""
}

/** True where something is typed in it. */
export function isDirty(element: HTMLElement): boolean {
  // A list that has other items than at its start.
  if (!isControl(element)) return true
  // Half a date or number is there to be seen, and has no value.
  return element.name !== "" && (element.validity.badInput || isTouched(element))
}

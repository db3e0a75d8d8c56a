"use client"

import { useEffect, useRef } from "react"
import type { RefObject } from "react"
import { isControl } from "./control.ts"
import { isTouched } from "./typed.ts"

type Report = (groups: readonly string[]) => void

/**
 * Tells in which groups something is typed and not saved, as that changes, and shows the button to
 * discard it. Both are done in the DOM: a keystroke renders nothing.
 */
export function useDirty(root: RefObject<HTMLElement | null>, onDirtyChange?: Report): void {
  const last = useRef({ groups: "", report: onDirtyChange })

  // After each new flow: its answer is settled by then, and a draft is back.
  useEffect(() => {
    last.current.report = onDirtyChange
    tell(last.current, findDirty(root.current))
  })

  useEffect(() => {
    const { current: element } = root
    const { current: known } = last
    const check = () => tell(known, findDirty(element))
    let timer: ReturnType<typeof setTimeout> | undefined
    // A form is reset after the event that says so.
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(check)
    }
    element?.addEventListener("input", check)
    element?.addEventListener("change", check)
    element?.addEventListener("reset", later)
    return () => {
      element?.removeEventListener("input", check)
      element?.removeEventListener("change", check)
      element?.removeEventListener("reset", later)
      clearTimeout(timer)
      tell(known, [])
    }
  }, [root])
}

function tell(known: { groups: string; report: Report | undefined }, groups: string[]): void {
  if (known.groups === String(groups)) return
  known.groups = String(groups)
  known.report?.(groups)
}

/** The groups in whose form something is typed; only there a button to discard is to be seen. */
function findDirty(root: HTMLElement | null): string[] {
  // Nothing is asked of a form itself: an input called "closest" would take the place of its own.
  const below = (selector: string) =>
    [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(
      // A form of its own within this one tells by itself.
      (element) => element.closest("[data-ory=flow]") === root,
    )
  const fields = below("form[data-form=main] :is(input, textarea, select, [data-changed])")
  const groups = [...new Set(fields.filter(isDirty).map(groupOf))]
  for (const discard of below("[data-discard]")) discard.hidden = !groups.includes(groupOf(discard))
  return groups
}

function groupOf(element: HTMLElement): string {
  return element.closest<HTMLElement>("[data-ory=group]")?.dataset.group ?? ""
}

function isDirty(element: HTMLElement): boolean {
  // A list that has other items than at its start.
  if (!isControl(element)) return true
  // Half a date or number is there to be seen, and has no value.
  return element.name !== "" && (element.validity.badInput || isTouched(element))
}

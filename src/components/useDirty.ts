"use client"

import { useEffect, useRef } from "react"
import type { RefObject } from "react"
import { isControl } from "./control.ts"
import { isTouched } from "./useServerValue.ts"

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
  const groups: string[] = []
  for (const form of root?.querySelectorAll<HTMLFormElement>("form[data-form=main]") ?? []) {
    // One in it with a form of its own tells by itself.
    if (form.closest("[data-ory=flow]") !== root) continue
    const isDirty = isFormDirty(form)
    const discard = form.querySelector<HTMLElement>("[data-discard]")
    if (discard) discard.hidden = !isDirty
    const { group } = form.closest<HTMLElement>("[data-ory=group]")?.dataset ?? {}
    if (isDirty && group !== undefined) groups.push(group)
  }
  return groups
}

function isFormDirty(form: HTMLFormElement): boolean {
  if (form.querySelector("[data-changed]")) return true
  return [...form.elements].some(
    (element) =>
      isControl(element) &&
      element.name !== "" &&
      // Half a date or number is there to be seen, and has no value.
      (element.validity.badInput || isTouched(element)),
  )
}

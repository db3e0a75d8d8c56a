"use client"

import { useRef } from "react"
import type { RefObject } from "react"
import { read, write, writeDefault } from "./control.ts"
import type { Control } from "./control.ts"
import { isOther } from "./typed.ts"
import { useCommitEffect } from "./useCommitEffect.ts"
import { bringInUse } from "./whenInUse.ts"

/**
 * Lets an uncontrolled input follow the server: while it is untouched it takes each new value, once
 * typed in it keeps what was typed. React itself leaves a rendered input as it is.
 *
 * What is stored becomes the default: a reset goes back to it, and a text that Kratos refused and
 * sends along still counts as typed.
 *
 * @param ref An element around the input, which is found by its name: a theme's component may
 *   render it wherever it likes.
 * @param value Text, or whether a checkbox is checked.
 * @param stored The same of the identity's trait; `value` where there is none.
 * @param fromServed A text of the server's HTML, as the hydrated control shows it: given while the
 *   control is about to become that one, which drops a text that it cannot show.
 */
export function useServerValue(
  ref: RefObject<HTMLElement | null>,
  name: string,
  value: string | boolean,
  stored: string | boolean,
  fromServed?: (text: string) => string,
): void {
  const last = useRef<Record<"value" | "stored" | "initial", string | boolean>>(undefined)
  useCommitEffect(() => {
    const before = last.current
    const initial = fromServed ? fromServed(String(stored)) : stored
    last.current = { value, stored, initial }
    const isSame = !before || (before.value === value && before.stored === stored)
    // As React itself has put it in; in a server's HTML somebody may have typed since.
    if (isSame && value === initial) return
    const control = findControl(ref.current, name)
    if (!control) return
    const shown = read(control)
    const isTyped = isOther(control, shown, before ? before.initial : value)
    const next = isTyped ? shown : value
    // Each time that it renders an input, React makes the node's value the default again; where the
    // form was reset, that is what it shows then.
    writeDefault(control, initial)
    if (!before || !isSame) write(control, fromServed ? fromServed(String(next)) : next)
    // There is something to discard.
    if (isTyped || value !== stored) bringInUse()
  })
}

/** Beside a checkbox stands a hidden input of the same name. */
function findControl(root: HTMLElement | null, name: string): Control | undefined {
  const controls = root?.querySelectorAll<Control>("input:not([type=hidden]), textarea, select")
  return [...(controls ?? [])].find((control) => control.name === name)
}

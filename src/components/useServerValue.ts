"use client"

import { useRef } from "react"
import type { RefObject } from "react"
import { read, readDefault, write, writeDefault } from "./control.ts"
import type { Control } from "./control.ts"
import { useCommitEffect } from "./useCommitEffect.ts"
import { useHydrated } from "./useHydrated.ts"
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
 * @param fromServed A text of the server's HTML, as the hydrated control shows it.
 */
export function useServerValue(
  ref: RefObject<HTMLElement | null>,
  name: string,
  value: string | boolean,
  stored: string | boolean = value,
  fromServed?: (text: string) => string,
): void {
  const isHydrated = useHydrated()
  const untouched = useRef<string | boolean>(undefined)
  // The control is about to become another one, which drops a text that it cannot show.
  const isServed = fromServed !== undefined && !isHydrated
  const initial = isServed ? fromServed(String(stored)) : stored

  useCommitEffect(() => {
    const control = findControl(ref.current, name)
    if (!control) return
    // In a server's HTML somebody may have typed before this code was there.
    if (untouched.current === undefined && !isHydrated) untouched.current = readDefault(control)
    const shown = read(control)
    const isTouched = untouched.current !== undefined && shown !== untouched.current
    const next = isTouched ? shown : value
    writeDefault(control, initial)
    write(control, isServed ? fromServed(String(next)) : next)
    const isTyped = isTouched || value !== stored
    // There is something to discard.
    if (isTyped) bringInUse()
    // Read back: the browser may have normalized it, and only what differs from that was typed.
    untouched.current = isTyped ? initial : read(control)
  }, [ref, name, value, stored, isHydrated])

  // Each time that it renders an input, React makes the node's value the default again.
  useCommitEffect(() => {
    const control = findControl(ref.current, name)
    if (control) writeDefault(control, initial)
  })
}

/** Beside a checkbox stands a hidden input of the same name. */
function findControl(root: HTMLElement | null, name: string): Control | undefined {
  const controls = root?.querySelectorAll<Control>("input:not([type=hidden]), textarea, select")
  return [...(controls ?? [])].find((control) => control.name === name)
}

"use client"

import { useEffect, useLayoutEffect, useRef } from "react"
import type { RefObject } from "react"
import { useHydrated } from "./useHydrated.ts"

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const useCommitEffect = typeof document === "undefined" ? useEffect : useLayoutEffect

/**
 * Lets an uncontrolled input follow the server: while it is untouched it takes each new value, once
 * typed in it keeps what was typed. React itself leaves a rendered input as it is.
 *
 * The new value also becomes the default, so that a reset of the form goes to what is stored.
 *
 * @param value Text, or whether a checkbox is checked.
 */
export function useServerValue(ref: RefObject<Control | null>, value: string | boolean): void {
  const isHydrated = useHydrated()
  const untouched = useRef<string | boolean>(undefined)
  useCommitEffect(() => {
    const control = ref.current
    if (!control) return
    // In a server's HTML somebody may have typed before this code was there.
    if (untouched.current === undefined && !isHydrated) untouched.current = readDefault(control)
    const shown = read(control)
    const isTouched = untouched.current !== undefined && shown !== untouched.current
    writeDefault(control, value)
    write(control, isTouched ? shown : value)
    // Read back: the browser may have normalized it, and only what differs from that was typed.
    untouched.current = isTouched ? value : read(control)
  }, [ref, value, isHydrated])
}

/** True where what is in the control is not what it came with. */
export function isTouched(control: Control): boolean {
  return read(control) !== readDefault(control)
}

/** Puts in what was typed before. */
export function typeInto(control: Control, text: string): void {
  write(control, isCheckbox(control) ? text === "true" : text)
}

function read(control: Control): string | boolean {
  return isCheckbox(control) ? control.checked : control.value
}

function write(control: Control, value: string | boolean): void {
  if (read(control) === value) return
  if (isCheckbox(control)) control.checked = value === true
  else control.value = String(value)
}

function writeDefault(control: Control, value: string | boolean): void {
  if (isCheckbox(control)) {
    control.defaultChecked = value === true
  } else if (control instanceof HTMLSelectElement) {
    for (const option of control.options) option.defaultSelected = option.value === value
  } else {
    control.defaultValue = String(value)
  }
}

function readDefault(control: Control): string | boolean {
  if (isCheckbox(control)) return control.defaultChecked
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue
  const options = [...control.options]
  return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? ""
}

function isCheckbox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === "checkbox"
}

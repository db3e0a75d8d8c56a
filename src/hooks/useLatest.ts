"use client"

import { useEffect, useRef } from "react"
import type { RefObject } from "react"

/**
 * What was rendered last, for effects and callbacks that do not start anew with it. It follows in an
 * effect: those that read it come after this hook.
 */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

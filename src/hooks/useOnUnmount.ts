"use client"

import { useEffect, useRef } from "react"
import type { RefObject } from "react"

/**
 * Runs what `onUnmount` returns once the visit has ended: StrictMode unmounts and mounts again at
 * once, which is no end of a visit.
 *
 * @returns whether it has not ended.
 */
export function useOnUnmount(
  onUnmount: () => (() => void) | undefined,
): Readonly<RefObject<boolean>> {
  const latest = useRef(onUnmount)
  const isMounted = useRef(false)
  useEffect(() => {
    latest.current = onUnmount
  })
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
      const finish = latest.current()
      queueMicrotask(() => {
        if (!isMounted.current) finish?.()
      })
    }
  }, [])
  return isMounted
}

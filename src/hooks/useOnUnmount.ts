"use client"

import { useEffect, useRef } from "react"
import type { RefObject } from "react"
import { useLatest } from "./useLatest.ts"

/**
 * Runs what `onUnmount` returns once the visit has ended: StrictMode unmounts and mounts again at
 * once, which is no end of a visit.
 *
 * @returns whether it has not ended.
 */
export function useOnUnmount(
  onUnmount: () => (() => void) | undefined,
): Readonly<RefObject<boolean>> {
  const latest = useLatest(onUnmount)
  const isMounted = useRef(false)
  useEffect(() => {
    const end = () => {
      isMounted.current = false
      const finish = latest.current()
      queueMicrotask(() => {
        if (!isMounted.current) finish?.()
      })
    }
    isMounted.current = true
    return end
  }, [latest])
  return isMounted
}

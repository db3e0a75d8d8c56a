"use client"

import { useEffect, useRef } from "react"

/**
 * Runs what `onUnmount` returns once the visit has ended: StrictMode unmounts and mounts again at
 * once, which is no end of a visit.
 */
export function useOnUnmount(onUnmount: () => (() => void) | undefined): void {
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
}

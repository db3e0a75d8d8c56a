"use client"

import { useSyncExternalStore } from "react"

/** False on a server and while hydrating its HTML, true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
}

function subscribeToNothing() {
  return () => undefined
}

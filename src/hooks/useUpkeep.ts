"use client"

import { useEffect, useRef } from "react"
import { createRenewal } from "./createRenewal.ts"
import { listenForReturn } from "./listenForReturn.ts"
import type { Upkeep } from "./upkeep.ts"
import { useLatest } from "./useLatest.ts"

/** Keeps the flow up with time, and with what is done in other tabs, while it is shown. */
export function useUpkeep(upkeep: Upkeep): void {
  const latest = useLatest(upkeep)
  const renewal = useRef<ReturnType<typeof createRenewal>>(undefined)

  useEffect(() => renewal.current?.note())

  useEffect(() => {
    // React Native and servers: nothing is touched there that could be heard here.
    if (typeof addEventListener === "undefined") return
    const read = () => latest.current
    const made = (renewal.current ??= createRenewal(read))
    const stops = [made.listen(), listenForReturn(read, made)]
    return () => stops.forEach((stop) => stop())
  }, [latest])
}

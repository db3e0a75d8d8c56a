"use client"

import { useSyncExternalStore } from "react"
import type { WhenNeeded } from "../whenNeeded.ts"

/**
 * Code that is loaded when it is needed, once it is there: whoever loads it, this renders again. Not
 * while a server's HTML hydrates, as it is made without.
 */
export function useLoaded<Code>(code: WhenNeeded<Code>): Code | undefined {
  return useSyncExternalStore(code.subscribe, () => code.loaded, nothing)
}

function nothing(): undefined {
  return undefined
}

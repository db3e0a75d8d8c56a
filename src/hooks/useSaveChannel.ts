"use client"

import { useEffect, useRef } from "react"
import type { SubmitLock } from "./submitLock.ts"

/** Tabs of the same app on which a settings page is open; all it carries is the client's base URL. */
const CHANNEL = "react-ory-settings"

/**
 * Notes when another tab has saved something.
 *
 * @returns tells the others that this one has.
 */
export function useSaveChannel(baseUrl: string, lock: SubmitLock): () => void {
  const channel = useRef<BroadcastChannel>(undefined)

  useEffect(() => {
    // Node has channels, too, and servers and React Native no tabs.
    if (typeof document === "undefined" || typeof BroadcastChannel === "undefined") return
    const opened = new BroadcastChannel(CHANNEL)
    opened.onmessage = ({ data }) => {
      if (data === baseUrl) lock.savedAt = Date.now()
    }
    channel.current = opened
    return () => {
      opened.close()
      channel.current = undefined
    }
  }, [baseUrl, lock])

  return () => channel.current?.postMessage(baseUrl)
}

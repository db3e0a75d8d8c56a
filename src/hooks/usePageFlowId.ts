"use client"

import { useState, useSyncExternalStore } from "react"

/**
 * The `?flow=` that the page's URL had at first. It is unknown on a server, and so while its HTML is
 * hydrated: what is rendered then has to be the same.
 */
export function usePageFlowId(): { isKnown: boolean; pageFlowId: string | undefined } {
  const [flowId] = useState(readFlowId)
  const isKnown = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
  return { isKnown, pageFlowId: isKnown ? flowId : undefined }
}

function readFlowId(): string | undefined {
  if (typeof location === "undefined") return undefined
  return new URLSearchParams(location.search).get("flow") ?? undefined
}

function subscribeToNothing() {
  return () => undefined
}

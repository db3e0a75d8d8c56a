"use client"

import { useEffect, useRef, useState } from "react"
import type { FlowError } from "../client/errors.ts"
import type { Leave, ReauthenticationReason, ReauthenticationStep } from "../client/nextStep.ts"
import { useLatest } from "./useLatest.ts"
import type { ReauthenticationEnd } from "./useReauthenticationPrompt.ts"

interface UseLoadReauthenticationOptions {
  error: FlowError | null
  /** What the flow cannot be loaded without. */
  wanted: ReauthenticationStep | undefined
  ask: (wanted: ReauthenticationStep) => Promise<ReauthenticationEnd>
  leave: (to: Leave) => void
  onComplete: () => void
}

/**
 * Asks for a second factor that the flow cannot even be loaded without.
 *
 * @returns whether the answer is awaited: it is, until the person gives up.
 */
export function useLoadReauthentication(options: UseLoadReauthenticationOptions): boolean {
  const { error, wanted } = options
  const [declined, setDeclined] = useState<FlowError>()
  const asked = useRef<FlowError>(undefined)
  const completed = useRef<ReauthenticationReason>(undefined)
  const latest = useLatest(options)

  useEffect(() => {
    if (!error || !latest.current.wanted || asked.current === error) return
    asked.current = error
    const { wanted, ask, leave, onComplete } = latest.current
    const isLoop = completed.current === wanted.reason
    completed.current = undefined
    const answered: Promise<ReauthenticationEnd> = isLoop
      ? Promise.resolve({ did: "cancel" })
      : ask(wanted)
    void answered.then((end) => {
      if (end.did === "cancel") setDeclined(error)
      else if (end.did === "leave") leave(end)
      else {
        completed.current = wanted.reason
        onComplete()
      }
    })
  }, [error, latest])

  return wanted !== undefined && declined !== error
}

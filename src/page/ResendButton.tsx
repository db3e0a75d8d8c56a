"use client"

import { useEffect, useId, useState } from "react"
import { useFlowContext } from "../components/FlowContext.ts"
import { ToolButton } from "../components/ToolButton.tsx"
import { useWordsInUse } from "../components/useWordsInUse.ts"
import { useParts } from "../theme/ThemeProvider.tsx"

export interface ResendButtonProps {
  /** When the last code was sent, in milliseconds since 1970. */
  sentAt: number
  /** Something is under way. */
  isWaiting: boolean
  onResend: () => void
}

/** A mail takes its time, and each makes the code of the one before useless. */
const PAUSE_SECONDS = 30

const LABEL = { id: 1070008, type: "info", text: "Resend code" } as const

/** Has another code sent, once the last one has had its time. Renders a `<button>`, and a timer. */
export function ResendButton({ sentAt, isWaiting, onResend }: ResendButtonProps) {
  const { fill, say } = useFlowContext()
  const words = useWordsInUse()
  const part = useParts()
  const id = useId()
  const seconds = useSecondsLeft(sentAt)
  const isOff = seconds > 0 || isWaiting
  return (
    <>
      <ToolButton
        variant="quiet"
        aria-disabled={isOff || undefined}
        aria-describedby={seconds > 0 ? id : undefined}
        onClick={() => {
          if (!isOff) onResend()
        }}
      >
        {say(LABEL)}
      </ToolButton>
      {seconds > 0 && (
        // A timer is read with the button, and not spoken as it runs.
        <span id={id} role="timer" {...part("hint")}>
          {fill(words.verification.resendIn, { seconds })}
        </span>
      )}
    </>
  )
}

/** Counts by the clock, as a page that is not looked at is called seldom. */
function useSecondsLeft(sentAt: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now())
      if (Date.now() >= sentAt + PAUSE_SECONDS * 1000) clearInterval(timer)
    }, 1000)
    return () => clearInterval(timer)
  }, [sentAt])
  const left = Math.ceil((sentAt - now) / 1000) + PAUSE_SECONDS
  return Math.min(Math.max(left, 0), PAUSE_SECONDS)
}

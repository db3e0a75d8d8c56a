"use client"

import { useEffect, useState } from "react"
import type { ReactNode } from "react"
import { useFlowContext } from "../components/FlowContext.ts"
import { Messages } from "../components/Messages.tsx"
import { ToolButton } from "../components/ToolButton.tsx"
import { pageWords } from "../i18n/en/page.ts"
import { wordsIn } from "../i18n/words.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useLoaded } from "../useLoaded.ts"
import { whenNeeded } from "../whenNeeded.ts"
import type { CodeFormProps } from "./CodeForm.tsx"
import type { Confirming } from "./useVerificationInPlace.tsx"

const codeForm = whenNeeded(() => import("./CodeForm.tsx"))

export interface ConfirmationProps extends Pick<
  CodeFormProps,
  "client" | "locale" | "onError" | "onLater"
> {
  confirming: Confirming | undefined
  /** Another `confirming` of the same address. */
  onRetry: () => void
}

/**
 * Where an address is confirmed with the code that was sent to it, and what there is to say of it.
 * Renders a `<div data-ory="confirmation">`, also while there is nothing.
 */
export function Confirmation({ confirming, onRetry, ...props }: ConfirmationProps) {
  const { locale, words } = useFlowContext()
  const { status, verification } = wordsIn(locale, pageWords)
  const part = useParts()
  const code = useLoaded(codeForm)
  const [failures, setFailures] = useState(0)
  const [sent, setSent] = useState<ReactNode>()
  const [done, setDone] = useState<ReactNode>()

  useEffect(() => {
    if (confirming) codeForm.load().catch(() => setFailures((count) => count + 1))
  }, [confirming])

  return (
    <div {...part("confirmation")} data-open={confirming || done ? "" : undefined}>
      {/* There before it says something: only then it is heard. */}
      <div aria-live="polite">{confirming ? sent : done}</div>
      {confirming &&
        (code ? (
          <code.CodeForm
            key={confirming.flowId ?? confirming.address}
            {...props}
            confirming={confirming}
            onSent={setSent}
            onDone={setDone}
          />
        ) : failures ? (
          <>
            {/* Another one is spoken again. */}
            <Messages
              key={failures}
              messages={[{ id: 0, type: "error", text: words.flow.notLoaded }]}
            />
            <ToolButton onClick={onRetry}>{status.retry}</ToolButton>
          </>
        ) : (
          <p {...part("status")} role="status">
            {verification.wait}
          </p>
        ))}
    </div>
  )
}

"use client"

import { useEffect, useState } from "react"
import type { ReactNode } from "react"
import { useFlowContext } from "../components/FlowContext.ts"
import { Messages } from "../components/Messages.tsx"
import { isSameAddress } from "../flow/identity.ts"
import { pageWords } from "../i18n/en/page.ts"
import { wordsIn } from "../i18n/words.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useLoaded } from "../components/useLoaded.ts"
import { whenNeeded } from "../whenNeeded.ts"
import type { CodeFormProps } from "./CodeForm.tsx"
import type { Confirming } from "./useVerificationInPlace.tsx"

const codeForm = whenNeeded(() => import("./CodeForm.tsx"))

export interface ConfirmationProps extends Pick<CodeFormProps, "client" | "onError" | "onLater"> {
  /** Each time that it is asked for another object: what could not be loaded is tried again. */
  confirming: Confirming | undefined
}

/**
 * Where an address is confirmed with the code that was sent to it, and what there is to say of it.
 * Renders a `<div data-ory="confirmation">`, also while there is nothing.
 */
export function Confirmation({ confirming: asked, ...props }: ConfirmationProps) {
  const { locale, words, unconfirmed } = useFlowContext()
  const part = useParts()
  const code = useLoaded(codeForm)
  const [failures, setFailures] = useState(0)
  const [sent, setSent] = useState<ReactNode>()
  const [done, setDone] = useState<ReactNode>()

  const isLeft = unconfirmed.some((address) => isSameAddress(address, asked?.address ?? ""))
  const confirming = isLeft ? asked : undefined
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
          // Another one is spoken again.
          <Messages
            key={failures}
            messages={[{ id: 0, type: "error", text: words.flow.notLoaded }]}
          />
        ) : (
          <p {...part("status")} role="status">
            {wordsIn(locale, pageWords).verification.wait}
          </p>
        ))}
    </div>
  )
}

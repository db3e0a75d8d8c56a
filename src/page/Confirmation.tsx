"use client"

import { useEffect, useRef, useState } from "react"
import { focusHeading, isFocusLost } from "../components/focus.ts"
import { useFlowContext } from "../components/FlowContext.ts"
import { useWordsInUse } from "../components/useWordsInUse.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { CodeForm } from "./CodeForm.tsx"
import type { CodeFormProps } from "./CodeForm.tsx"
import type { Confirming } from "./useVerificationInPlace.tsx"

export interface ConfirmationProps extends Pick<
  CodeFormProps,
  "client" | "locale" | "onError" | "onLater"
> {
  confirming: Confirming | undefined
}

/**
 * Where an address is confirmed with the code that was sent to it, and what there is to say of it.
 * Renders a `<div data-ory="confirmation">`, also while there is nothing.
 */
export function Confirmation({ confirming, ...props }: ConfirmationProps) {
  const { fill } = useFlowContext()
  const words = useWordsInUse()
  const part = useParts()
  const ref = useRef<HTMLDivElement>(null)
  const [sentTo, setSentTo] = useState<string>()
  const [done, setDone] = useState<string>()
  const isOpen = confirming !== undefined

  const wasOpen = useRef(isOpen)
  useEffect(() => {
    const section = ref.current?.closest<HTMLElement>("[data-ory=group]")
    if (wasOpen.current && !isOpen && section && isFocusLost(section)) {
      // The button that opens it again; none is there once the address is confirmed.
      const button = section.querySelector<HTMLElement>("[data-ory=unconfirmed] button")
      if (button) button.focus()
      else focusHeading(section)
    }
    wasOpen.current = isOpen
  }, [isOpen])

  const said = isOpen ? sentTo && words.verification.sent : done && words.verification.done
  return (
    <div ref={ref} {...part("confirmation")} data-open={isOpen || said ? "" : undefined}>
      {/* There before it says something: only then it is heard. */}
      <div aria-live="polite">
        {said && (
          <p
            {...part("message", { type: isOpen ? "info" : "success" })}
            data-type={isOpen ? "info" : "success"}
          >
            {fill(said, { address: isOpen ? sentTo : done })}
          </p>
        )}
      </div>
      {confirming && (
        <CodeForm
          key={confirming.flowId ?? confirming.address}
          {...props}
          confirming={confirming}
          onSent={setSentTo}
          onVerified={() => setDone(confirming.address)}
        />
      )}
    </div>
  )
}

"use client"

import type { PendingVerification } from "../flow/continueWith.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { Slot } from "./Slot.tsx"

/** Says that an address is to be confirmed, and where. Renders a `<p>`. */
export function VerificationLink({ address, url }: PendingVerification) {
  const { words, fill } = useFlowContext()
  const part = useParts()
  return (
    <p {...part("verification")}>
      {fill(words.verification.text, { address })}{" "}
      {url !== undefined && (
        <Slot place="Anchor" tag="a" {...part("anchor")} href={url}>
          {words.verification.link}
        </Slot>
      )}
    </p>
  )
}

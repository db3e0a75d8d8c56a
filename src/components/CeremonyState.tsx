"use client"

import { useParts } from "../theme/ThemeProvider.tsx"
import type { FormShown } from "./GroupForm.tsx"
import { Messages } from "./Messages.tsx"
import { useWordsInUse } from "./useWordsInUse.ts"

/** How a ceremony with a security key or passkey goes. Renders a `<p>`, messages or nothing. */
export function CeremonyState({ isRunning, failure }: Pick<FormShown, "isRunning" | "failure">) {
  const words = useWordsInUse()
  const part = useParts()
  return (
    <>
      {isRunning && (
        <p role="status" {...part("hint")}>
          {words.ceremony.waiting}
        </p>
      )}
      {failure && <Messages messages={[{ id: 0, type: "error", text: words.ceremony[failure] }]} />}
    </>
  )
}

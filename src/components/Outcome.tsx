"use client"

import type { PendingVerification } from "../flow/continueWith.ts"
import type { InputNode, UiText } from "../flow/nodes.ts"
import { nodeName } from "../flow/nodes.ts"
import { ErrorField } from "./ErrorField.tsx"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { Messages } from "./Messages.tsx"
import { DEFAULTS, Slot } from "./Slot.tsx"
import { Notice } from "./Notice.tsx"
import type { NoticeError, NoticeProps } from "./Notice.tsx"

export interface OutcomeProps extends Omit<NoticeProps, "error"> {
  messages: readonly UiText[]
  /** Nodes that only carry an error. */
  errorNodes: readonly InputNode[]
  notice: NoticeError | undefined
  verification: PendingVerification | undefined
}

/** How the last submission ended: messages of the flow, errors without a field, a notice. */
export function Outcome(props: OutcomeProps) {
  const { messages, errorNodes, notice, verification, ...about } = props
  const { words, fill } = useFlowContext()
  const part = useParts()
  return (
    <>
      <Messages messages={messages.filter(isError)} />
      {/* There before the answer: of what is not urgent only what comes into it is heard. */}
      <div aria-live="polite">
        <Messages messages={messages.filter((message) => !isError(message))} />
      </div>
      {errorNodes.map((node) => (
        <ErrorField key={nodeName(node)} node={node} />
      ))}
      {notice && <Notice {...about} error={notice} />}
      {verification && (
        <p {...part("verification")}>
          {fill(words.verification.text, { address: verification.address })}{" "}
          {verification.url !== undefined && (
            <Slot place="Anchor" Default={DEFAULTS.a} {...part("anchor")} href={verification.url}>
              {words.verification.link}
            </Slot>
          )}
        </p>
      )}
    </>
  )
}

function isError({ type }: UiText): boolean {
  return type === "error"
}

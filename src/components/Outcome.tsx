"use client"

import type { PendingVerification } from "../flow/continueWith.ts"
import type { InputNode, UiText } from "../flow/nodes.ts"
import { nodeName } from "../flow/nodes.ts"
import { fill } from "../i18n/en.ts"
import { ErrorField } from "./ErrorField.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { Messages } from "./Messages.tsx"
import { Notice } from "./Notice.tsx"
import type { NoticeError } from "./Notice.tsx"

export interface OutcomeProps {
  messages: readonly UiText[]
  /** Nodes that only carry an error. */
  errorNodes: readonly InputNode[]
  notice: NoticeError | undefined
  verification: PendingVerification | undefined
  group: string | undefined
  onRetry: (() => void) | undefined
}

/** How the last submission ended: messages of the flow, errors without a field, a notice. */
export function Outcome(props: OutcomeProps) {
  const { messages, errorNodes, notice, verification, group, onRetry } = props
  const { words } = useFlowContext()
  return (
    <>
      <Messages messages={messages} />
      {errorNodes.map((node) => (
        <ErrorField key={nodeName(node)} node={node} />
      ))}
      {notice && <Notice error={notice} group={group} onRetry={onRetry} />}
      {verification && (
        <p data-ory="verification">
          {fill(words.verification.text, { address: verification.address })}{" "}
          <a data-ory="anchor" href={verification.url}>
            {words.verification.link}
          </a>
        </p>
      )}
    </>
  )
}

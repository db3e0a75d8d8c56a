"use client"

import type { PendingVerification } from "../flow/continueWith.ts"
import { nodeLabel } from "../flow/fields.ts"
import { nodeMessages } from "../flow/messages.ts"
import type { InputNode, UiText } from "../flow/nodes.ts"
import { nodeName } from "../flow/nodes.ts"
import { isTraitName } from "../flow/traits.ts"
import { fill } from "../i18n/en.ts"
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
  const { labels, words } = useFlowContext()
  return (
    <>
      <Messages messages={messages} />
      {errorNodes.map((node) => (
        <div
          key={nodeName(node)}
          data-ory="field"
          data-name={nodeName(node)}
          data-kind="error"
          data-invalid
        >
          {/* A trait has a name worth showing; `webauthn_remove` and the like do not. */}
          {isTraitName(nodeName(node)) && <span data-ory="label">{nodeLabel(node, labels)}</span>}
          <Messages messages={nodeMessages(node)} />
        </div>
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

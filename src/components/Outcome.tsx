"use client"

import type { InputNode, UiText } from "../flow/nodes.ts"
import { nodeName } from "../flow/nodes.ts"
import { ErrorField } from "./ErrorField.tsx"
import { LateOutcome } from "./LateOutcome.tsx"
import type { LateOutcomeProps } from "./LateOutcome.tsx"
import { Messages } from "./Messages.tsx"
import { NotLoaded } from "./NotLoaded.tsx"

export interface OutcomeProps extends LateOutcomeProps {
  messages: readonly UiText[]
  /** Nodes that only carry an error. */
  errorNodes: readonly InputNode[]
  /** What somebody wanted to do needs code that could not be loaded. */
  isNotLoaded: boolean
}

/** How the last submission ended: messages of the flow, errors without a field, a notice. */
export function Outcome(props: OutcomeProps) {
  const { messages, errorNodes, isNotLoaded, notice, ...about } = props
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
      {isNotLoaded && <NotLoaded />}
      {(notice ?? about.verification) && <LateOutcome {...about} notice={notice} />}
    </>
  )
}

function isError({ type }: UiText): boolean {
  return type === "error"
}

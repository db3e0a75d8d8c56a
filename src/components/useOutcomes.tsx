"use client"

import { useState } from "react"
import type { ReactNode } from "react"
import { pendingVerification } from "../flow/continueWith.ts"
import { groupOfErrorNode } from "../flow/groups.ts"
import { messagesBeside } from "../flow/messages.ts"
import { nodeName, readNodes } from "../flow/nodes.ts"
import type { AnyFlow, InputNode, UiText } from "../flow/nodes.ts"
import { ErrorField } from "./ErrorField.tsx"
import type { FlowFormProps } from "./FlowForm.tsx"
import { LateOutcome } from "./LateOutcome.tsx"
import { Messages } from "./Messages.tsx"
import { NotLoaded } from "./NotLoaded.tsx"
import type { NoticeError } from "./Notice.tsx"
import { inUse } from "./whenInUse.ts"

interface OutcomesOptions {
  /** The groups that have a section here. */
  shown: readonly string[]
  /** Nodes that only carry an error. */
  errorNodes: readonly InputNode[]
  /** The group whose submission is under way. */
  busyGroup: string | undefined
  /** The group that this form sent last. */
  sentGroup: string | undefined
  /** The group in which something could not be done, for want of the code in use. */
  failedIn: string | undefined
  onRetry: (() => void) | undefined
}

/**
 * Where it is said how the last submission ended: in the section it was of, else on top. There stand
 * messages of the flow, errors without a field, a notice.
 */
export function useOutcomes(
  props: Omit<FlowFormProps, "theme">,
  { shown, errorNodes, busyGroup, sentGroup, failedIn, onRetry }: OutcomesOptions,
) {
  const { flow, notice, submittedGroup, renderVerification, onRestart, onSignIn } = props
  const [discarded, setDiscarded] = useState<NoticeError>()
  const isDiscarded = notice !== undefined && notice === discarded
  // Whoever comes back from a provider finds the answer where they left.
  const group = submittedGroup ?? sentGroup ?? flow.active
  const placeOf = (name: string | undefined) =>
    name !== undefined && shown.includes(name) ? name : undefined
  const isElsewhere = isLeftOut(flow, group, shown)

  function outcomeFor(place: string | undefined): ReactNode {
    const isHere = placeOf(group) === place && !isElsewhere
    const nodes = errorNodes.filter((node) => {
      const about = groupOfErrorNode(flow, node, group)
      return placeOf(about) === place && !isLeftOut(flow, about, shown)
    })
    const isAwaited = isHere && (busyGroup !== undefined || sentGroup !== undefined)
    // Until the answer is there, the flow still says how an earlier submission ended.
    const messages = isHere && busyGroup === undefined ? messagesBeside(flow, notice) : []
    const isGone = isDiscarded && !inUse.loaded?.isLasting(notice)
    const error = isHere && !isGone ? notice : undefined
    const verification = isHere && !renderVerification ? pendingVerification(flow) : undefined
    const isNotLoaded = place !== undefined && place === failedIn
    const isLate = error !== undefined || verification !== undefined
    if (messages.length + nodes.length === 0 && !isAwaited && !isNotLoaded && !isLate) return
    return (
      <>
        <Messages messages={messages.filter(isError)} />
        {/* There before the answer: of what is not urgent only what comes into it is heard. */}
        <div aria-live="polite">
          <Messages messages={messages.filter((message) => !isError(message))} />
        </div>
        {nodes.map((node) => (
          <ErrorField key={nodeName(node)} node={node} />
        ))}
        {isNotLoaded && <NotLoaded />}
        {isLate && (
          <LateOutcome
            notice={error && { error, isDiscarded, group, onRetry, onRestart, onSignIn }}
            verification={verification}
          />
        )}
      </>
    )
  }

  return {
    outcomeFor,
    /** What was typed in that section is given up. */
    discard: (name: string) => {
      if (name === group) setDiscarded(notice)
    },
    forgetDiscarded: () => setDiscarded(undefined),
  }
}

/** Another form on the page shows that group, and with it how its submission ended. */
function isLeftOut(flow: AnyFlow, group: string | undefined, shown: readonly string[]): boolean {
  if (group === undefined || shown.includes(group)) return false
  return readNodes(flow).some((node) => node.group === group)
}

function isError({ type }: UiText): boolean {
  return type === "error"
}

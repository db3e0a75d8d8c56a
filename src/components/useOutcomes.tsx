"use client"

import { useState } from "react"
import type { ReactNode } from "react"
import { pendingVerification } from "../flow/continueWith.ts"
import { groupOfErrorNode } from "../flow/groups.ts"
import { messagesBeside } from "../flow/messages.ts"
import { readNodes } from "../flow/nodes.ts"
import type { AnyFlow, InputNode } from "../flow/nodes.ts"
import type { NoticeError, NoticeProps } from "./Notice.tsx"
import { Outcome } from "./Outcome.tsx"
import { inUse } from "./whenInUse.ts"

interface OutcomesOptions {
  flow: AnyFlow
  /** The groups that have a section here. */
  shown: readonly string[]
  /** Nodes that only carry an error. */
  errorNodes: readonly InputNode[]
  notice: NoticeError | undefined
  /** The group whose submission is under way. */
  busyGroup: string | undefined
  /** The group that this form sent last. */
  sentGroup: string | undefined
  submittedGroup: string | undefined
  /** The group in which something could not be done, for want of the code in use. */
  failedIn: string | undefined
  /** An address to confirm has a place of its own. */
  hasOwnVerification: boolean
  ways: Pick<NoticeProps, "onRetry" | "onRestart" | "onSignIn">
}

/** Where it is said how the last submission ended: in the section it was of, else on top. */
export function useOutcomes(options: OutcomesOptions) {
  const { flow, shown, errorNodes, notice, busyGroup, sentGroup, submittedGroup } = options
  const [discarded, setDiscarded] = useState<NoticeError>()
  const isDiscarded = notice !== undefined && notice === discarded
  // Whoever comes back from a provider finds the answer where they left.
  const outcomeGroup = submittedGroup ?? sentGroup ?? flow.active
  const isElsewhere = outcomeGroup !== undefined && isLeftOut(flow, outcomeGroup, shown)

  function outcomeFor(place: string | undefined): ReactNode {
    const isHere = (group: string | undefined) =>
      (group !== undefined && shown.includes(group) ? group : undefined) === place
    const isPlace = isHere(outcomeGroup) && !isElsewhere
    const nodes = errorNodes.filter((node) => {
      const group = groupOfErrorNode(flow, node, outcomeGroup)
      return isHere(group) && !(group !== undefined && isLeftOut(flow, group, shown))
    })
    const isAwaited = isPlace && (busyGroup !== undefined || sentGroup !== undefined)
    // Until the answer is there, the flow still says how an earlier submission ended.
    const messages = isPlace && busyGroup === undefined ? messagesBeside(flow, notice) : []
    const isGone = notice === undefined || (isDiscarded && !inUse.loaded?.isLasting(notice))
    const shownNotice = isPlace && !isGone ? notice : undefined
    const verification =
      isPlace && !options.hasOwnVerification ? pendingVerification(flow) : undefined
    const isNotLoaded = place !== undefined && place === options.failedIn
    const isSilent = messages.length + nodes.length === 0 && !isAwaited && !isNotLoaded
    if (isSilent && !shownNotice && !verification) return
    return (
      <Outcome
        messages={messages}
        errorNodes={nodes}
        isNotLoaded={isNotLoaded}
        notice={shownNotice}
        isDiscarded={isDiscarded}
        verification={verification}
        group={outcomeGroup}
        {...options.ways}
      />
    )
  }

  return {
    outcomeFor,
    /** What was typed in that section is given up. */
    discard: (group: string) => {
      if (group === outcomeGroup) setDiscarded(notice)
    },
    forgetDiscarded: () => setDiscarded(undefined),
  }
}

/** Another form on the page shows that group, and with it how its submission ended. */
function isLeftOut(flow: AnyFlow, group: string, shown: readonly string[]): boolean {
  return !shown.includes(group) && readNodes(flow).some((node) => node.group === group)
}

"use client"

import type { GroupState } from "../flow/groupState.ts"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"

/** How a method stands, in a word or two. Renders a `<span>`. */
export function StateBadge({ state }: { state: GroupState }) {
  const { words, fill } = useFlowContext()
  const part = useParts()
  const isOn = state.kind === "on" || ("count" in state && state.count > 0)
  const isUnlinked = state.kind === "linked" && !isOn
  return (
    <span {...part("state", { kind: state.kind, on: isOn })} data-on={isOn || undefined}>
      {isUnlinked ? words.state.unlinked : fill(words.state[state.kind], { ...state })}
    </span>
  )
}

"use client"

import { useMemo } from "react"
import { EmbeddedForm } from "../components/EmbeddedForm.ts"
import { FlowForm } from "../components/FlowForm.tsx"
import type { FlowFormProps } from "../components/FlowForm.tsx"
import { useHeadingLevel } from "../components/HeadingLevel.tsx"
import type { HeadingLevel } from "../components/HeadingLevel.tsx"
import { withoutMessages } from "../flow/answers.ts"

export interface EmbeddedFlowProps extends Omit<FlowFormProps, "headingLevel"> {
  /** The ids of the flow's messages that are left out, as what is around says them. */
  saidAround: readonly number[]
}

/** A flow within a page of this library: `<FlowForm>`, with headings a level below those around. */
export function EmbeddedFlow({ flow, saidAround, ...props }: EmbeddedFlowProps) {
  const level = useHeadingLevel()
  // The same for as long as the flow is: another one is an answer to what was sent.
  const shown = useMemo(
    () => withoutMessages(flow, ({ id }) => saidAround.includes(id)),
    [flow, saidAround],
  )
  return (
    <EmbeddedForm value={true}>
      <FlowForm {...props} flow={shown} headingLevel={Math.min(level + 1, 6) as HeadingLevel} />
    </EmbeddedForm>
  )
}

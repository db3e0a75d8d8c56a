"use client"

import { useEffect, useState } from "react"
import type { DraftValues, FlowDraft } from "../flow/draft.ts"
import type { AnyFlow } from "../flow/nodes.ts"

/**
 * What was typed before the page was left, by group; lists need it to render their added items.
 * Undefined where there is nothing, and until the forms are hydrated: the server knew nothing of it.
 */
export function useTypedBefore(
  draft: FlowDraft | undefined,
  flow: AnyFlow,
  groups: readonly string[],
  isHydrated: boolean,
): DraftValues | undefined {
  const [typed] = useState(() => {
    const values: DraftValues = {}
    for (const group of groups) {
      const texts = draft?.read(flow, group)
      if (texts) values[group] = texts
    }
    return values
  })

  useEffect(() => {
    // Of somebody else, or too old: nobody takes it back.
    for (const group of groups) if (!typed[group]) draft?.drop(group)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- as it was read: at the start
  }, [])

  return isHydrated && Object.keys(typed).length > 0 ? typed : undefined
}

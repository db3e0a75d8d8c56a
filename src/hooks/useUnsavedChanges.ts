"use client"

import { useEffect, useState } from "react"

/** What `useUnsavedChanges` takes. */
export interface UseUnsavedChangesOptions {
  /**
   * Lets the browser ask before the page is left, closed or reloaded while something is not saved.
   * @default false
   */
  guard?: boolean | undefined
}

/** What `useUnsavedChanges` returns. */
export interface UnsavedChanges {
  /** The groups in which something is typed and not saved. */
  groups: readonly string[]
  isDirty: boolean
  /** For `<FlowForm>` or `<OrySettings>`: one hook for each of them. */
  onDirtyChange: (groups: readonly string[]) => void
}

/** What is typed in a form and not saved, for a router's blocker or a word of the page's own. */
export function useUnsavedChanges(options: UseUnsavedChangesOptions = {}): UnsavedChanges {
  const { guard = false } = options
  const [groups, setGroups] = useState<readonly string[]>([])
  const isDirty = groups.length > 0

  useEffect(() => {
    // Only while there is something to lose: a page that listens does not go into the back-forward
    // cache. React Native has a `window` without events.
    if (!guard || !isDirty || typeof addEventListener === "undefined") return
    window.addEventListener("beforeunload", ask)
    return () => window.removeEventListener("beforeunload", ask)
  }, [guard, isDirty])

  return { groups, isDirty, onDirtyChange: setGroups }
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chrome asks for no other reason before version 119
  event.returnValue = true
}

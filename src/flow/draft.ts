import type { AnyFlow } from "./nodes.ts"

/** What was typed, by group and by input name; a checkbox as "true" or "false". No secrets. */
export type DraftValues = Record<string, Record<string, string>>

/**
 * Carries what was typed across leaving the page and coming back. The hook saves it and reads it
 * back; the forms fill it and take from it.
 */
export interface FlowDraft {
  /** Registers a form that can tell what was typed in it; returns the way to take it back. */
  attach: (collect: () => DraftValues) => () => void
  /** What the flow's identity had typed in the group before the page was left. */
  read: (flow: AnyFlow, group: string) => Record<string, string> | undefined
  /** Forgets the group's part, once it is back in its form. */
  drop: (group: string) => void
}

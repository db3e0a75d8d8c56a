import type { AnyFlow } from "./nodes.ts"

/** True for anything with `ui.nodes`: how a flow is told from an error, whatever the status. */
export function isFlow(value: unknown): value is AnyFlow {
  const ui = (value as AnyFlow | null | undefined)?.ui
  return Array.isArray(ui?.nodes)
}

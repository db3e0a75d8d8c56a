import type { SettingsFlow } from "@ory/client"
import { flushSync } from "react-dom"
import { createRoot } from "react-dom/client"
import type { ReactNode } from "react"
import type { Mount } from "./subject.ts"

/** A subject that React renders. */
export function reactSubject(
  render: (flow: SettingsFlow, submitted: string | undefined) => ReactNode,
): Mount {
  return (element, flow) => {
    const root = createRoot(element)
    const show = (next: SettingsFlow, submitted?: string) =>
      flushSync(() => root.render(render(next, submitted)))
    show(flow)
    return { show, unmount: () => flushSync(() => root.unmount()) }
  }
}

import type { SettingsFlow } from "@ory/client"

/** What is on the page, to be shown another flow and to be taken away. */
export interface Mounted {
  /** The flow that an answer brought, and the group that was sent. */
  show: (flow: SettingsFlow, submitted?: string) => void
  unmount: () => void
}

/** Puts a subject into an element: in full by the time it returns, where it has its flow. */
export type Mount = (element: HTMLElement, flow: SettingsFlow) => Mounted

declare global {
  interface Window {
    /** The page's flow, part of its HTML. */
    flow?: SettingsFlow
    /** Where Kratos is, for a page that asks it. */
    kratos?: string
    mountSubject: Mount
    mounted?: Mounted
    /** When its form was painted. */
    paintedAt?: number
  }
}

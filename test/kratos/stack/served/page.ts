import { QueryClientProvider, type QueryClient } from "@tanstack/react-query"
import { createElement, StrictMode } from "react"
import type { SettingsFlow, UiNode } from "@ory/client"
import type * as library from "react-ory-settings"

/** How the server shows a settings flow. */
export interface ServedOptions {
  /** The whole page, or the form alone: without `onSubmit`, so that it posts itself. @default page */
  shows?: "page" | "form"
  /** Names of nodes that are left out. */
  without?: string[]
}

/** What the browser needs to hydrate the page that the server rendered. */
export interface ServedData extends ServedOptions {
  kind: "settings" | "login"
  kratosUrl: string
  flow: SettingsFlow
}

/** The library as its users get it: each side imports the built package its own way. */
export type Library = typeof library

/** The same on the server and in the browser. No JSX, as the test runner has a use of its own for it. */
export function page(library: Library, queryClient: QueryClient, data: ServedData) {
  const { createOryClient, FlowForm, OrySettings } = library
  const { kind, kratosUrl, flow, shows = "page", without = [] } = data
  const filter = ({ attributes }: UiNode) =>
    !("name" in attributes && without.includes(attributes.name))
  const whole = kind === "settings" && shows === "page"
  const client = createOryClient(kratosUrl)
  return createElement(
    StrictMode,
    undefined,
    createElement(
      QueryClientProvider,
      { client: queryClient },
      whole
        ? createElement(OrySettings, {
            client,
            flowId: flow.id,
            filter,
            guardUnsaved: true,
          })
        : createElement(FlowForm, { flow, filter }),
    ),
  )
}

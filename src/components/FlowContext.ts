"use client"

import { createContext, useContext } from "react"
import type { Words } from "../i18n/en.ts"

/** What is the same for every node of a form. */
export interface FlowContextValue {
  words: Words
  /** Labels by node name, in place of Kratos's. */
  labels: Readonly<Record<string, string>> | undefined
  /** How keys and passkeys run: in the page's own code, or through Kratos's script. */
  scripts: "native" | "load"
  scriptNonce: string | undefined
  /** The address the flow posts to: scripts are loaded from its origin only. */
  action: string
}

const FlowContext = createContext<FlowContextValue | undefined>(undefined)

export const FlowContextProvider = FlowContext.Provider

/** @throws Error outside of a `<FlowForm>`. */
export function useFlowContext(): FlowContextValue {
  const value = useContext(FlowContext)
  if (value) return value
  throw new Error(
    "react-ory-settings: a node component was rendered outside of <FlowForm>, which knows its " +
      "words and labels. Render it below one.",
  )
}

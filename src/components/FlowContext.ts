"use client"

import { createContext, useContext } from "react"
import type { UiNode, UiText } from "../flow/nodes.ts"
import type { formWords } from "../i18n/en/form.ts"
import type { Text } from "../i18n/format.ts"
import type { Locale } from "../i18n/locale.ts"
import type { Widened } from "../i18n/words.ts"
import type { Need } from "./useFormInUse.ts"

/** What is the same for every node of a form. */
export interface FlowContextValue {
  /** False on a server and while its HTML is hydrated. */
  isHydrated: boolean
  /** Undefined: English. */
  locale: Locale | undefined
  words: Widened<typeof formWords>
  /** A time, ISO 8601, as the language writes it; by default with its day and minute. */
  time: (text: string, style?: Intl.DateTimeFormatOptions) => string
  /** A text with its values filled in. */
  fill: (text: Text, values: Readonly<Record<string, unknown>>) => string
  /** A message of Kratos in that language. */
  say: (message: UiText) => string
  /** A node's label: the host's, else Kratos's in that language. */
  label: (node: UiNode) => string
  /** Whether a question comes before something is taken away. */
  confirmRemoval: boolean
  /** Names of social sign-in providers, by id. */
  providers: Readonly<Record<string, string>> | undefined
  /** How keys and passkeys run: in the page's own code, or through Kratos's script. */
  scripts: "native" | "load"
  scriptNonce: string | undefined
  /** The address the flow posts to: scripts are loaded from its origin only. */
  action: string
  /** The person's addresses that are not confirmed yet. */
  unconfirmed: readonly string[]
  /** Confirms one of them. */
  onConfirm: ((address: string) => void) | undefined
  /** Runs what needs the code in use. */
  need: Need
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

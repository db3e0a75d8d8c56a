"use client"

import { useFlowContext } from "./FlowContext.ts"
import { wordsInUse } from "./wordsInUse.ts"

/** The words that a form needs once somebody uses it, in the language of the page. */
export function useWordsInUse() {
  return wordsInUse(useFlowContext().locale)
}

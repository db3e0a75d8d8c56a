"use client"

import { inUseWords } from "../i18n/en/inUse.ts"
import { wordsIn } from "../i18n/words.ts"
import { useFlowContext } from "./FlowContext.ts"

/** The words that a form needs once somebody uses it, in the language of the page. */
export function useWordsInUse() {
  return wordsIn(useFlowContext().locale, inUseWords)
}

export type WordsInUse = ReturnType<typeof useWordsInUse>

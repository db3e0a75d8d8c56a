import { inUseWords } from "../i18n/en/inUse.ts"
import type { Locale } from "../i18n/locale.ts"
import { wordsIn } from "../i18n/words.ts"

/** The words that a form needs once somebody uses it, in that language. */
export function wordsInUse(locale: Locale | undefined) {
  return wordsIn(locale, inUseWords)
}

export type WordsInUse = ReturnType<typeof wordsInUse>

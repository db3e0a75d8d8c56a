import { formWords } from "./en/form.ts"
import { inUseWords } from "./en/inUse.ts"
import { pageWords } from "./en/page.ts"
import type { Widened } from "./words.ts"

/** All of the library's own words, in English. */
export const words = {
  ...formWords,
  ...pageWords,
  ...inUseWords,
  tools: { ...formWords.tools, ...inUseWords.tools },
  verification: {
    ...formWords.verification,
    ...pageWords.verification,
    ...inUseWords.verification,
  },
  flow: { ...formWords.flow, ...inUseWords.flow },
}

/** The words of the page itself, by where they stand, such as `flow.loading`. All are needed. */
export type Words = Widened<typeof words>

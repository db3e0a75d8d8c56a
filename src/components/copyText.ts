import type { Dispatch, SetStateAction } from "react"
import type { Locale } from "../i18n/locale.ts"
import { wordsInUse } from "./wordsInUse.ts"

/** What is said once a text is copied, or could not be. */
export interface Copied {
  text: string
}

/** How long the answer stands, in milliseconds. */
const SHOWN_FOR = 5_000

/**
 * Copies a text, and says so.
 *
 * @param textId The id of the element that shows the text: it is selected where copying is not
 *   allowed.
 */
export async function copyText(
  text: string,
  textId: string,
  locale: Locale | undefined,
  say: Dispatch<SetStateAction<Copied | undefined>>,
): Promise<void> {
  const words = wordsInUse(locale).tools
  // Said anew each time, and only what is new is heard.
  say(undefined)
  try {
    await navigator.clipboard.writeText(text)
    const copied = { text: words.copied }
    say(copied)
    setTimeout(() => say((last) => (last === copied ? undefined : last)), SHOWN_FOR)
  } catch {
    // At an address without https there is no clipboard, and a browser may refuse it.
    const element = document.getElementById(textId)
    if (element) getSelection()?.selectAllChildren(element)
    say({ text: words.copyFailed })
  }
}

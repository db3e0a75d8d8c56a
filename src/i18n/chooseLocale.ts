import { builtIn } from "./locale.ts"
import type { Locale } from "./locale.ts"

/**
 * The first of the languages asked for that there is a catalogue for; a region falls back to its
 * language (`de-AT` to `de`, with dates and numbers as in Austria), English is always there.
 *
 * @param languages BCP 47 tags, best first, such as `navigator.languages`.
 */
export function chooseLocale(languages: readonly string[], locales: readonly Locale[]): Locale {
  const known = [...locales, builtIn]
  for (const tag of languages) {
    const wanted = readTag(tag)
    if (!wanted) continue
    const exact = known.find(({ code }) => code.toLowerCase() === tag.toLowerCase())
    if (exact) return exact
    const sameLanguage = known.find(({ code }) => {
      const own = readTag(code)
      return own?.language === wanted.language && own.script === wanted.script
    })
    if (sameLanguage) return { ...sameLanguage, code: tag }
  }
  return builtIn
}

/** With the script that goes without saying: Chinese of Taiwan is not written as that of China. */
function readTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return undefined
  }
}

import { english } from "./english.ts"
import type { Locale } from "./locale.ts"

/** By catalogue and tag: a new object at each render would have the whole page render anew. */
const regional = new WeakMap<Locale, Map<string, Locale>>()

/**
 * The first of the languages asked for that there is a catalogue for; a region falls back to its
 * language (`de-AT` to `de`, with dates and numbers as in Austria), English is always there.
 *
 * @param languages - BCP 47 tags, best first, such as `navigator.languages`; `de_AT` is read as `de-AT`.
 */
export function chooseLocale(languages: readonly string[], locales: readonly Locale[]): Locale {
  const known = [...locales, english]
  for (const language of languages) {
    // Java, Android and POSIX write `de_AT`.
    const tag = language.replaceAll("_", "-")
    const wanted = readTag(tag)
    if (!wanted) continue
    const exact = known.find(({ code }) => code.toLowerCase() === tag.toLowerCase())
    if (exact) return exact
    const sameLanguage = known.find(({ code }) => {
      const own = readTag(code)
      return own?.language === wanted.language && own.script === wanted.script
    })
    if (sameLanguage) return ofRegion(sameLanguage, tag)
  }
  return english
}

function ofRegion(locale: Locale, code: string): Locale {
  const byTag = regional.get(locale) ?? new Map<string, Locale>()
  const known = byTag.get(code) ?? { ...locale, code }
  regional.set(locale, byTag.set(code, known))
  return known
}

/** With the script that goes without saying: Chinese of Taiwan is not written as that of China. */
function readTag(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return undefined
  }
}

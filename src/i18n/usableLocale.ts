import type { Locale } from "./locale.ts"
import { warnOfLocale } from "./warnOfLocale.ts"

/**
 * What was given, where it is a catalogue; undefined is English. The developer is told of what is
 * none, and of each word that is missing, by name.
 */
export function usableLocale(given: Locale | undefined): Locale | undefined {
  const locale = isCatalogue(given) ? given : undefined
  if (process.env.NODE_ENV !== "production") warnOfLocale(given, locale)
  return locale
}

function isCatalogue(given: Locale | undefined): boolean {
  const { code, words } = (given ?? {}) as Partial<Locale>
  try {
    return typeof words === "object" && Intl.getCanonicalLocales(code).length === 1
  } catch {
    return false
  }
}

import { warnOnce } from "../warn.ts"
import { words } from "./en.ts"
import type { Words } from "./en.ts"
import { builtIn, MESSAGE_IDS, REASONS } from "./locale.ts"
import type { Locale } from "./locale.ts"

const completed = new WeakMap<object, Locale>()

/**
 * The catalogue to use for what was given: English for none, and English words where one is
 * missing, of which the developer is told by name.
 */
export function completeLocale(given: Locale | undefined): Locale {
  if (given === undefined) return builtIn
  if (!isCatalogue(given)) {
    if (process.env.NODE_ENV !== "production") warnOfNone(given)
    return builtIn
  }
  const known = completed.get(given)
  if (known) return known
  const missing: string[] = []
  const locale: Locale = {
    ...builtIn,
    ...given,
    words: withDefaults(given.words, words, "words", missing) as Words,
    messages: texts(given.messages) as Locale["messages"],
    reasons: texts(given.reasons) as Locale["reasons"],
  }
  if (process.env.NODE_ENV !== "production") warnOfGaps(locale, missing)
  completed.set(given, locale)
  return locale
}

function warnOfNone(given: unknown): void {
  const type = given === null ? "null" : typeof given
  // No more of it than that: an object may be anything, an i18next instance for one.
  const what = typeof given === "string" ? `the ${type} "${given}"` : `of type ${type}`
  warnOnce(
    `locale is ${what}, which is no catalogue, so English is shown. Import one: ` +
      'import { de } from "react-ory-settings/locales/de"',
  )
}

function warnOfGaps({ code, messages, reasons }: Locale, missingWords: readonly string[]): void {
  // A catalogue with no message at all leaves them to Kratos, as the built-in one does.
  const hasMessages = Object.keys(messages).length > 0
  const missing = [
    ...missingWords,
    ...(hasMessages ? gaps("messages", MESSAGE_IDS, messages) : []),
    ...(hasMessages ? gaps("reasons", REASONS, reasons) : []),
  ]
  if (missing.length === 0) return
  warnOnce(`the catalogue "${code}" lacks ${missing.join(", ")}: English stands in its place.`)
}

function gaps(path: string, wanted: readonly (string | number)[], own: object): string[] {
  return wanted.filter((key) => !Object.hasOwn(own, key)).map((key) => `${path}.${key}`)
}

function isCatalogue(given: unknown): given is Locale {
  const { code, words: own } = (given ?? {}) as Partial<Locale>
  return isTag(code) && typeof own === "object"
}

function isTag(code: unknown): boolean {
  try {
    return typeof code === "string" && Intl.getCanonicalLocales(code).length === 1
  } catch {
    return false
  }
}

function withDefaults(given: unknown, defaults: unknown, path: string, missing: string[]): unknown {
  const isWhole = isText(defaults)
  const isFilledIn = isPlural(defaults) || (isWhole && String(defaults).includes("{"))
  if (isFilledIn ? isText(given) : isWhole && typeof given === "string") return given
  if (isWhole || typeof given !== "object" || given === null) {
    missing.push(path)
    return defaults
  }
  const own = given as Record<string, unknown>
  const entries = Object.entries(defaults as Record<string, unknown>).map(([key, value]) => [
    key,
    withDefaults(Object.hasOwn(own, key) ? own[key] : undefined, value, `${path}.${key}`, missing),
  ])
  return { ...own, ...(Object.fromEntries(entries) as Record<string, unknown>) }
}

/** What is no text is left out. */
function texts(given: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => isText(value)))
}

function isText(value: unknown): boolean {
  return typeof value === "string" || isPlural(value)
}

function isPlural(value: unknown): boolean {
  // Not by `other` alone: it is also the name of a question.
  const { count, other } = (value ?? {}) as { count?: unknown; other?: unknown }
  return typeof count === "string" && typeof other === "string"
}

import { warnOnce } from "../warn.ts"
import { words } from "./en.ts"
import { MESSAGE_IDS, REASONS } from "./locale.ts"
import type { Locale } from "./locale.ts"
import { fits, isText } from "./words.ts"

const checked = new WeakSet<Locale>()

/** Tells the developer what is wrong with a catalogue. */
export function warnOfLocale(given: unknown, locale: Locale | undefined): void {
  if (given === undefined) return
  if (!locale) warnOfNone(given)
  else if (!checked.has(locale)) warnOfGaps(locale)
  if (locale) checked.add(locale)
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

function warnOfGaps({ code, words: own, messages, reasons }: Locale): void {
  // A catalogue with no message at all leaves them to Kratos, as English does.
  const hasMessages = textsOf(messages).length > 0
  const missing = [
    ...missingWords(own, words, "words"),
    ...(hasMessages ? gaps("messages", MESSAGE_IDS, messages) : []),
    ...(hasMessages ? gaps("reasons", REASONS, reasons) : []),
  ]
  if (missing.length === 0) return
  warnOnce(`the catalogue "${code}" lacks ${missing.join(", ")}: English stands in its place.`)
}

function missingWords(given: unknown, english: unknown, path: string): string[] {
  if (isText(english)) return fits(given, english) ? [] : [path]
  if (typeof given !== "object" || given === null) return [path]
  const own = given as Record<string, unknown>
  return Object.entries(english as object).flatMap(([key, text]) =>
    missingWords(Object.hasOwn(own, key) ? own[key] : undefined, text, `${path}.${key}`),
  )
}

function gaps(path: string, wanted: readonly (string | number)[], own: object): string[] {
  const texts = textsOf(own)
  return wanted.filter((key) => !texts.includes(String(key))).map((key) => `${path}.${key}`)
}

function textsOf(own: object | undefined): string[] {
  return Object.entries(own ?? {}).flatMap(([key, value]) => (isText(value) ? [key] : []))
}

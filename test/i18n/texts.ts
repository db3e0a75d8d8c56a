import type { Plural, Text } from "../../src/i18n/format.ts"
import type { Locale } from "../../src/i18n/locale.ts"

/** All texts of a catalogue by path, such as `words.rows.link` or `messages.1050001`. */
export function textsOf({ words, messages, reasons }: Locale): Map<string, Text> {
  return new Map(leaves({ words, messages, reasons }, ""))
}

function leaves(value: object, path: string): [string, Text][] {
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const own = path ? `${path}.${key}` : key
    return isText(child) ? [[own, child] as [string, Text]] : leaves(child as object, own)
  })
}

function isText(value: unknown): value is Text {
  return typeof value === "string" || isPlural(value as Text)
}

export function isPlural(text: Text): text is Plural {
  return typeof (text as Plural).count === "string"
}

/** A text, or each of its plural forms. */
export function formsOf(text: Text): string[] {
  return isPlural(text) ? Object.values(pluralForms(text)) : [text]
}

/** The forms by plural category. */
export function pluralForms({ count: _, ...forms }: Plural): Record<string, string> {
  return forms
}

/** The names in braces, each once. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))].sort()
}

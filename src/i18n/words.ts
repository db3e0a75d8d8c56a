import type { Text } from "./format.ts"
import type { Locale } from "./locale.ts"

/** Any string, and where values are filled in also one with plural forms. */
export type Widened<Leaf> = Leaf extends string
  ? Leaf extends `${string}{${string}}${string}`
    ? Text
    : string
  : Leaf extends { count: string; other: string }
    ? Text
    : { readonly [Key in keyof Leaf]: Widened<Leaf[Key]> }

/** By catalogue and part: other words at each render would have the whole page render anew. */
const known = new WeakMap<Locale, WeakMap<object, object>>()

/**
 * A part of the library's own words in the language of the page; English for each that the catalogue
 * lacks.
 *
 * @param english The part: `formWords`, `pageWords` or `inUseWords`.
 */
export function wordsIn<Part extends object>(
  locale: Locale | undefined,
  english: Part,
): Widened<Part> {
  if (!locale) return english as unknown as Widened<Part>
  const parts = known.get(locale) ?? new WeakMap<object, object>()
  const words = parts.get(english) ?? (withDefaults(locale.words, english) as object)
  known.set(locale, parts.set(english, words))
  return words as Widened<Part>
}

function withDefaults(given: unknown, english: unknown): unknown {
  if (isText(english)) return fits(given, english) ? given : english
  const own = (given ?? {}) as Record<string, unknown>
  const entries = Object.entries(english as object).map(([key, text]) => [
    key,
    withDefaults(Object.hasOwn(own, key) ? own[key] : undefined, text),
  ])
  // Of groups a catalogue may have more.
  return { ...own, ...(Object.fromEntries(entries) as object) }
}

/** Plural forms only where there is something to count. */
export function fits(given: unknown, english: unknown): boolean {
  const isFilledIn = typeof english !== "string" || english.includes("{")
  return isFilledIn ? isText(given) : typeof given === "string"
}

export function isText(value: unknown): value is Text {
  // Not by `other` alone: it is also the name of a question.
  const { count, other } = (value ?? {}) as { count?: unknown; other?: unknown }
  return typeof value === "string" || (typeof count === "string" && typeof other === "string")
}

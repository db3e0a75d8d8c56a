import { textOf } from "../flow/fields.ts"

/**
 * A text with `{name}` where a value goes; or one for each plural form of the language, chosen by
 * the value named in `count`: `{ count: "min_length", one: "…", other: "…" }`.
 */
export type Text = string | Plural

export type Plural = { count: string; other: string } & Partial<
  Record<Exclude<Intl.LDMLPluralRule, "other">, string>
>

/**
 * A text with its values filled in, in the manner of the language: numbers, lists, and times, which
 * Kratos sends as ISO 8601 under names that end in `_at`.
 *
 * @param code BCP 47 tag of the language.
 * @param timeZone Of times. @default the browser's
 * @returns undefined where a value is missing: half a sentence helps nobody.
 */
export function format(
  text: Text,
  values: Readonly<Record<string, unknown>>,
  code: string,
  timeZone?: string,
): string | undefined {
  const chosen = typeof text === "string" ? text : pluralForm(text, values, code)
  const names = [...chosen.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "")
  const isMissing = (name: string) =>
    !Object.hasOwn(values, name) || values[name] === undefined || values[name] === null
  if (names.some(isMissing)) return undefined
  return chosen.replace(/\{(\w+)\}/g, (_, name: string) =>
    formatValue(name, values[name], code, timeZone),
  )
}

function pluralForm(text: Plural, values: Readonly<Record<string, unknown>>, code: string): string {
  const count = Object.hasOwn(values, text.count) ? Number(textOf(values[text.count])) : NaN
  return text[new Intl.PluralRules(code).select(count)] ?? text.other
}

function formatValue(
  name: string,
  value: unknown,
  code: string,
  timeZone: string | undefined,
): string {
  if (typeof value === "number") return new Intl.NumberFormat(code).format(value)
  if (Array.isArray(value))
    return new Intl.ListFormat(code, { type: "disjunction" }).format(value.map(textOf))
  if (typeof value !== "string") return JSON.stringify(value)
  return name.endsWith("_at") ? formatTime(value, code, DAY_AND_TIME, timeZone) : value
}

const DAY_AND_TIME: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "short" }

/** A day and time; the text itself where it is none. */
export function formatTime(
  text: string,
  code: string,
  style: Intl.DateTimeFormatOptions = DAY_AND_TIME,
  timeZone?: string,
): string {
  const time = new Date(text)
  return Number.isNaN(time.getTime())
    ? text
    : new Intl.DateTimeFormat(code, { ...style, timeZone }).format(time)
}

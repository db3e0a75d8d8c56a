import type { UiText } from "../flow/nodes.ts"
import { format } from "./format.ts"
import type { Locale, Reason } from "./locale.ts"

/** 4000001: anything without an id of its own; what it is about is in the text only. */
const GENERIC = 4000001

const REASONS: readonly (readonly [RegExp, Reason])[] = [
  [/ is not valid "email"$/, "email"],
  [/ is not valid "tel"$/, "tel"],
  [/ is not valid "uri"$/, "uri"],
  [/ is not valid "date(-time)?"$/, "date"],
  [/^value must be one of /, "enum"],
  [/"access_denied"/, "denied"],
  [/last remaining first factor|lock you out of your account/, "last_credential"],
]

/** A message of Kratos in the language of the page; in Kratos's own words where it has no text. */
export function translate(message: UiText, locale: Locale, timeZone?: string): string {
  const { id, context } = message
  const text = typeof message.text === "string" ? message.text : ""
  const reason = id === GENERIC && REASONS.find(([pattern]) => pattern.test(text))?.[1]
  const known = reason ? locale.reasons[reason] : undefined
  if (known !== undefined) return known
  const isKnown = typeof id === "number" && Object.hasOwn(locale.messages, id)
  const translated = isKnown ? locale.messages[id] : undefined
  if (translated === undefined) return text
  return (
    format(translated, (context ?? {}) as Record<string, unknown>, locale.code, timeZone) ?? text
  )
}

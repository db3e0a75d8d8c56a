import type { UiText } from "../flow/nodes.ts"
import { own } from "../flow/own.ts"
import { format } from "./format.ts"
import type { Locale, Reason } from "./locale.ts"
import { isText } from "./words.ts"

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

/**
 * A message of Kratos in the language of the page; in Kratos's own words where it has no text.
 *
 * @param locale Undefined: English, which Kratos speaks.
 */
export function translate(message: UiText, locale: Locale | undefined, timeZone?: string): string {
  const { id, context } = message
  const text = typeof message.text === "string" ? message.text : ""
  if (!locale) return text
  const reason = id === GENERIC && REASONS.find(([pattern]) => pattern.test(text))?.[1]
  const ofId = own(locale.messages, typeof id === "number" ? String(id) : undefined)
  const known: unknown = own(locale.reasons, reason) ?? ofId
  if (!isText(known)) return text
  return format(known, (context ?? {}) as Record<string, unknown>, locale.code, timeZone) ?? text
}

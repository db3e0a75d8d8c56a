import { nodeLabel } from "../flow/fields.ts"
import type { UiNode, UiText } from "../flow/nodes.ts"
import { completeLocale } from "../i18n/completeLocale.ts"
import { format, formatTime } from "../i18n/format.ts"
import type { Text } from "../i18n/format.ts"
import type { Locale } from "../i18n/locale.ts"
import { translate } from "../i18n/translate.ts"

/**
 * What the components need to speak a language.
 *
 * @param isHydrated A server does not know the person's time zone, and hydration has to find what
 *   the server wrote: until then times are those of UTC.
 */
export function wordsOf(
  locale: Locale,
  labels: Readonly<Record<string, string>> | undefined,
  isHydrated: boolean,
) {
  const { words, code } = locale
  const timeZone = isHydrated ? undefined : "UTC"
  const say = (message: UiText) => translate(message, locale, timeZone)
  return {
    words,
    say,
    label: (node: UiNode) => nodeLabel(node, labels, say),
    fill: (text: Text, values: Readonly<Record<string, unknown>>) =>
      format(text, values, code, timeZone) ?? "",
    time: (text: string, style?: Intl.DateTimeFormatOptions) =>
      formatTime(text, code, style, timeZone),
  }
}

/** The attributes that tell the browser a language was chosen; the host's own stand where none was. */
export function languageOf(locale: Locale | undefined): { lang?: string; dir?: "ltr" | "rtl" } {
  if (!locale) return {}
  const { code, direction } = completeLocale(locale)
  return { lang: code, dir: direction }
}

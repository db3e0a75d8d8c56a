import { nodeLabel } from "../flow/fields.ts"
import type { UiNode, UiText } from "../flow/nodes.ts"
import { formWords } from "../i18n/en/form.ts"
import { format, formatTime } from "../i18n/format.ts"
import type { Text } from "../i18n/format.ts"
import type { Locale } from "../i18n/locale.ts"
import { translate } from "../i18n/translate.ts"
import { usableLocale } from "../i18n/usableLocale.ts"
import { wordsIn } from "../i18n/words.ts"

const ENGLISH = { code: "en", direction: "ltr" } as const

/**
 * What the components need to speak a language.
 *
 * @param given The host's catalogue.
 * @param isHydrated A server does not know the person's time zone, and hydration has to find what
 *   the server wrote: until then times are those of UTC.
 */
export function wordsOf(
  given: Locale | undefined,
  labels: Readonly<Record<string, string>> | undefined,
  isHydrated: boolean,
) {
  const locale = usableLocale(given)
  const { code } = locale ?? ENGLISH
  const timeZone = isHydrated ? undefined : "UTC"
  const say = (message: UiText) => translate(message, locale, timeZone)
  return {
    locale,
    words: wordsIn(locale, formWords),
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
  const { code, direction } = usableLocale(locale) ?? ENGLISH
  return { lang: code, dir: direction }
}

import { nodeLabel } from "../flow/fields.ts"
import type { UiNode, UiText } from "../flow/nodes.ts"
import { completeLocale } from "../i18n/completeLocale.ts"
import { format } from "../i18n/format.ts"
import type { Text } from "../i18n/format.ts"
import type { Locale } from "../i18n/locale.ts"
import { translate } from "../i18n/translate.ts"

/** What the components need to speak a language. */
export function wordsOf(locale: Locale, labels: Readonly<Record<string, string>> | undefined) {
  const { words, code } = locale
  const say = (message: UiText) => translate(message, locale)
  return {
    words,
    language: code,
    say,
    fill: (text: Text, values: Readonly<Record<string, unknown>>) =>
      format(text, values, code) ?? "",
    label: (node: UiNode) => nodeLabel(node, labels, say),
  }
}

/** The attributes that tell the browser a language was chosen; the host's own stand where none was. */
export function languageOf(locale: Locale | undefined): { lang?: string; dir?: "ltr" | "rtl" } {
  if (!locale) return {}
  const { code, direction } = completeLocale(locale)
  return { lang: code, dir: direction }
}

import type { Locale } from "react-ory-settings"

const modules = import.meta.glob<Record<string, Locale>>("../../src/i18n/locales/*.ts", {
  eager: true,
})

/** Every catalogue of the library, by the code of its language. */
export const locales: Readonly<Record<string, Locale>> = Object.fromEntries(
  Object.values(modules)
    .flatMap((module) => Object.values(module))
    .map((locale) => [locale.code, locale]),
)

/** What a language calls itself. */
export function nameOfLanguage(code: string): string {
  return new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code
}

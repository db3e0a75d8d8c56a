import { words } from "./en.ts"
import type { Locale } from "./locale.ts"

/**
 * English, as it is without a catalogue. Kratos speaks English itself, so that its messages need
 * none; one with friendlier texts for them is `react-ory-settings/locales/en`.
 */
export const english: Locale = {
  code: "en",
  direction: "ltr",
  words,
  messages: {} as Locale["messages"],
  reasons: {} as Locale["reasons"],
}

import { chooseLocale, OrySettings } from "react-ory-settings"
import { de } from "react-ory-settings/locales/de"
import { fr } from "react-ory-settings/locales/fr"
import { client } from "./AccountPage"

/** Swiss German gets German, with dates as in Switzerland; who asks for neither gets English. */
const locale = chooseLocale(navigator.languages, [de, fr])

export function LocalizedPage() {
  return <OrySettings client={client} locale={locale} labels={{ "traits.nickname": "Spitzname" }} />
}

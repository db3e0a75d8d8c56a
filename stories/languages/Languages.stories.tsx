import type { Meta, StoryObj } from "@storybook/react-vite"
import type { Locale } from "react-ory-settings"
import { ar } from "react-ory-settings/locales/ar"
import { de } from "react-ory-settings/locales/de"
import { en } from "react-ory-settings/locales/en"
import { es } from "react-ory-settings/locales/es"
import { fr } from "react-ory-settings/locales/fr"
import { it } from "react-ory-settings/locales/it"
import { ja } from "react-ory-settings/locales/ja"
import { nl } from "react-ory-settings/locales/nl"
import { pl } from "react-ory-settings/locales/pl"
import { ptBR } from "react-ory-settings/locales/pt-BR"
import { sv } from "react-ory-settings/locales/sv"
import { tr } from "react-ory-settings/locales/tr"
import { uk } from "react-ory-settings/locales/uk"
import { zh } from "react-ory-settings/locales/zh"
import { expect, waitFor } from "storybook/test"
import { englishIn } from "../support/english.ts"
import { adaWithEverything } from "../support/people.ts"
import { storySchema } from "../support/schema.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

const { email, nickname, birthday } = storySchema.properties.traits.properties
const identitySchema = {
  ...storySchema,
  properties: { traits: { type: "object", properties: { email, nickname, birthday } } },
}
const traits = { email: "ada@example.com", nickname: "ada", birthday: "1815-12-10" }

/** Everything set up and a nickname refused, in each language; `labels` names the traits. */
const meta = {
  title: "Languages",
  component: SettingsStory,
  args: { kratos: { identitySchema, identities: [{ ...adaWithEverything, traits }] } },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

function inLanguage(locale: Locale, mail: string, nick: string, birth: string): Story {
  return {
    args: {
      locale,
      labels: { "traits.email": mail, "traits.nickname": nick, "traits.birthday": birth },
    },
    async play({ canvas, canvasElement, userEvent }) {
      const field = await canvas.findByLabelText(nick, undefined, { timeout: 5_000 })
      await userEvent.clear(field)
      await userEvent.type(field, "a{Enter}")
      await waitFor(() => expect(field).toBeInvalid())
      await expect(field).toHaveAccessibleDescription()
      // Kratos's own words.
      await expect(field).not.toHaveAccessibleDescription(/length must be/)

      const settings = canvasElement.querySelector('[data-ory="settings"]')!
      await expect(settings).toHaveAttribute("lang", locale.code)
      await expect(settings).toHaveAttribute("dir", locale.direction)
      if (locale !== en) await expect(englishIn(settings)).toEqual([])
    },
  }
}

export const Arabic = inLanguage(ar, "البريد الإلكتروني", "الاسم المستعار", "تاريخ الميلاد")
export const Chinese = inLanguage(zh, "电子邮箱", "昵称", "生日")
export const Dutch = inLanguage(nl, "E-mailadres", "Bijnaam", "Geboortedatum")
/** With friendlier texts than Kratos’s. Without a catalogue, the page speaks English, too. */
export const English = inLanguage(en, "E-mail", "Nickname", "Birthday")
export const French = inLanguage(fr, "Adresse e-mail", "Surnom", "Date de naissance")
export const German = inLanguage(de, "E-Mail-Adresse", "Spitzname", "Geburtstag")
export const Italian = inLanguage(it, "E-mail", "Soprannome", "Data di nascita")
export const Japanese = inLanguage(ja, "メールアドレス", "ニックネーム", "生年月日")
export const Polish = inLanguage(pl, "Adres e-mail", "Pseudonim", "Data urodzenia")
export const Portuguese = inLanguage(ptBR, "E-mail", "Apelido", "Data de nascimento")
export const Spanish = inLanguage(es, "Correo electrónico", "Apodo", "Fecha de nacimiento")
export const Swedish = inLanguage(sv, "E-postadress", "Smeknamn", "Födelsedatum")
export const Turkish = inLanguage(tr, "E-posta", "Takma ad", "Doğum tarihi")
export const Ukrainian = inLanguage(uk, "Електронна пошта", "Псевдонім", "Дата народження")

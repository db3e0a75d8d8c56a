import { describe, expect, it } from "vitest"
import { words } from "../../src/i18n/en.ts"
import { format } from "../../src/i18n/format.ts"
import type { Text } from "../../src/i18n/format.ts"
import { MESSAGE_IDS, REASONS } from "../../src/i18n/locale.ts"
import type { Locale, MessageId } from "../../src/i18n/locale.ts"
import { en } from "../../src/i18n/locales/en.ts"
import { translate } from "../../src/i18n/translate.ts"
import { usableLocale } from "../../src/i18n/usableLocale.ts"
import { wordsIn } from "../../src/i18n/words.ts"
import { contexts } from "./contexts.ts"
import { formsOf, isPlural, placeholders, pluralForms, textsOf } from "./texts.ts"

const catalogues = Object.entries(
  import.meta.glob<Record<string, Locale>>("../../src/i18n/locales/*.ts", { eager: true }),
).map(([path, names]) => ({
  file: path.split("/").at(-1)!.slice(0, -".ts".length),
  names: Object.keys(names),
  locale: Object.values(names)[0]!,
}))

const RIGHT_TO_LEFT = ["ar"]

/** What a count goes by, in words and in messages. */
const COUNTS = ["count", "seconds", "max", "min_length", "max_length", "min_items", "max_items"]

/** What a button shows, and its full names, in which that has to occur: WCAG 2.5.3. */
const SHORT_AND_FULL: readonly (readonly [string, readonly string[]])[] = [
  ["words.rows.remove", ["messages.1050018", "messages.1050020", "messages.1050021"]],
  ["words.rows.link", ["messages.1050002"]],
  ["words.rows.unlink", ["messages.1050003"]],
  ["words.list.add", ["words.list.addTo"]],
  ["words.list.remove", ["words.list.removeItem"]],
  ["words.tools.copy", ["words.tools.copyKey", "words.tools.copyCodes"]],
  ["words.tools.download", ["words.tools.downloadCodes"]],
  ["words.tools.print", ["words.tools.printCodes"]],
  ["words.tools.show", ["words.tools.showTyped"]],
  ["words.tools.hide", ["words.tools.hideTyped"]],
  ["words.verification.confirm", ["words.verification.confirmAddress"]],
]

const english = textsOf(en)

it("there is one for each language promised", () => {
  expect(catalogues.map(({ file }) => file).sort()).toEqual(
    ["ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "sv", "tr", "uk", "zh"].sort(),
  )
})

describe.each(catalogues)("the catalogue $file", ({ file, names, locale }) => {
  const { code } = locale
  const texts = textsOf(locale)
  const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories
  const each = [...texts].flatMap(([path, text]) => formsOf(text).map((form) => ({ path, form })))

  it("is the only export of its file, and both are named after the language", () => {
    expect(names).toEqual([file.replace("-", "")])
    expect(code).toBe(file)
    expect(Intl.getCanonicalLocales(code)).toEqual([code])
    expect(locale.direction).toBe(RIGHT_TO_LEFT.includes(code) ? "rtl" : "ltr")
  })

  it("has every word, message and reason, and no other", () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
    expect(Object.keys(locale.messages).map(Number).sort()).toEqual([...MESSAGE_IDS].sort())
    expect(Object.keys(locale.reasons).sort()).toEqual([...REASONS].sort())
    expect(usableLocale(locale)).toBe(locale)
    expect(wordsIn(locale, words)).toEqual(locale.words)
  })

  it("has no empty text, and none with blanks at its ends", () => {
    const wanted = each.filter(({ path }) => english.get(path) !== "")
    expect(wanted.filter(({ form }) => form === "" || form !== form.trim())).toEqual([])
  })

  it("uses the quotation marks of print", () => {
    expect(each.filter(({ form }) => /["']/.test(form))).toEqual([])
  })

  it("fills in what English fills in, and of messages only what Kratos sends", () => {
    for (const [path, text] of texts) {
      const wanted = [...new Set(formsOf(english.get(path)!).flatMap(placeholders))]
      const id = Number(/^messages\.(\d+)$/.exec(path)?.[1])
      const known = id ? Object.keys(contexts[id as MessageId]) : wanted
      for (const { form, spelledOut } of formsWithCount(text)) {
        const own = placeholders(form)
        const lost = wanted.filter((name) => !own.includes(name) && name !== spelledOut)
        expect(known, path).toEqual(expect.arrayContaining(own))
        expect(lost, path).toEqual([])
      }
    }
  })

  it("leaves out a reason in English, and the `true` of a box to tick", () => {
    expect(
      [4000005, 4000029].flatMap((id) => placeholders(texts.get(`messages.${id}`) as string)),
    ).toEqual([])
  })

  it("has each plural form of the language wherever something is counted", () => {
    for (const [path, text] of texts) {
      const counts = formsOf(text)
        .flatMap(placeholders)
        .filter((name) => COUNTS.includes(name))
      if (isPlural(text)) {
        expect(Object.keys(pluralForms(text)).sort(), path).toEqual([...categories].sort())
        expect(counts, path).toContain(text.count)
      } else if (counts.length > 0) {
        expect(categories, `${path} counts, and has one form only`).toEqual(["other"])
      }
    }
  })

  /** A form that is for one number only may spell it out, as Arabic does: “two keys” is a word. */
  function formsWithCount(text: Text): { form: string; spelledOut?: string }[] {
    if (!isPlural(text)) return [{ form: text }]
    const rules = new Intl.PluralRules(code)
    const numbers = Array.from({ length: 200 }, (_, number) => rules.select(number))
    return Object.entries(pluralForms(text)).map(([category, form]) =>
      numbers.filter((other) => other === category).length === 1
        ? { form, spelledOut: text.count }
        : { form },
    )
  }

  it.each(SHORT_AND_FULL)("has the name a button shows in its full one: %s", (short, full) => {
    const shown = (texts.get(short) as string).toLocaleLowerCase(code)
    for (const path of full) {
      for (const form of formsOf(texts.get(path)!)) {
        expect(form.toLocaleLowerCase(code), path).toContain(shown)
      }
    }
  })

  it.each(MESSAGE_IDS.filter((id) => id !== 4000001))("puts message %s into words", (id) => {
    const [count] = Object.keys(contexts[id]).filter((name) => COUNTS.includes(name))
    const numbers = count ? [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000] : [undefined]
    for (const number of numbers) {
      const context = { ...contexts[id], ...(count && { [count]: number }) }
      const said = translate({ id, type: "info", text: "as Kratos has it", context }, locale)
      expect(said).not.toBe("as Kratos has it")
      expect(said).not.toMatch(/[{}]|undefined|NaN/)
    }
  })

  it("puts its own words into sentences", () => {
    const values = {
      address: "ada@example.com",
      count: 2,
      date: "21 November 2026",
      label: "Tags",
      max: 20,
      name: "Google",
      number: 1,
      seconds: 30,
    }
    for (const [path, text] of texts) {
      if (path.startsWith("words.")) expect(format(text, values, code), path).toBeDefined()
    }
  })
})

it("French keeps its punctuation on the line of the word before it", () => {
  const { locale } = catalogues.find(({ file }) => file === "fr")!
  const forms = [...textsOf(locale).values()].flatMap(formsOf)
  expect(forms.filter((form) => / [?!:;»]|« |[^\s\p{P}][?!;»]/u.test(form))).toEqual([])
})

/** Placeholders are no words. */
function lengthInWords(text: string): number {
  return text
    .replace(/\{\w+\}/g, "")
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length
}

const others = catalogues.filter(({ file }) => file !== "en")

it.each(others)("no English is left in the catalogue $file", ({ locale }) => {
  const known = new Set([...english.values()].flatMap(formsOf))
  const forms = [...textsOf(locale).values()].flatMap(formsOf)
  expect(forms.filter((form) => known.has(form) && lengthInWords(form) > 2)).toEqual([])
})

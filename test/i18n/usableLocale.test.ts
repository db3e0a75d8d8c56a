import { beforeEach, describe, expect, it, vi } from "vitest"
import { words } from "../../src/i18n/en.ts"
import { english } from "../../src/i18n/english.ts"
import type { Locale } from "../../src/i18n/locale.ts"
import { de } from "../../src/i18n/locales/de.ts"
import { translate } from "../../src/i18n/translate.ts"
import { usableLocale } from "../../src/i18n/usableLocale.ts"
import { wordsIn } from "../../src/i18n/words.ts"

const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined)

beforeEach(() => {
  warn.mockClear()
})

/** What is shown with a catalogue, and what of it. */
function complete(given: Locale | undefined) {
  const locale = usableLocale(given)
  return { locale, words: wordsIn(locale, words) }
}

/** Without what a path names, and under a code of its own: a warning is given only once. */
function without(path: string, code: string): Locale {
  const locale = { ...structuredClone(de), code }
  const keys = path.split(".")
  const parent = keys.slice(0, -1).reduce<unknown>(read, locale)
  Reflect.deleteProperty(parent as object, keys.at(-1)!)
  return locale
}

/** As an i18next instance is: JSON cannot hold it. */
function circular(): object {
  const instance = { language: "de", services: {} }
  return Object.assign(instance, { services: { instance } })
}

function read(value: unknown, key: string): unknown {
  return (value as Record<string, unknown>)[key]
}

describe("usableLocale", () => {
  it("takes a complete catalogue as it is, and says nothing", () => {
    expect(complete(de)).toEqual({ locale: de, words: de.words })
    expect(complete(undefined)).toEqual({ locale: undefined, words })
    expect(usableLocale({ ...english, code: "en-GB" })?.code).toBe("en-GB")
    expect(warn).not.toHaveBeenCalled()
  })

  it("gives the same answer to the same catalogue", () => {
    expect(complete(de).words).toBe(complete(de).words)
  })

  it.each([
    ["words.rows.unlink", "de-x-a", words.rows.unlink],
    ["words.questions.cancel", "de-x-b", words.questions.cancel],
    ["words.questions.other", "de-x-c", words.questions.other],
    ["words.state.keys", "de-x-d", words.state.keys],
    ["words.tools", "de-x-e", words.tools],
  ])("puts English in the place of %s, and says so", (path, code, english) => {
    const locale = complete(without(path, code))
    const own = path.split(".").reduce<unknown>(read, locale)
    expect(own).toEqual(english)
    expect(locale.words.rows.link).toBe("Verknüpfen")
    expect(locale.words.questions.disableCodes).toBe(de.words.questions.disableCodes)
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      `react-ory-settings: the catalogue "${code}" lacks ${path}: English stands in its place.`,
    )
  })

  it("names all that is missing at once, and once", () => {
    const locale = without("words.rows.link", "de-x-f")
    Reflect.deleteProperty(locale.words.list, "add")
    usableLocale(locale)
    usableLocale(structuredClone(locale))
    expect(warn).toHaveBeenCalledOnce()
    expect(warn.mock.lastCall).toEqual([
      expect.stringContaining("lacks words.list.add, words.rows.link:"),
    ])
  })

  it("names a message and a reason that is missing, and leaves them to Kratos", () => {
    const locale = without("messages.1070003", "de-x-g")
    Reflect.deleteProperty(locale.reasons, "email")
    const given = usableLocale(locale)
    expect(warn.mock.lastCall).toEqual([
      expect.stringContaining("lacks messages.1070003, reasons.email:"),
    ])
    expect(translate({ id: 1070003, text: "Save", type: "info" }, given)).toBe("Save")
  })

  it("takes what is no text for missing", () => {
    const locale = structuredClone(de) as unknown as Record<string, Record<string, unknown>>
    locale.words!.codes = { used: 5 }
    locale.words!.rows = { ...de.words.rows, link: { count: "count", other: "Links" } }
    locale.words!.flow = null
    locale.messages![1070003] = 5
    const given = { ...(locale as unknown as Locale), code: "de-x-h" }
    const { words: own } = complete(given)
    expect(own.codes.used).toBe(words.codes.used)
    expect(own.rows.link).toBe(words.rows.link)
    expect(own.flow).toEqual(words.flow)
    expect(translate({ id: 1070003, text: "Save", type: "info" }, given)).toBe("Save")
    expect(warn.mock.lastCall).toEqual([
      expect.stringContaining(
        "lacks words.rows.link, words.codes.used, words.flow, messages.1070003:",
      ),
    ])
  })

  it("goes without messages and reasons, where a catalogue has words only", () => {
    const { messages: _, reasons: __, ...rest } = de
    const given = usableLocale({ ...rest, messages: undefined } as unknown as Locale)
    expect(translate({ id: 1070003, text: "Save", type: "info" }, given)).toBe("Save")
    expect(translate({ id: 4000001, text: 'x is not valid "tel"', type: "error" }, given)).toBe(
      'x is not valid "tel"',
    )
    expect(warn).not.toHaveBeenCalled()
  })

  it.each(["de", null, 5, {}, { code: "de" }, { code: "not a tag", words: {} }, { de }])(
    "shows English for what is no catalogue: %j",
    (given) => {
      expect(complete(given as Locale)).toEqual({ locale: undefined, words })
    },
  )

  it.each([
    ["de", 'the string "de"'],
    [5, "of type number"],
    [null, "of type null"],
    [circular(), "of type object"],
    [circular, "of type function"],
  ])("says what was given for a catalogue, and how to get one", async (given, what) => {
    // Each kind is told of once only.
    vi.resetModules()
    const fresh = await import("../../src/i18n/usableLocale.ts")
    fresh.usableLocale(given as unknown as Locale)
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      `react-ory-settings: locale is ${what}, which is no catalogue, so English is shown. ` +
        'Import one: import { de } from "react-ory-settings/locales/de"',
    )
  })

  it("says nothing in production", () => {
    vi.stubEnv("NODE_ENV", "production")
    expect(complete(without("words.rows.link", "de-x-i")).words.rows.link).toBe("Link")
    expect(warn).not.toHaveBeenCalled()
    vi.unstubAllEnvs()
  })
})

describe("the type of a catalogue", () => {
  // `tsc` fails where one of these is no error any more.
  it("asks for every word, message and reason", () => {
    const { cancel: _, ...questions } = de.words.questions
    const { 1050001: __, ...messages } = de.messages
    const { email: ___, ...reasons } = de.reasons
    const lacking: Locale[] = [
      // @ts-expect-error -- a word is missing: words.questions.cancel
      { ...de, code: "de-x-j", words: { ...de.words, questions } },
      // @ts-expect-error -- a message is missing: 1050001
      { ...de, code: "de-x-k", messages },
      // @ts-expect-error -- a reason is missing: email
      { ...de, code: "de-x-l", reasons },
    ]
    lacking.forEach(usableLocale)
    expect(warn).toHaveBeenCalledTimes(3)
  })

  it("knows each text by whether values are filled in, as those may have plural forms", () => {
    const forms = { count: "count", other: "…" }
    const locale: Locale = {
      ...de,
      words: {
        ...de.words,
        // @ts-expect-error -- nothing is counted in it
        codes: { used: forms },
        list: { ...de.words.list, item: forms },
      },
    }
    expect(locale.words.list.item).toBe(forms)
  })
})

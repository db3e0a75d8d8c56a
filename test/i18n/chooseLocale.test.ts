import { describe, expect, it } from "vitest"
import { chooseLocale } from "../../src/i18n/chooseLocale.ts"
import { formatTime } from "../../src/i18n/format.ts"
import { english } from "../../src/i18n/english.ts"
import { de } from "../../src/i18n/locales/de.ts"
import { en } from "../../src/i18n/locales/en.ts"
import { fr } from "../../src/i18n/locales/fr.ts"

// By their tags alone: what is in them does not matter here.
const zh = { ...de, code: "zh" }
const ptBR = { ...de, code: "pt-BR" }
const pt = { ...de, code: "pt" }

describe("chooseLocale", () => {
  it("takes the first language there is a catalogue for", () => {
    expect(chooseLocale(["sv", "fr", "de"], [de, fr])).toBe(fr)
    expect(chooseLocale(["DE"], [de])).toBe(de)
  })

  it("takes English, where there is none", () => {
    expect(chooseLocale(["sv"], [de, fr])).toBe(english)
    expect(chooseLocale([], [de])).toBe(english)
    expect(chooseLocale(["en", "de"], [de])).toBe(english)
  })

  it("takes the host's English before the built-in one", () => {
    expect(chooseLocale(["en"], [de, en])).toBe(en)
    expect(chooseLocale(["en-GB"], [de, en]).messages).toBe(en.messages)
  })

  it("peers 26: falls back from a region to its language, with the dates of the region", () => {
    const austrian = chooseLocale(["de-AT"], [fr, de])
    expect(austrian.words).toBe(de.words)
    expect(formatTime("2026-01-21T10:00", austrian.code, { dateStyle: "long" })).toBe(
      "21. Jänner 2026",
    )
  })

  it("prefers the catalogue of the region, whatever their order", () => {
    expect(chooseLocale(["pt-BR"], [pt, ptBR])).toBe(ptBR)
    expect(chooseLocale(["pt-PT"], [ptBR]).words).toBe(ptBR.words)
  })

  it("does not take one script for another", () => {
    expect(chooseLocale(["zh-TW"], [zh])).toBe(english)
    expect(chooseLocale(["zh-Hant", "de"], [zh, de])).toBe(de)
    expect(chooseLocale(["zh-CN"], [zh]).words).toBe(zh.words)
    expect(chooseLocale(["zh-Hans-SG"], [zh]).words).toBe(zh.words)
  })

  it("passes over what is no tag", () => {
    expect(chooseLocale(["de__DE", "", "*", "fr"], [de, fr])).toBe(fr)
  })

  it("takes an underscore for a hyphen", () => {
    expect(chooseLocale(["pt_BR"], [pt, ptBR])).toBe(ptBR)
    expect(chooseLocale(["de_AT"], [fr, de])).toMatchObject({ code: "de-AT", words: de.words })
  })

  it("gives the same object for the same catalogue and tag, and for no other", () => {
    const austrian = chooseLocale(["de-AT"], [de])
    expect(chooseLocale(["sv", "de_AT"], [fr, de])).toBe(austrian)
    expect(chooseLocale(["de-CH"], [de]).code).toBe("de-CH")
    expect(chooseLocale(["de-AT"], [{ ...de, direction: "rtl" }]).direction).toBe("rtl")
    expect(austrian).toEqual({ ...de, code: "de-AT" })
  })
})

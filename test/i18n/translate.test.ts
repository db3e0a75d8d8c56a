import { describe, expect, it } from "vitest"
import { english } from "../../src/i18n/english.ts"
import type { Reason } from "../../src/i18n/locale.ts"
import { de } from "../../src/i18n/locales/de.ts"
import { translate } from "../../src/i18n/translate.ts"

const message = (id: number, text: string, context: object = {}) =>
  ({ id, text, type: "error", context }) as const

/** As recorded, of Kratos v1.3: JSON Schema errors, and what else has no id of its own. */
const GENERIC: readonly (readonly [string, Reason])[] = [
  ['"ada" is not valid "email"', "email"],
  ['"123" is not valid "tel"', "tel"],
  ['"x" is not valid "uri"', "uri"],
  ['"x" is not valid "date"', "date"],
  ['"x" is not valid "date-time"', "date"],
  ['value must be one of "red", "green"', "enum"],
  [
    'Unable to complete OpenID Connect flow because the OpenID Provider returned error "access_denied": no',
    "denied",
  ],
  [
    "can not unlink OpenID Connect connection because it is the last remaining first factor credential",
    "last_credential",
  ],
  [
    "unable to remove this security key because it would lock you out of your account",
    "last_credential",
  ],
]

describe("translate", () => {
  it("says a message by its id, with the values of its context", () => {
    const used = message(1050014, "Secret was used", { used_at: "2026-11-21T10:56:40" })
    expect(translate(used, de)).toBe("Verwendet am 21. November 2026 um 10:56")
    expect(translate(message(1050002, "Link Google", { provider: "Google" }), de)).toBe(
      "Google verknüpfen",
    )
  })

  it("chooses the plural form by the context", () => {
    const items = (min_items: number) => translate(message(4000024, "minimum", { min_items }), de)
    expect(items(1)).toBe("Fügen Sie mindestens 1 Eintrag hinzu.")
    expect(items(2)).toBe("Fügen Sie mindestens 2 Einträge hinzu.")
  })

  it("falls back to Kratos's text, where the id is unknown", () => {
    expect(translate(message(1234, "first name rejected"), de)).toBe("first name rejected")
    expect(translate(message(NaN, "odd"), de)).toBe("odd")
    const odd = { ...message(0, "odd"), id: "constructor" as unknown as number }
    expect(translate(odd, de)).toBe("odd")
  })

  it("falls back to Kratos's text, where a value of the context is missing", () => {
    expect(translate(message(4000003, "length must be >= 3"), de)).toBe("length must be >= 3")
    const bare = { id: 1050002, text: "Link", type: "info" } as const
    expect(translate(bare, de)).toBe("Link")
    expect(translate({ ...bare, context: null as unknown as object }, de)).toBe("Link")
  })

  it.each(GENERIC)("tells by its text what 4000001 is about: %s", (text, reason) => {
    expect(translate(message(4000001, text, { reason: text }), de)).toBe(de.reasons[reason])
  })

  it("shows any other 4000001 as it is", () => {
    const text = 'The HTTP Request Header included the "Cookie" key'
    expect(translate(message(4000001, text, { reason: text }), de)).toBe(text)
  })

  it("says any other 4000001 as a host has it", () => {
    const saying = (own: string) => ({ ...de, messages: { ...de.messages, 4000001: own } })
    const text = "no such thing"
    const other = message(4000001, text, { reason: text })
    expect(translate(other, saying("Nicht möglich: {reason}"))).toBe("Nicht möglich: no such thing")
    expect(translate(message(4000001, text), saying("Nicht möglich: {reason}"))).toBe(text)
    const email = message(4000001, '"ada" is not valid "email"')
    expect(translate(email, saying("Nicht möglich."))).toBe(de.reasons.email)
  })

  it("knows reasons only of what is generic", () => {
    expect(translate(message(1234, '"ada" is not valid "email"'), de)).toBe(
      '"ada" is not valid "email"',
    )
  })

  it("takes a host's own text for an id that no catalogue knows", () => {
    const own = { ...de, messages: { ...de.messages, 1234: "Vorname {value} abgelehnt" } }
    expect(translate(message(1234, "rejected", { value: "x" }), own)).toBe("Vorname x abgelehnt")
  })

  it("leaves Kratos's own words alone in the English that is built in", () => {
    expect(translate(message(4000003, "length must be >= 3", { min_length: 3 }), english)).toBe(
      "length must be >= 3",
    )
    const text = '"ada" is not valid "email"'
    expect(translate(message(4000001, text), english)).toBe(text)
  })
})

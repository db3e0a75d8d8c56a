// @vitest-environment node
import { describe, expect, it } from "vitest"
import { parseNumber, parseText } from "../../src/flow/parse.ts"
import { makeInput } from "./make.ts"

describe("parseText of a button", () => {
  it.each(["lookup_secret_reveal", "lookup_secret_disable", "totp_unlink"])(
    "sends %s=true as a boolean, which Kratos asks for",
    (name) => {
      expect(parseText(makeInput({ name, type: "submit", value: "true" }), "true")).toBe(true)
    },
  )

  it.each(["link", "unlink", "method"])("sends a provider called true as a text in %s", (name) => {
    expect(parseText(makeInput({ name, type: "submit", value: "true" }), "true")).toBe("true")
  })

  it("sends the credential to remove as it is", () => {
    const node = makeInput({ name: "webauthn_remove", type: "submit", value: "612c3f" })
    expect(parseText(node, "612c3f")).toBe("612c3f")
  })
})

describe("parseText of a text", () => {
  const node = makeInput({ name: "traits.username", value: "ann" })

  it.each(["bob", "42", "true", " spaced ", ""])("sends %j as it was typed", (text) => {
    expect(parseText(node, text)).toBe(text)
  })

  it("sends what is untouched as it came, also a number shown in a text input", () => {
    expect(parseText(makeInput({ name: "traits.level", value: 2 }), "2")).toBe(2)
    expect(parseText(makeInput({ name: "traits.level", value: 2 }), "3")).toBe("3")
    expect(parseText(makeInput({ name: "traits.x", value: { a: 1 } }), '{"a":1}')).toEqual({ a: 1 })
  })

  it("sends an untouched text as it came, though a text area turned its line breaks", () => {
    const bio = makeInput({ name: "traits.bio", value: "one\r\ntwo\rthree\n" })
    expect(parseText(bio, "one\ntwo\nthree\n")).toBe("one\r\ntwo\rthree\n")
    expect(parseText(bio, "one\ntwo\nfour\n")).toBe("one\ntwo\nfour\n")
  })

  it("keeps the leading zeros of a code", () => {
    expect(parseText(makeInput({ name: "totp_code" }), "012345")).toBe("012345")
  })
})

describe("parseText of a number", () => {
  const age = makeInput({ name: "traits.age", type: "number", value: 30 })

  it.each([
    ["30", 30],
    ["31", 31],
    ["-1.5", -1.5],
    ["1e3", 1000],
    [" 7 ", 7],
    ["0", 0],
    ["", undefined],
    ["abc", "abc"],
  ])("turns %j into %j", (text, expected) => {
    expect(parseText(age, text)).toBe(expected)
  })

  it("sends a number though Kratos gives a text back, as after a form without JavaScript", () => {
    const rejected = makeInput({ name: "traits.level", type: "number", value: "9" })
    expect(parseText(rejected, "9")).toBe(9)
  })
})

describe("parseText of a checkbox", () => {
  it.each([
    [true, "true", true],
    [true, "false", false],
    [false, "false", false],
    [undefined, "false", false],
    [undefined, "true", true],
    ["true", "true", true],
    ["false", "false", false],
    [undefined, "on", false],
  ])("peers 9: that was %j sends %j as %j", (value, text, expected) => {
    const node = makeInput({ name: "traits.newsletter", type: "checkbox", value })
    expect(parseText(node, text)).toBe(expected)
  })
})

describe("parseText of a select", () => {
  it("sends the option of that text with its own type", () => {
    const options = [{ value: 1 }, { value: "2" }, { value: true }]
    const node = makeInput({ name: "traits.level", options })
    expect(parseText(node, "1")).toBe(1)
    expect(parseText(node, "2")).toBe("2")
    expect(parseText(node, "true")).toBe(true)
    expect(parseText(node, "3")).toBe("3")
  })

  it.each([[null], [{}], ["none"]])("does not throw where the options are %j", (options) => {
    expect(parseText(makeInput({ name: "traits.level", options }), "1")).toBe("1")
  })
})

describe("parseText of a date with time", () => {
  const stored = "2026-01-02T04:04:05.5+01:00"
  const node = makeInput({ name: "traits.appointment", type: "datetime-local", value: stored })

  it("sends an untouched one as it came, with its own offset and fraction", () => {
    const date = new Date(stored)
    const shown = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
    expect(parseText(node, shown.toISOString().slice(0, "2026-01-02T04:04:05".length))).toBe(stored)
  })

  it("sends a changed one as RFC 3339", () => {
    expect(parseText(node, "2027-02-03T04:05")).toBe(
      new Date(2027, 1, 3, 4, 5).toISOString().replace(".000", ""),
    )
  })

  it("sends nothing for an empty one", () => {
    expect(parseText(node, "")).toBeUndefined()
  })
})

describe("parseNumber", () => {
  it.each([
    ["", undefined],
    ["  ", undefined],
    ["4.50", 4.5],
    ["1,5", "1,5"],
    ["NaN", "NaN"],
    ["Infinity", "Infinity"],
    ["1e999", "1e999"],
  ])("turns %j into %j", (text, expected) => {
    expect(parseNumber(text)).toBe(expected)
  })
})

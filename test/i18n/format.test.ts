import { describe, expect, it } from "vitest"
import { format, formatTime } from "../../src/i18n/format.ts"

describe("format", () => {
  it("fills in values, also one twice", () => {
    expect(format("{a} and {b}, {a}", { a: "x", b: "y" }, "en")).toBe("x and y, x")
    expect(format("no value", {}, "en")).toBe("no value")
  })

  it("takes a value as it is, whatever it looks like", () => {
    expect(format("{name}", { name: "{other} $& $1" }, "en")).toBe("{other} $& $1")
  })

  it("is undefined where a value is missing, also by inheritance", () => {
    expect(format("Use {max}.", {}, "en")).toBeUndefined()
    expect(format("Use {max}.", { max: undefined }, "en")).toBeUndefined()
    expect(format("Use {max}.", { max: null }, "en")).toBeUndefined()
    expect(format("Use {constructor}.", {}, "en")).toBeUndefined()
    const keys = { count: "count", one: "{count} key", other: "{count} keys" }
    expect(format(keys, {}, "en")).toBeUndefined()
  })

  it("keeps what is falsy and yet a value", () => {
    expect(format("{a}|{b}|{c}", { a: 0, b: "", c: false }, "en")).toBe("0||false")
  })

  it("chooses the plural form of the language", () => {
    const keys = {
      count: "count",
      one: "{count} ключ",
      few: "{count} ключі",
      many: "{count} ключів",
      other: "{count} ключа",
    }
    const inWords = (count: number) => format(keys, { count }, "uk")
    expect([1, 2, 5, 11, 21, 22, 1.5].map(inWords)).toEqual([
      "1 ключ",
      "2 ключі",
      "5 ключів",
      "11 ключів",
      "21 ключ",
      "22 ключі",
      "1,5 ключа",
    ])
  })

  it("counts a number that came as a text, and takes `other` where a form is missing", () => {
    const keys = { count: "count", one: "one key", other: "{count} keys" }
    expect(format(keys, { count: "1" }, "en")).toBe("one key")
    expect(format(keys, { count: 2 }, "ar")).toBe(format("{count} keys", { count: 2 }, "ar"))
    expect(format({ count: "count", other: "keys" }, { count: 1 }, "en")).toBe("keys")
    expect(format({ count: "count", one: "a key", other: "keys" }, {}, "en")).toBe("keys")
  })

  it("writes numbers in the manner of the language", () => {
    expect(format("{base}", { base: 1234.5 }, "en")).toBe("1,234.5")
    expect(format("{base}", { base: 1234.5 }, "de")).toBe("1.234,5")
    expect(format("{base}", { base: 12345 }, "fr")).toMatch(/^12\s345$/)
  })

  it("writes lists in the manner of the language", () => {
    const values = { allowed_types: ["string", "null"] }
    expect(format("{allowed_types}", values, "en")).toBe("string or null")
    expect(format("{allowed_types}", values, "de")).toBe("string oder null")
    expect(format("{allowed_types}", { allowed_types: [1, 2, 3] }, "es")).toBe("1, 2 o 3")
  })

  it("writes times in the manner of the language, known by names that end in _at", () => {
    const values = { used_at: "2026-01-21T10:56:40", title: "2026-01-21T10:56:40" }
    expect(format("{used_at}", values, "en")).toMatch(/^January 21, 2026 at 10:56.AM$/)
    expect(format("{used_at}", values, "de")).toBe("21. Januar 2026 um 10:56")
    expect(format("{used_at}", values, "de-AT")).toBe("21. Jänner 2026 um 10:56")
    expect(format("{title}", values, "de")).toBe("2026-01-21T10:56:40")
  })

  it("shows an object as JSON, rather than [object Object]", () => {
    expect(format("{a}", { a: { b: 1 } }, "en")).toBe('{"b":1}')
  })
})

describe("formatTime", () => {
  it("shows the day alone, where that is asked for", () => {
    const style = { dateStyle: "long" } as const
    expect(formatTime("2026-11-21T10:57:45", "sv", style)).toBe("21 november 2026")
  })

  it("shows local time for what Kratos sends, with its nanoseconds", () => {
    const sent = "2026-11-21T11:59:53.629339056Z"
    const local = new Date("2026-11-21T11:59:53Z")
    const hours = String(local.getHours()).padStart(2, "0")
    expect(formatTime(sent, "de")).toContain(` um ${hours}:${String(local.getMinutes())}`)
  })

  it("leaves what is no time as it is", () => {
    expect(formatTime("yesterday", "en")).toBe("yesterday")
  })
})

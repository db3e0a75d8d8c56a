import { JsonNumber } from "./jsonValue.ts"

const ESCAPES: Record<string, string> = {
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
  "\\": "\\\\",
}
const PRINTABLE = /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u

function escaped(char: string, quote: string): string {
  if (char === quote) return `\\${quote}`
  const short = ESCAPES[char]
  if (short) return short
  if (PRINTABLE.test(char)) return char
  const code = char.codePointAt(0) ?? 0
  const hex = (digits: number) => code.toString(16).padStart(digits, "0")
  if (code < 0x80) return `\\x${hex(2)}`
  return code < 0x10000 ? `\\u${hex(4)}` : `\\U${hex(8)}`
}

/** A text in quotes as Go writes it (`%q`). */
export function goQuote(text: string, quote: '"' | "'" = '"'): string {
  return quote + Array.from(text, (char) => escaped(char, quote)).join("") + quote
}

/** A number as Go prints a float64 (`%v`): `1e+06` from a million on. */
export function goNumber(number: number): string {
  if (number === 0) return Object.is(number, -0) ? "-0" : "0"
  if (!Number.isFinite(number)) return Number.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf"
  const [mantissa = "", exponent = "0"] = number.toExponential().split("e")
  const power = Number(exponent)
  if (power >= -4 && power < 6) return goFixed(number)
  const sign = power < 0 ? "-" : "+"
  return `${mantissa}e${sign}${String(Math.abs(power)).padStart(2, "0")}`
}

/** A number without an exponent, in as few digits as tell it apart (Go's `'f', -1`). */
export function goFixed(number: number): string {
  const text = String(number)
  if (!text.includes("e")) return Object.is(number, -0) ? "-0" : text
  const [mantissa = "", exponent = "0"] = text.split("e")
  const sign = mantissa.startsWith("-") ? "-" : ""
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".")
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`
  return sign + digits.padEnd(point, "0")
}

/** Any JSON value in quotes (`%q`), with Go's words for what it cannot quote. */
export function goQuoteAny(value: unknown): string {
  return formatted(value, "q", goQuote)
}

/** Any JSON value as a text (`%s`), with Go's words for what is none. */
export function goString(value: unknown): string {
  return formatted(value, "s", (text) => text)
}

function formatted(value: unknown, verb: string, text: (value: string) => string): string {
  if (value === null || value === undefined) return `%!${verb}(<nil>)`
  return formattedItem(value, verb, text)
}

function formattedItem(value: unknown, verb: string, text: (value: string) => string): string {
  if (typeof value === "string") return text(value)
  if (typeof value === "number") return text(String(value))
  if (value instanceof JsonNumber) return text(value.text)
  if (typeof value === "boolean") return `%!${verb}(bool=${String(value)})`
  if (Array.isArray(value)) {
    return `[${value.map((item) => formattedItem(item, verb, text)).join(" ")}]`
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    const pairs = entries.map(([key, item]) => `${text(key)}:${formattedItem(item, verb, text)}`)
    return `map[${pairs.join(" ")}]`
  }
  return "<nil>"
}

/** A primitive as it would stand in Go code (`%#v`); numbers are texts there. */
export function goLiteral(value: unknown): string {
  if (value === null || value === undefined) return "<nil>"
  return typeof value === "boolean" ? String(value) : goQuoteAny(value)
}

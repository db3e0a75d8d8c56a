import { goQuote } from "./goFormat.ts"
import { JsonNumber, type Json, type JsonObject } from "./jsonValue.ts"

/** What Go's `encoding/json` says of a text that is no JSON. `isEnd`: it stops too early. */
export class JsonError extends Error {
  readonly isEnd: boolean
  constructor(message: string, isEnd = false) {
    super(message)
    this.isEnd = isEnd
  }
}

/** A member of an object, with the text of its value. */
export interface Member {
  key: string
  value: Json
  text: string
}

const ESCAPED = /^["\\/bfnrt]$/
const HEX = /^[0-9a-fA-F]$/
const DIGIT = /^[0-9]$/

/** Reads one JSON value as Go's decoder does: the first one, whatever comes after it. */
const MAX_DEPTH = 500

class Reader {
  private at = 0
  private depth = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  value(): Json {
    this.depth++
    // Go stops at 10,000, where no JavaScript stack is left.
    if (this.depth > MAX_DEPTH) throw new JsonError("exceeded max depth")
    const value = this.anyValue()
    this.depth--
    return value
  }

  private anyValue(): Json {
    this.skipSpace()
    const char = this.text[this.at]
    if (char === "{") return toObject(this.members())
    if (char === "[") return this.array()
    if (char === '"') return this.string()
    if (char === "-" || (char !== undefined && DIGIT.test(char))) return this.number()
    if (char === "t") return this.literal("true", true)
    if (char === "f") return this.literal("false", false)
    if (char === "n") return this.literal("null", null)
    return this.fail("looking for beginning of value")
  }

  members(): Member[] {
    const members: Member[] = []
    this.skipSpace()
    this.at++
    this.skipSpace()
    if (this.take("}")) return members
    for (;;) {
      this.skipSpace()
      if (this.text[this.at] !== '"') this.fail("looking for beginning of object key string")
      const key = this.string()
      this.skipSpace()
      if (!this.take(":")) this.fail("after object key")
      this.skipSpace()
      const start = this.at
      const value = this.value()
      members.push({ key, value, text: this.text.slice(start, this.at) })
      this.skipSpace()
      if (this.take("}")) return members
      if (!this.take(",")) this.fail("after object key:value pair")
    }
  }

  end(): void {
    this.skipSpace()
    if (this.at < this.text.length) this.fail("after top-level value")
  }

  private array(): Json[] {
    const items: Json[] = []
    this.at++
    this.skipSpace()
    if (this.take("]")) return items
    for (;;) {
      items.push(this.value())
      this.skipSpace()
      if (this.take("]")) return items
      if (!this.take(",")) this.fail("after array element")
    }
  }

  private string(): string {
    const start = this.at++
    while (!this.take('"')) {
      const char = this.text[this.at]
      if (char === undefined || char < " ") this.fail("in string literal")
      this.at++
      if (char === "\\") this.escape()
    }
    return String(JSON.parse(this.text.slice(start, this.at)))
  }

  private escape(): void {
    const char = this.text[this.at]
    if (char === "u") {
      this.at++
      for (let digit = 0; digit < 4; digit++)
        this.expect(HEX, "in \\u hexadecimal character escape")
    } else {
      this.expect(ESCAPED, "in string escape code")
    }
  }

  private number(): JsonNumber {
    const start = this.at
    this.take("-")
    const isZero = this.text[this.at] === "0"
    this.expect(DIGIT, "in numeric literal")
    if (!isZero) this.skip(DIGIT)
    if (this.take(".")) {
      this.expect(DIGIT, "after decimal point in numeric literal")
      this.skip(DIGIT)
    }
    if (this.take("e") || this.take("E")) {
      if (!this.take("+")) this.take("-")
      this.expect(DIGIT, "in exponent of numeric literal")
      this.skip(DIGIT)
    }
    return new JsonNumber(this.text.slice(start, this.at))
  }

  private literal<T>(word: string, value: T): T {
    for (const char of word) {
      if (!this.take(char)) this.fail(`in literal ${word} (expecting ${goQuote(char, "'")})`)
    }
    return value
  }

  private expect(allowed: RegExp, where: string): void {
    if (!allowed.test(this.text[this.at] ?? "")) this.fail(where)
    this.at++
  }

  private skip(allowed: RegExp): void {
    while (allowed.test(this.text[this.at] ?? "")) this.at++
  }

  private skipSpace(): void {
    this.skip(/^[ \t\r\n]$/)
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false
    this.at++
    return true
  }

  private fail(where: string): never {
    const char = this.text.slice(this.at).codePointAt(0)
    if (char === undefined) throw new JsonError("unexpected end of JSON input", true)
    // Go looks at bytes: of a character beyond ASCII it names the first one.
    const [byte = 0] = new TextEncoder().encode(String.fromCodePoint(char))
    const shown = byte === 0x22 ? `'"'` : goQuote(String.fromCharCode(byte), "'")
    throw new JsonError(`invalid character ${shown} ${where}`)
  }
}

// Not by assignment, which would set the prototype for a member called `__proto__`.
function toObject(members: Member[]): JsonObject {
  return Object.fromEntries(members.map(({ key, value }) => [key, value]))
}

/** The JSON value that a text starts with, and its members where it is an object. */
export function parseStart(text: string): { value: Json; members?: Member[] } {
  const reader = new Reader(text)
  if (!/^[ \t\r\n]*\{/.test(text)) return { value: reader.value() }
  const members = reader.members()
  return { value: toObject(members), members }
}

/** The one JSON value that a text is. */
export function parseJson(text: string): Json {
  const reader = new Reader(text)
  const value = reader.value()
  reader.end()
  return value
}

import type { RequestBody } from "./decodeBody.ts"
import { goQuote } from "./goFormat.ts"

const BROKEN_ESCAPE = /%(?![0-9a-fA-F]{2}).{0,2}/s

/** What Go finds wrong with one `name=value`. */
function problemOf(pair: string): string | undefined {
  if (pair.includes(";")) return "invalid semicolon separator in query"
  const [broken] = BROKEN_ESCAPE.exec(pair) ?? []
  return broken === undefined ? undefined : `invalid URL escape ${goQuote(broken)}`
}

/** The text of an urlencoded form as a body, with what Go finds wrong with it. */
export function parseForm(text: string): RequestBody {
  if (text === "") return { kind: "none" }
  const pairs = text.split("&")
  const error = pairs.map(problemOf).find((problem) => problem !== undefined)
  return {
    kind: "form",
    entries: [...new URLSearchParams(text)],
    ...(error !== undefined && { error }),
  }
}

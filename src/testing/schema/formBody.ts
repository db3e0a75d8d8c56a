import type { RequestBody } from "./decodeBody.ts"
import { goQuote } from "./goFormat.ts"

const BROKEN_ESCAPE = /%(?![0-9a-fA-F]{2}).{0,2}/s

/** What Go finds wrong with one `name=value`. */
function problemOf(pair: string): string | undefined {
  if (pair.includes(";")) return "invalid semicolon separator in query"
  const [broken] = BROKEN_ESCAPE.exec(pair) ?? []
  return broken === undefined ? undefined : `invalid URL escape ${goQuote(broken)}`
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const PARAMETER = String.raw`\s*;\s*(?:${TOKEN}\s*=\s*(?:${TOKEN}|"(?:[^"\\]|\\.)*"))?`
const MEDIA_TYPE = new RegExp(String.raw`^\s*(${TOKEN}(?:/${TOKEN})?)(?:${PARAMETER})*\s*$`)

/** The types of a header, up to one that Go cannot read. */
function mediaTypes(contentType: string): string[] {
  const types = contentType
    .split(",")
    .map((part) => MEDIA_TYPE.exec(part)?.[1]?.toLowerCase() ?? "")
  const end = types.indexOf("")
  return end === -1 ? types : types.slice(0, end)
}

/** A request's body, from its `Content-Type`, `""` without one, and its text. */
export function parseBody(contentType: string, text: string): RequestBody {
  if (text === "") return { kind: "none" }
  const types = mediaTypes(contentType)
  if (types.includes("application/json")) return { kind: "json", text }
  if (types.includes("application/x-www-form-urlencoded")) return parseForm(text)
  // Kratos accepts these and reads nothing of them.
  if (types.includes("multipart/form-data")) return { kind: "form", entries: [] }
  return { kind: "other", contentType }
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

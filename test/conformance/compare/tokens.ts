/** What differs from run to run, and how it is recognized: ids, tokens, times. */

/** A piece of a string: text that must be equal, or a token that must only be of one kind. */
export type Part = { text: string } | { kind: string; value: string }

/** What a world calls its own, and what stands for it: its port, the hash of its URL. */
export type Names = [pattern: RegExp, name: string][]

interface TokenPattern {
  kind: string
  /** Without groups. */
  pattern: string
}

const RFC3339 = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)`
const GO_TIME = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)? \+0000 UTC`
const HTTP_DATE = String.raw`[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT`

/** In any string. The first that fits wins. */
const ANYWHERE: TokenPattern[] = [
  { kind: "uuid", pattern: "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}" },
  { kind: "session-token", pattern: "ory_st_[A-Za-z0-9]{32}" },
  { kind: "logout-token", pattern: "ory_lo_[A-Za-z0-9]{32}" },
  { kind: "time", pattern: RFC3339 },
  { kind: "time", pattern: GO_TIME },
  { kind: "time", pattern: HTTP_DATE },
  { kind: "minutes", pattern: String.raw`-?\d+\.\d\d(?= minutes)` },
  { kind: "address", pattern: String.raw`127\.0\.0\.1:\d+` },
  { kind: "png", pattern: "data:image/png;base64,[A-Za-z0-9+/=]+" },
  { kind: "totp-secret", pattern: String.raw`\b[A-Z2-7]{32}\b` },
]

/** In the query of a URL, by the parameter's name. */
const PARAMETERS: Record<string, string> = {
  state: "state",
  nonce: "nonce",
  code_challenge: "code-challenge",
  token: "logout-token",
  client_id: "client-id",
}

/** The whole string, by the key it is under. */
const BY_KEY: Record<string, { kind: string; pattern: RegExp }> = {
  challenge: { kind: "challenge", pattern: /^[A-Za-z0-9_-]{43}$/ },
  csrf_token: { kind: "csrf", pattern: /^[A-Za-z0-9+/]{86}==$/ },
  "user.id": { kind: "user-handle", pattern: /^([A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{86})$/ },
}

const PARAMETER_NAMES = Object.keys(PARAMETERS).join("|")
const SPLIT = new RegExp(
  [
    ...ANYWHERE.map(({ pattern }) => `(${pattern})`),
    // In an HTML body the ampersand is escaped.
    `(?<=(?:[?&]|&amp;)(?:${PARAMETER_NAMES})=)([^&"#\\s]+)`,
  ].join("|"),
  "g",
)

const LOOKUP_CODES = /^([0-9a-z]{8}|used)(, ([0-9a-z]{8}|used))*$/

/** The width and the height that a PNG says it has. */
function pngSize(dataUri: string): string {
  const header = atob(dataUri.slice(dataUri.indexOf(",") + 1).slice(0, 32))
  const number = (at: number) =>
    [0, 1, 2, 3].reduce((sum, offset) => sum * 256 + header.charCodeAt(at + offset), 0)
  return `${number(16)}×${number(20)}`
}

function kindOf(match: RegExpExecArray): string {
  const groups: (string | undefined)[] = match.slice(1)
  const index = groups.findIndex((group) => group !== undefined)
  const known = ANYWHERE[index]
  if (known?.kind === "png") return `png ${pngSize(match[0])}`
  if (known) return known.kind
  const before = match.input.slice(0, match.index)
  const name = new RegExp(`(${PARAMETER_NAMES})=$`).exec(before)?.[1] ?? ""
  return PARAMETERS[name] ?? "parameter"
}

function split(text: string, pattern: RegExp, kind: (match: RegExpExecArray) => string): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ kind: kind(match), value: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end) })
  return parts
}

/** Where a string stands: decides what in it may be a token. */
export interface Place {
  /** The key it is under, with the one above where that matters: `user.id`. */
  key: string
  /** Whether it is part of a node of backup codes. */
  inCodes: boolean
}

export function withNames(text: string, names: Names): string {
  return names.reduce((named, [pattern, name]) => named.replace(pattern, name), text)
}

/** Go's maps have no order, and neither have the names that a message is made of from one. */
function withSortedNames(text: string): string {
  return text.replace(/(?<=^additionalProperties )"[^"]*"(, "[^"]*")+/, (names) =>
    names.split(", ").sort().join(", "),
  )
}

/** Cuts a string into what must be equal and what may differ. */
export function parts(text: string, { key, inCodes }: Place, names: Names): Part[] {
  const whole = BY_KEY[key]
  if (whole?.pattern.test(text)) return [{ kind: whole.kind, value: text }]
  const named = withNames(withSortedNames(text), names)
  if (inCodes && LOOKUP_CODES.test(text)) return split(text, /[0-9a-z]{8}/g, () => "lookup-code")
  return split(named, SPLIT, kindOf)
}

/** For people: the string with `<kind>` in place of its tokens. */
export function readable(pieces: Part[]): string {
  return pieces.map((piece) => ("text" in piece ? piece.text : `<${piece.kind}>`)).join("")
}

/** Kinds that keep their meaning from step to step: equal here means equal there. */
export const LINKED_KINDS = new Set([
  "uuid",
  "session-token",
  "totp-secret",
  "lookup-code",
  "challenge",
  "user-handle",
  "png 256×256",
])

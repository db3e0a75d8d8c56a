const CLASSES: Record<string, string> = {
  "[:alnum:]": "0-9A-Za-z",
  "[:alpha:]": "A-Za-z",
  "[:digit:]": "0-9",
  "[:lower:]": "a-z",
  "[:punct:]": "!-\\/:-@\\[-`{-~",
  "[:space:]": "\\t\\n\\v\\f\\r ",
  "[:upper:]": "A-Z",
  "[:word:]": "0-9A-Za-z_",
  "[:xdigit:]": "0-9A-Fa-f",
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, `u${flags}`)
  } catch {
    // Go escapes more than JavaScript's strict mode does, such as `\-`.
    return new RegExp(source, flags)
  }
}

/**
 * A pattern of Go's RE2 as JavaScript reads it; flags are understood in front only.
 *
 * @throws SyntaxError for none
 */
export function goRegExp(pattern: string): RegExp {
  const [prefix = "", letters = ""] = /^\(\?([ims]+)\)/.exec(pattern) ?? []
  const source = pattern
    .slice(prefix.length)
    .replaceAll("\\A", "^")
    .replaceAll("\\z", "$")
    .replaceAll("(?P<", "(?<")
    .replace(/(?<!\\)\[(\^?)\]/g, "[$1\\]")
    .replace(/\[:[a-z]+:\]/g, (name) => CLASSES[name] ?? name)
  return compile(source, letters)
}

// No lookarounds, no back references, no more than 1000 repetitions.
const UNKNOWN_TO_GO = /\(\?<?[=!]|\{(?:\d+,)?(?:1\d{3}|[2-9]\d{3}|\d{5,})\}/
const ESCAPE = /\\([\s\S])/g
const GO_ESCAPE = /[^0-9A-Za-z]|[0aAbBCdDfnpPQrsStvwWxz]/

/** Whether Go takes a text for a regular expression. */
export function isGoRegExp(pattern: string): boolean {
  if (UNKNOWN_TO_GO.test(pattern)) return false
  if ([...pattern.matchAll(ESCAPE)].some(([, char = ""]) => !GO_ESCAPE.test(char))) return false
  try {
    goRegExp(pattern)
    return true
  } catch {
    return false
  }
}

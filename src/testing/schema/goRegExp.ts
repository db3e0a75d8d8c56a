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
    .replace(/\[:[a-z]+:\]/g, (name) => CLASSES[name] ?? name)
  return compile(source, letters)
}

/** Whether Go takes a text for a regular expression; it knows no lookarounds or back references. */
export function isGoRegExp(pattern: string): boolean {
  if (/\(\?<?[=!]|(?<!\\)(?:\\\\)*\\[1-9]/.test(pattern)) return false
  try {
    goRegExp(pattern)
    return true
  } catch {
    return false
  }
}

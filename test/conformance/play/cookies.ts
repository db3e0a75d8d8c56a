/** A cookie as an answer sets it: all that counts but its value. */
export interface SetCookie {
  name: string
  value: string
  /** By lower-case name; `""` for those without a value. */
  attributes: Record<string, string>
}

function parseSetCookie(line: string): SetCookie {
  const [pair = "", ...rest] = line.split("; ")
  const at = pair.indexOf("=")
  const attributes = rest.map((attribute): [string, string] => {
    const [name = "", value = ""] = attribute.split("=")
    return [name.toLowerCase(), value]
  })
  return {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    attributes: Object.fromEntries(attributes),
  }
}

/** A browser's cookies of one host. */
export class CookieJar {
  private readonly cookies = new Map<string, string>()

  read(headers: Headers): SetCookie[] {
    const cookies = headers.getSetCookie().map(parseSetCookie)
    for (const { name, value, attributes } of cookies) {
      if (Number(attributes["max-age"] ?? 1) <= 0 || value === "") this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return cookies
  }

  /** For the header `Cookie`. */
  header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ")
  }

  delete(prefix: string): void {
    for (const name of this.cookies.keys()) if (name.startsWith(prefix)) this.cookies.delete(name)
  }

  /** As on another day, in the same browser. */
  copy(): CookieJar {
    const copy = new CookieJar()
    for (const [name, value] of this.cookies) copy.cookies.set(name, value)
    return copy
  }
}

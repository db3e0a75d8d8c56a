export interface Cookie {
  name: string
  value: string
  /** Seconds; 0 or less removes it. */
  maxAge?: number
  sameSite?: "Lax"
  /** Left out for the anti-CSRF cookie, which has no date of its own. */
  expires?: number
  path: string
}

/** The `Set-Cookie` header; every cookie of Kratos is `HttpOnly`. */
export function serializeCookie({ name, value, path, maxAge, expires, sameSite }: Cookie): string {
  return [
    `${name}=${value}`,
    `Path=${path}`,
    ...(expires === undefined ? [] : [`Expires=${new Date(expires).toUTCString()}`]),
    ...(maxAge === undefined ? [] : [`Max-Age=${String(Math.max(maxAge, 0))}`]),
    "HttpOnly",
    ...(sameSite ? [`SameSite=${sameSite}`] : []),
  ].join("; ")
}

/** The cookies of a `Cookie` header by name. */
export function parseCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const part of header.split(";")) {
    const at = part.indexOf("=")
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim())
  }
  return cookies
}

/** What a browser remembers of one Kratos. */
export class CookieJar {
  private readonly cookies = new Map<string, string>()

  set({ name, value, maxAge }: Cookie): void {
    if (maxAge !== undefined && maxAge <= 0) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }

  /** As a `Cookie` header. */
  header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ")
  }

  entries(): Record<string, string> {
    return Object.fromEntries(this.cookies)
  }

  clear(): void {
    this.cookies.clear()
  }
}

/** Stands in for the page's address where there is none (on a server) and for relative URLs. */
const ANY_ORIGIN = "http://relative.invalid"

/**
 * The URL as it came if it is http(s) or relative, else undefined: never `javascript:` or `data:`,
 * and no empty one, which would lead to the page itself.
 */
export function safeUrl(url: unknown): string | undefined {
  return hasProtocol(url, ["http:", "https:"]) ? url : undefined
}

/** Like {@link safeUrl}; images may also be `data:image/…`, as the TOTP QR code is. */
export function safeImageUrl(url: unknown): string | undefined {
  if (typeof url === "string" && /^data:image\//i.test(url)) return url
  return safeUrl(url)
}

/** True where `src` is served by the Kratos that `action` posts to. */
export function isKratosUrl(src: unknown, action: string): src is string {
  const [script, kratos] = [safeUrl(src), safeUrl(action)]
  if (script === undefined || kratos === undefined) return false
  return parseUrl(script, ANY_ORIGIN)?.origin === parseUrl(kratos, ANY_ORIGIN)?.origin
}

function hasProtocol(url: unknown, protocols: string[]): url is string {
  if (typeof url !== "string" || url === "") return false
  return protocols.includes(parseUrl(url, ANY_ORIGIN)?.protocol ?? "")
}

/** `URL.canParse` is younger than the browsers this library is for. */
export function parseUrl(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base)
  } catch {
    return undefined
  }
}

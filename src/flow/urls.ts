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

/**
 * Where the browser may be sent: the origins that the app lists, its page's and Kratos's, with spaces
 * between and the page's first. Undefined without a list: anywhere.
 *
 * @throws TypeError for an entry that is no origin.
 */
export function redirectRule(
  listed: readonly string[] | undefined,
  pageUrl: string,
  kratosUrl: string,
): string | undefined {
  if (!listed) return undefined
  const own = [pageUrl, kratosUrl].map((url) => parseUrl(url, pageUrl)?.origin)
  return [...own, ...listed.map(originOf)].join(" ")
}

/** Whether a URL is http(s) or relative to the page, and where there is a rule of one of its origins. */
export function mayLeadTo(url: string, rule: string | undefined): boolean {
  if (safeUrl(url) === undefined) return false
  if (rule === undefined) return true
  const origins = rule.split(" ")
  // An app without an origin of its own has no base either.
  return origins.includes((parseUrl(url) ?? parseUrl(url, origins[0]))?.origin ?? "")
}

/** What never equals an origin, such as a path, would let everybody believe that it is allowed. */
function originOf(entry: string): string {
  const url = safeUrl(entry) && parseUrl(entry)
  if (url && url.href === `${url.origin}/` && !url.host.includes("*")) return url.origin
  throw new TypeError(
    `react-ory-settings: redirectOrigins holds ${JSON.stringify(entry)}, which is no origin. ` +
      'Write scheme, host and port, such as "https://accounts.example.com", one for each subdomain.',
  )
}

/** The page's address without its `flow` parameter: where a person should come back to. */
export function pageWithoutFlow(href: string): string {
  const url = parseUrl(href)
  if (!url) return href
  url.searchParams.delete("flow")
  return url.href
}

/** `url` with `return_to`, encoded, unless it carries one already; the rest of it as it came. */
export function withReturnTo(url: string, returnTo: string): string {
  const [, path = "", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? []
  if (new URLSearchParams(query).has("return_to")) return url
  const added = new URLSearchParams({ return_to: returnTo }).toString()
  return `${path}${query}${query ? "&" : "?"}${added}${hash}`
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

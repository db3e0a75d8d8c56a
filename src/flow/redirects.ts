import { parseUrl, safeUrl } from "./urls.ts"

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

/** Stands in for the page's address where there is none (on a server) and for relative URLs. */
const ANY_ORIGIN = "http://relative.invalid"

/** The URL as it came if it is http(s) or relative, else undefined: never `javascript:` or `data:`. */
export function safeUrl(url: unknown): string | undefined {
  return hasProtocol(url, ["http:", "https:"]) ? url : undefined
}

/** Like {@link safeUrl}; images may also be `data:image/…`, as the TOTP QR code is. */
export function safeImageUrl(url: unknown): string | undefined {
  if (typeof url === "string" && /^data:image\//i.test(url)) return url
  return safeUrl(url)
}

/** The page's address without its `flow` parameter: where a person should come back to. */
export function pageWithoutFlow(href: string): string {
  const url = new URL(href)
  url.searchParams.delete("flow")
  return url.href
}

/** `url` with `return_to`, encoded, unless it carries one already. */
export function withReturnTo(url: string, returnTo: string): string {
  const parsed = new URL(url, ANY_ORIGIN)
  if (parsed.searchParams.has("return_to")) return url
  parsed.searchParams.set("return_to", returnTo)
  return parsed.origin === ANY_ORIGIN ? parsed.href.slice(ANY_ORIGIN.length) : parsed.href
}

/** True where `src` is served by the Kratos that `action` posts to. */
export function isKratosUrl(src: string, action: string): boolean {
  const [script, kratos] = [parse(src), parse(action)]
  return script !== undefined && kratos !== undefined && script.origin === kratos.origin
}

function hasProtocol(url: unknown, protocols: string[]): url is string {
  if (typeof url !== "string") return false
  const parsed = parse(url)
  return parsed !== undefined && protocols.includes(parsed.protocol)
}

function parse(url: string): URL | undefined {
  return URL.canParse(url, ANY_ORIGIN) ? new URL(url, ANY_ORIGIN) : undefined
}

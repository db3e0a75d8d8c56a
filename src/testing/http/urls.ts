import { HttpError } from "../errors.ts"
import type { Config } from "../config.ts"

/** Go's `url.Values.Encode`: sorted by name, spaces as `+`. */
export function encodeQuery(values: Record<string, string>): string {
  const query = new URLSearchParams(values)
  query.sort()
  return query.toString().replaceAll("*", "%2A").replaceAll("%7E", "~")
}

export function withPath(base: string, path: string, query: Record<string, string> = {}): string {
  const encoded = encodeQuery(query)
  return base + path + (encoded && `?${encoded}`)
}

/** A page's URL with these values added to its query. */
export function withQuery(url: string, values: Record<string, string>): string {
  const target = new URL(url)
  const query = { ...Object.fromEntries(target.searchParams), ...values }
  target.search = ""
  return `${target.href}?${encodeQuery(query)}`
}

/** Where a flow's page is: `ui_url?flow=…`. */
export const flowPage = (page: string, id: string): string => withQuery(page, { flow: id })

/**
 * The `return_to` of a request, if it leads to an allowed place; `undefined` where there is none.
 * @throws HttpError 400 `self_service_flow_return_to_forbidden`
 */
export function safeReturnTo(config: Config, returnTo: string): string | undefined {
  if (!returnTo) return undefined
  const fallback = new URL(config.defaultReturnUrl)
  const problem = goUrlProblem(returnTo, fallback.origin)
  if (problem) {
    throw new HttpError(400, {
      reason: `Unable to parse the return_to query parameter as an URL: parse ${JSON.stringify(returnTo)}: ${problem}`,
    })
  }
  const url = new URL(returnTo, fallback.origin)
  const allowed = [...config.allowedReturnUrls, `${config.url}/self-service`]
  if (allowed.some((each) => leadsInto(url, new URL(each)))) {
    return /^[a-z]+:/i.test(returnTo) ? returnTo : url.href
  }
  throw new HttpError(400, {
    id: "self_service_flow_return_to_forbidden",
    reason: `Requested return_to URL ${JSON.stringify(returnTo)} is not allowed.`,
  })
}

/** Kratos compares the beginning of the path, and takes `*` for any beginning of the host. */
const leadsInto = (url: URL, allowed: URL) => {
  const host = decodeURIComponent(allowed.host)
  const isHost = host.startsWith("*") ? url.host.endsWith(host.slice(1)) : url.host === host
  return url.protocol === allowed.protocol && isHost && url.pathname.startsWith(allowed.pathname)
}

/** What Go says about a URL that it does not parse; `undefined` for one that it does. */
function goUrlProblem(text: string, base: string): string | undefined {
  const escape = /%(?![0-9a-f]{2}).{0,2}/i.exec(text)?.[0]
  if (escape) return `invalid URL escape ${JSON.stringify(escape)}`
  const port = /^[a-z]+:\/\/[^/?#]*?(:[^/?#:]*[^/?#:\d][^/?#:]*)(?=[/?#]|$)/i.exec(text)?.[1]
  if (port) return `invalid port ${JSON.stringify(port)} after host`
  return URL.canParse(text, base) ? undefined : "invalid URL"
}

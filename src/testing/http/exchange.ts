import type { RequestBody } from "../schema/decodeBody.ts"
import { parseCookies, type Cookie } from "./cookies.ts"
import { acceptsJson, isJsonRequest } from "./negotiate.ts"

/** One request, as all parts of the fake see it, and the cookies its answer will set. */
export class Exchange {
  readonly method: string
  /** The whole URL; `path` is its path below Kratos's base URL. */
  readonly url: URL
  readonly path: string
  readonly headers: Headers
  readonly cookies: Map<string, string>
  readonly body: RequestBody
  /** Whether the answer is JSON rather than a redirect. */
  readonly wantsJson: boolean
  /** The same for where only `Accept` counts. */
  readonly acceptsJson: boolean
  /** Bytes of the anti-CSRF token, once one is known. */
  csrfSecret: Uint8Array<ArrayBuffer> | undefined
  /** The names of what the browser began, as its cookie came; once somebody has asked. */
  continuityNames: Set<string> | undefined
  private readonly outgoing: Cookie[] = []

  constructor(request: {
    method: string
    url: URL
    path: string
    headers: Headers
    cookieHeader: string
    body: RequestBody
  }) {
    this.method = request.method
    this.url = request.url
    this.path = request.path
    this.headers = request.headers
    this.cookies = parseCookies(request.cookieHeader)
    this.body = request.body
    this.wantsJson = isJsonRequest(request.headers)
    this.acceptsJson = acceptsJson(request.headers)
  }

  query(name: string): string {
    return this.url.searchParams.get(name) ?? ""
  }

  setCookie(cookie: Cookie): void {
    this.outgoing.push(cookie)
    if (cookie.maxAge !== undefined && cookie.maxAge <= 0) this.cookies.delete(cookie.name)
  }

  get setCookies(): Cookie[] {
    return this.outgoing
  }
}

import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { fromBase64, toBase64 } from "../encoding.ts"
import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import type { Kratos } from "../kratos.ts"

const LENGTH = 32
const ONE_YEAR_S = 31_536_000

/** Where Kratos neither makes nor checks a token. */
const WITHOUT_TOKEN = [
  /^\/self-service\/(login|settings|verification|registration|recovery|logout)(\/api)?$/,
  /^\/sessions(\/|$)/,
  /^\/schemas(\/|$)/,
]

/** `csrf_token_<sha256 of the base URL>`. */
export function csrfCookieName({ config }: Kratos): string {
  return `csrf_token_${bytesToHex(sha256(utf8ToBytes(`${config.url}/`)))}`
}

/** Reads the browser's anti-CSRF cookie, and gives it one where it has none. */
export function prepareCsrf(kratos: Kratos, exchange: Exchange): void {
  const secret = fromBase64(exchange.cookies.get(csrfCookieName(kratos)) ?? "")
  if (secret?.length === LENGTH) exchange.csrfSecret = secret
  else if (!isWithoutToken(exchange.path)) renewCsrf(kratos, exchange)
}

const isWithoutToken = (path: string) =>
  path !== "/self-service/logout" && WITHOUT_TOKEN.some((pattern) => pattern.test(path))

/** A new anti-CSRF cookie, as after a login; tokens of the old one are refused from then on. */
export function renewCsrf(kratos: Kratos, exchange: Exchange): void {
  const name = csrfCookieName(kratos)
  if (exchange.setCookies.some((cookie) => cookie.name === name)) return
  exchange.csrfSecret = kratos.random.bytes(LENGTH)
  exchange.setCookie({
    name,
    value: toBase64(exchange.csrfSecret),
    path: "/",
    maxAge: ONE_YEAR_S,
    sameSite: "Lax",
  })
}

/** A token for a form: the secret behind a one-time pad, different each time. */
export function csrfToken(kratos: Kratos, { csrfSecret }: Exchange): string {
  if (!csrfSecret) return ""
  const pad = kratos.random.bytes(LENGTH)
  const masked = csrfSecret.map((byte, index) => byte ^ (pad[index] ?? 0))
  return toBase64(new Uint8Array([...pad, ...masked]))
}

/** @throws HttpError 403 `security_csrf_violation`; 400 where a browser sends an API flow. */
export function checkCsrf(
  exchange: Exchange,
  flow: { type: "browser" | "api" },
  token: unknown,
): void {
  if (flow.type === "api") refuseBrowser(exchange)
  else if (!matches(exchange.csrfSecret, token)) throw violation()
}

function matches(secret: Uint8Array | undefined, token: unknown): boolean {
  if (!secret || typeof token !== "string") return false
  const sent = fromBase64(token)
  if (sent?.length !== 2 * LENGTH) return sent?.length === LENGTH && equal(sent, secret)
  return equal(
    sent.slice(LENGTH).map((byte, index) => byte ^ (sent[index] ?? 0)),
    secret,
  )
}

const equal = (a: Uint8Array, b: Uint8Array) => a.every((byte, index) => byte === b[index])

function refuseBrowser(exchange: Exchange): void {
  const header = exchange.headers.has("origin") ? "Origin" : exchange.cookies.size > 0 && "Cookie"
  if (!header) return
  const made =
    header === "Origin"
      ? "indicating that this request was made as part of an AJAX request in a Browser"
      : "indicating that this request was made by a Browser"
  throw new HttpError(400, {
    reason: `The HTTP Request Header included the "${header}" key, ${made}. The flow however was initiated as an API request. To prevent potential misuse and mitigate several attack vectors including CSRF, the request has been blocked. Please consult the documentation.`,
  })
}

/** The same for every cause: Kratos v1.3.1 mixes up its hints. */
const DETAILS = {
  docs: "https://www.ory.sh/kratos/docs/debug/csrf",
  hint: "The anti-CSRF cookie was found but the CSRF token was not included in the HTTP request body (csrf_token) nor in the HTTP Header (X-CSRF-Token).",
  reject_reason:
    "The HTTP Cookie Header was set and a CSRF token was sent but they do not match. We recommend deleting all cookies for this domain and retrying the flow.",
}

const violation = () =>
  new HttpError(403, {
    id: "security_csrf_violation",
    message: "the request was rejected to protect you from Cross-Site-Request-Forgery",
    reason:
      "Please retry the flow and optionally clear your cookies. The request was rejected to protect you from Cross-Site-Request-Forgery (CSRF) which could cause account takeover, leaking personal information, and other serious security issues.",
    details: DETAILS,
  })

/** Kratos asks for a token with every request that may change something, its flows' aside. */
export function requireCsrf({ method, path, csrfSecret, headers, body }: Exchange): void {
  if (["GET", "HEAD", "OPTIONS", "TRACE"].includes(method) || isWithoutToken(path)) return
  const sent = body.kind === "form" && body.entries.find(([name]) => name === "csrf_token")?.[1]
  if (!matches(csrfSecret, headers.get("x-csrf-token") ?? sent)) throw violation()
}

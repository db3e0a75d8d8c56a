import { Clock } from "./clock.ts"
import { checkedDuration, resolveConfig } from "./config.ts"
import { delayOf, faultReply, Faults, spoiled } from "./faults.ts"
import { CookieJar, serializeCookie } from "./http/cookies.ts"
import type { Exchange } from "./http/exchange.ts"
import { readRequest } from "./http/readRequest.ts"
import type { Reply } from "./http/reply.ts"
import { makeIdentity, replaceTraits } from "./identities.ts"
import type { Kratos } from "./kratos.ts"
import { callbackUrl, type ProviderAnswer } from "./oidc/provider.ts"
import type { Duration, FakeIdentity, FakeKratosOptions, Fault } from "./options.ts"
import { Random } from "./random.ts"
import { answer } from "./routes.ts"
import { signIn } from "./signIn.ts"
import {
  identityState,
  readState,
  type FakeKratosState,
  type IdentityState,
  type RequestState,
} from "./state.ts"
import { Store } from "./store.ts"

const KEPT_REQUESTS = 1_000
const MOST_REDIRECTS = 20

/** A Kratos in memory; see `createFakeKratos`. */
export interface FakeKratos {
  /** Its public base URL. */
  readonly url: string
  /**
   * Answers a request as Kratos would: for `createOryClient(url, { fetch })`, for msw, for a server.
   * Takes what `fetch` takes. With the jar, a request has the visitor's cookies unless it brings
   * Kratos's own, omits credentials, or has an `X-Session-Token`. Rejects with a TypeError where a
   * fault breaks the connection, and with the signal's reason where the caller gives up.
   */
  fetch: (input: Request | string | URL, init?: RequestInit) => Promise<Response>
  /** A copy of all that is stored. */
  state(): FakeKratosState
  /** Moves its time on. */
  advance(duration: Duration): void
  /** @throws TypeError for a person that cannot be */
  createIdentity(identity: FakeIdentity): IdentityState
  /**
   * Replaces a person's traits behind their back, as Kratos's admin API does.
   * @throws TypeError for traits that do not fit, and where nobody has the id or identifier
   */
  setTraits(idOrIdentifier: string, traits: Record<string, unknown>): void
  /**
   * Signs a person in, by id or identifier, with the second factor where they have one. The first
   * is their password, else a linked account, else a passkey, whether they have it or not.
   * @throws TypeError where nobody has the id or identifier, and for `aal2` without a second factor
   * @returns the session's token for native flows, and a `Cookie` header for browser flows
   */
  loginAs(
    idOrIdentifier: string,
    options?: { aal?: "aal1" | "aal2" },
  ): { sessionToken: string; cookie: string }
  /** Ends all sessions: the next request answers 401. */
  expireSession(): void
  /** Ends the sessions of one person. @throws TypeError where nobody has the id or identifier */
  deleteSessions(idOrIdentifier: string): void
  /**
   * Where a provider of social sign-in sends the browser back to; `redirect` is where Kratos sent
   * it (`redirect_browser_to` of the 422).
   * @throws TypeError for any other URL
   */
  providerCallback(redirect: string, answer: ProviderAnswer): string
  /**
   * Opens a URL as a browser does and follows Kratos's redirects; only with `cookies: "jar"`.
   * @returns the first URL that is not Kratos's (a page of the app, or a provider), or the URL at
   *   which Kratos does not redirect
   */
  navigate(url: string): Promise<string>
  /** Replaces what goes wrong from now on; `[]`: nothing. */
  setFaults(faults: Fault[]): void
}

/**
 * An Ory Kratos in memory, for tests, stories and demos, in browsers and in Node: settings, login
 * (refresh, AAL2), verification, logout and whoami, answered as Kratos v1.3.1 answers them.
 * @throws TypeError for options that cannot work; says what to write instead
 */
export function createFakeKratos(options: FakeKratosOptions = {}): FakeKratos {
  const config = resolveConfig(options)
  const random = new Random(options.seed ?? "kratos")
  const clock = new Clock(options.clock ?? (() => Date.now()))
  const kratos: Kratos = { config, clock, random, store: new Store() }
  const jar = new CookieJar()
  // A stream of its own: a fault must not change the ids that come after it.
  const faults = new Faults(new Random(`${options.seed ?? "kratos"}:faults`))
  const requests: RequestState[] = []
  faults.set(options.faults ?? [])
  for (const identity of options.identities ?? []) makeIdentity(kratos, identity)

  async function fetch(input: Request | string | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    const sent = request.headers.get("cookie") ?? ""
    const withJar = config.cookies === "jar" && !OWN_COOKIE.test(sent) && mayKeep(request)
    const exchange = await readRequest(request, config.url, withJar ? join(sent, jar) : sent)
    const fault = faults.take(exchange.method, exchange.path)
    const note = (status: number) => {
      requests.push({ method: exchange.method, path: exchange.path, status })
      if (requests.length > KEPT_REQUESTS) requests.shift()
    }
    await wait(config.latency, request.signal)
    if (fault?.kind === "drop") {
      note(0)
      throw new TypeError("Failed to fetch")
    }
    const reply = fault?.kind === "status" ? faultReply(fault) : await answer(kratos, exchange)
    if (withJar) for (const cookie of exchange.setCookies) jar.set(cookie)
    note(fault?.kind === "drop-answer" ? 0 : reply.status)
    if (fault?.kind === "drop-answer" || fault?.kind === "opaque")
      throw new TypeError("Failed to fetch")
    // Kratos has acted: who gives up now does not know.
    await wait(delayOf(fault), request.signal)
    return toResponse(spoiled(reply, fault), exchange, withJar)
  }

  async function navigate(url: string): Promise<string> {
    if (config.cookies === "headers") {
      throw new TypeError(
        'createFakeKratos: navigate needs cookies: "jar". Behind a server, the visitor\'s browser follows.',
      )
    }
    let target = new URL(url, `${config.url}/`).href
    for (let round = 0; round < MOST_REDIRECTS; round++) {
      if (!target.startsWith(`${config.url}/`)) return target
      const response = await fetch(target, { headers: { accept: "text/html" } })
      const location = response.headers.get("location")
      if (location === null) return target
      target = new URL(location, target).href
    }
    throw new Error(`createFakeKratos: ${url} leads in circles: ${MOST_REDIRECTS} redirects.`)
  }

  const state = () => readState(kratos, requests, jar.entries())
  return {
    url: config.url,
    fetch,
    navigate,
    state,
    advance: (duration) => clock.advance(checkedDuration("advance", duration)),
    createIdentity: (given) => identityState(makeIdentity(kratos, given)),
    setTraits: (identityId, traits) => replaceTraits(kratos, identityId, traits),
    loginAs: (who, { aal } = {}) => signIn(kratos, jar, who, aal),
    expireSession: () => kratos.store.endSessions(() => true),
    deleteSessions(who) {
      const { id } = kratos.store.requirePerson("deleteSessions", who)
      kratos.store.endSessions(({ identityId }) => identityId === id)
    },
    providerCallback: callbackUrl,
    setFaults: (list) => faults.set(list),
  }
}

/** A request that brings its own session: then the jar stays out of it. */
const OWN_COOKIE = /(^|;\s*)(ory_kratos_|csrf_token_)/

/** Whether a browser would send and keep cookies for it; native apps have none. */
const mayKeep = ({ headers, credentials }: Request) =>
  credentials !== "omit" && !headers.has("x-session-token")

const join = (sent: string, jar: CookieJar) => [sent, jar.header()].filter(Boolean).join("; ")

function toResponse(reply: Reply, { setCookies }: Exchange, withJar: boolean): Response {
  const headers = new Headers(reply.headers)
  // A page cannot read this header, and with a jar nobody else should.
  if (!withJar) {
    for (const cookie of setCookies) headers.append("set-cookie", serializeCookie(cookie))
  }
  return new Response(reply.body, { status: reply.status, headers })
}

/** Rejects as `fetch` does where the caller gives up meanwhile. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (ms === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", giveUp)
      resolve()
    }, ms)
    signal.addEventListener("abort", giveUp, { once: true })
  })
}

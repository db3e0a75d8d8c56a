import { Clock } from "./clock.ts"
import { checkedDuration, resolveConfig } from "./config.ts"
import { delayOf, faultReply, Faults, truncated } from "./faults.ts"
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
   * Rejects with a TypeError where a fault breaks the connection.
   */
  fetch: (request: Request) => Promise<Response>
  /** A copy of all that is stored. */
  state(): FakeKratosState
  /** Moves its time on. */
  advance(duration: Duration): void
  /** @throws TypeError for a person that cannot be */
  createIdentity(identity: FakeIdentity): IdentityState
  /** Replaces a person's traits behind their back, as Kratos's admin API does. */
  setTraits(identityId: string, traits: Record<string, unknown>): void
  /**
   * Signs a person in, by id or identifier, with the second factor where they have one.
   * @returns the session's token for native flows, and a `Cookie` header for browser flows
   */
  loginAs(
    idOrIdentifier: string,
    options?: { aal?: "aal1" | "aal2" },
  ): { sessionToken: string; cookie: string }
  /** Ends all sessions: the next request answers 401. */
  expireSession(): void
  /** Ends the sessions of one person. */
  deleteSessions(identityId: string): void
  /**
   * Where a provider of social sign-in sends the browser back to; `redirect` is where Kratos sent
   * it (`redirect_browser_to` of the 422).
   */
  providerCallback(redirect: string, answer: ProviderAnswer): string
  /**
   * Opens a URL as a browser does and follows Kratos's redirects.
   * @returns the first URL that is not Kratos's: a page of the app, or a provider
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
  const clock = new Clock(options.clock ?? Date.now)
  const kratos: Kratos = { config, clock, random, store: new Store() }
  const jar = new CookieJar()
  // A stream of its own: a fault must not change the ids that come after it.
  const faults = new Faults(new Random(`${options.seed ?? "kratos"}:faults`))
  const requests: RequestState[] = []
  faults.set(options.faults ?? [])
  for (const identity of options.identities ?? []) makeIdentity(kratos, identity)

  async function fetch(request: Request): Promise<Response> {
    const sent = request.headers.get("cookie") ?? ""
    const usesJar = config.cookies === "jar" && !/(ory_kratos_|csrf_token_)/.test(sent)
    const withJar = usesJar && request.credentials !== "omit" && !isNative(request)
    const exchange = await readRequest(request, config.url, withJar ? join(sent, jar) : sent)
    const fault = faults.take(exchange.method, exchange.path)
    const note = (status: number) => {
      requests.push({ method: exchange.method, path: exchange.path, status })
      if (requests.length > KEPT_REQUESTS) requests.shift()
    }
    await wait(config.latency + delayOf(fault), request.signal)
    if (fault?.kind === "drop") {
      note(0)
      throw new TypeError("Failed to fetch")
    }
    const reply = fault?.kind === "status" ? faultReply(fault) : await answer(kratos, exchange)
    if (usesJar) for (const cookie of exchange.setCookies) jar.set(cookie)
    if (fault?.kind === "drop-answer") {
      note(0)
      throw new TypeError("Failed to fetch")
    }
    note(reply.status)
    return toResponse(fault?.kind === "truncate" ? truncated(reply) : reply, exchange, usesJar)
  }

  async function navigate(url: string): Promise<string> {
    let target = url
    for (let round = 0; round < MOST_REDIRECTS; round++) {
      if (!target.startsWith(`${config.url}/`)) return target
      const response = await fetch(new Request(target, { headers: { accept: "text/html" } }))
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
    expireSession: () => kratos.store.endSessions(),
    deleteSessions: (identityId) => kratos.store.endSessions(identityId),
    providerCallback: callbackUrl,
    setFaults: (list) => faults.set(list),
  }
}

const isNative = ({ headers }: Request) => headers.has("x-session-token")

const join = (sent: string, jar: CookieJar) => [sent, jar.header()].filter(Boolean).join("; ")

function toResponse(reply: Reply, { setCookies }: Exchange, usesJar: boolean): Response {
  const headers = new Headers(reply.headers)
  // A page cannot read this header, and with a jar nobody else should.
  if (!usesJar) {
    for (const cookie of setCookies) headers.append("set-cookie", serializeCookie(cookie))
  }
  return new Response(reply.body, { status: reply.status, headers })
}

/** Rejects as `fetch` does where the caller gives up meanwhile. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (ms === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener("abort", () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
}

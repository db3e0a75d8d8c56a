import type { Exchange } from "../http/exchange.ts"
import { HttpError } from "../errors.ts"
import type { Kratos } from "../kratos.ts"
import type { ContinuityContainer } from "../store.ts"

const COOKIE = "ory_kratos_continuity"
const ONE_MONTH_S = 2_592_000

/**
 * What a browser began and will come back to (`ory_kratos_continuity`): a change that waits for a
 * login, a social sign-in.
 */
function containers({ store }: Kratos, exchange: Exchange) {
  return store.continuity.get(exchange.cookies.get(COOKIE) ?? "")
}

/**
 * Whether the browser's cookie came with a name. Kratos asks that cookie for all of a request, so it
 * takes a name out, and writes the cookie, as often as it is asked to.
 */
function isSent(kratos: Kratos, exchange: Exchange, name: string): boolean {
  exchange.continuityNames ??= new Set(containers(kratos, exchange)?.keys())
  return exchange.continuityNames.has(name)
}

function writeCookie({ clock }: Kratos, exchange: Exchange, value: string): void {
  exchange.cookies.set(COOKIE, value)
  exchange.setCookie({
    name: COOKIE,
    value,
    path: "/",
    maxAge: ONE_MONTH_S,
    expires: clock.now() + ONE_MONTH_S * 1000,
    sameSite: "Lax",
  })
}

function takeOut(kratos: Kratos, exchange: Exchange, name: string): void {
  const value = exchange.cookies.get(COOKIE)
  if (value === undefined || !isSent(kratos, exchange, name)) return
  containers(kratos, exchange)?.delete(name)
  writeCookie(kratos, exchange, value)
}

/** Keeps a payload until the browser comes back, `lifespan` milliseconds at most. */
export function pause(
  kratos: Kratos,
  exchange: Exchange,
  name: string,
  kept: { identityId?: string; payload: Record<string, unknown>; lifespan: number },
): void {
  const { store, random, clock } = kratos
  // Before this one is among them.
  isSent(kratos, exchange, name)
  const value = exchange.cookies.get(COOKIE) ?? random.uuid()
  const all = store.continuity.get(value) ?? new Map<string, ContinuityContainer>()
  store.continuity.set(value, all)
  const { identityId, payload, lifespan } = kept
  all.set(name, {
    id: random.uuid(),
    name,
    ...(identityId !== undefined && { identityId }),
    expiresAt: clock.now() + lifespan,
    payload,
  })
  writeCookie(kratos, exchange, value)
}

/**
 * Gives a payload back and forgets it. `undefined`: there is none.
 * @throws HttpError 403 where another identity began it.
 */
export function resume(
  kratos: Kratos,
  exchange: Exchange,
  name: string,
  { identityId, keepFor }: { identityId?: string; keepFor?: number } = {},
): Record<string, unknown> | undefined {
  const all = containers(kratos, exchange)
  const found = all?.get(name)
  if (!found || found.expiresAt < kratos.clock.now()) {
    takeOut(kratos, exchange, name)
    return undefined
  }
  if (identityId !== undefined && found.identityId !== identityId) {
    throw new HttpError(403, {
      reason:
        "The flow has been blocked for security reasons because it was initiated by another person..",
    })
  }
  if (keepFor === undefined) takeOut(kratos, exchange, name)
  else found.expiresAt = kratos.clock.now() + keepFor
  return found.payload
}

/** Forgets what was begun under a name. */
export function abort(kratos: Kratos, exchange: Exchange, name: string): void {
  takeOut(kratos, exchange, name)
}

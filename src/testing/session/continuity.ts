import type { Exchange } from "../http/exchange.ts"
import { HttpError } from "../errors.ts"
import type { Kratos } from "../kratos.ts"
import type { ContinuityContainer } from "../store.ts"

const COOKIE = "ory_kratos_continuity"
const ONE_MONTH_S = 2_592_000

/**
 * What a browser began and will come back to (`ory_kratos_continuity`): a change that waits for a
 * login, a social sign-in. Kratos writes the cookie again whenever it looks at it.
 */
function containers({ store }: Kratos, exchange: Exchange) {
  return store.continuity.get(exchange.cookies.get(COOKIE) ?? "")
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

function touch(kratos: Kratos, exchange: Exchange): void {
  const value = exchange.cookies.get(COOKIE)
  if (value !== undefined) writeCookie(kratos, exchange, value)
}

/** Keeps a payload until the browser comes back, `lifespan` milliseconds at most. */
export function pause(
  kratos: Kratos,
  exchange: Exchange,
  name: string,
  kept: { identityId?: string; payload: Record<string, unknown>; lifespan: number },
): void {
  const { store, random, clock } = kratos
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
    touch(kratos, exchange)
    return undefined
  }
  if (identityId !== undefined && found.identityId !== identityId) {
    throw new HttpError(403, {
      reason:
        "The flow has been blocked for security reasons because it was initiated by another person..",
    })
  }
  if (keepFor === undefined) {
    all?.delete(name)
    touch(kratos, exchange)
  } else {
    found.expiresAt = kratos.clock.now() + keepFor
  }
  return found.payload
}

/** Forgets what was begun under a name. */
export function abort(kratos: Kratos, exchange: Exchange, name: string): void {
  containers(kratos, exchange)?.delete(name)
  touch(kratos, exchange)
}

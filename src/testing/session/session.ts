import type { Session } from "@ory/client"
import { HttpError } from "../errors.ts"
import type { Exchange } from "../http/exchange.ts"
import type { Kratos } from "../kratos.ts"
import {
  toIdentityJson,
  type Authentication,
  type StoredDevice,
  type StoredIdentity,
  type StoredSession,
} from "../store.ts"
import { renewCsrf } from "./csrf.ts"

export const SESSION_COOKIE = "ory_kratos_session"
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

/** A session and the person it belongs to. */
export interface SignedIn {
  session: StoredSession
  identity: StoredIdentity
}

/** 401 `session_inactive`. */
export const noSession = (reason = "No active session was found in this request.") =>
  new HttpError(401, {
    id: "session_inactive",
    message: "request does not have a valid authentication session",
    reason,
  })

/** The session of a request's `X-Session-Token`, cookie or bearer token. */
export function findSession(kratos: Kratos, exchange: Exchange): SignedIn | undefined {
  const { store, clock } = kratos
  const session = store.sessionsByToken.get(tokenOf(exchange))
  if (!session?.active || Date.parse(session.expiresAt) < clock.now()) return undefined
  const identity = store.identities.get(session.identityId)
  return identity && { session, identity }
}

function tokenOf({ headers, cookies }: Exchange): string {
  return (
    headers.get("x-session-token") ||
    cookies.get(SESSION_COOKIE) ||
    /^bearer (.+)$/i.exec(headers.get("authorization") ?? "")?.[1] ||
    ""
  )
}

/** @throws HttpError 401 `session_inactive` */
export function requireSession(kratos: Kratos, exchange: Exchange): SignedIn {
  const found = findSession(kratos, exchange)
  if (!found) throw noSession()
  return found
}

export function createSession(
  { store, random, clock, config }: Kratos,
  identity: StoredIdentity,
  authentications: Omit<Authentication, "completed_at">[],
): StoredSession {
  const now = clock.iso()
  const session: StoredSession = {
    id: random.uuid(),
    token: `ory_st_${random.text(32, LETTERS)}`,
    logoutToken: `ory_lo_${random.text(32, LETTERS)}`,
    identityId: identity.id,
    active: true,
    issuedAt: now,
    expiresAt: clock.iso(config.sessionLifespan),
    authenticatedAt: now,
    authentications: authentications.map((each) => ({ ...each, completed_at: now })),
    devices: [],
  }
  store.addSession(session)
  return session
}

/** What a request comes from. */
export function deviceOf({ random }: Kratos, { headers }: Exchange): StoredDevice {
  return {
    id: random.uuid(),
    // With its port, as Kratos writes it where no proxy names the address.
    ip_address: "127.0.0.1:40000",
    user_agent: headers.get("user-agent"),
    location: "",
  }
}

/** Notes that a person has just proved something more. */
export function addAuthentication(
  { clock }: Kratos,
  session: StoredSession,
  authentication: Omit<Authentication, "completed_at">,
): void {
  session.authentications.push({ ...authentication, completed_at: clock.iso() })
}

/** The session cookie; a person who was not signed in before also gets a new anti-CSRF cookie. */
export function issueCookie(kratos: Kratos, exchange: Exchange, session: StoredSession): void {
  const before = findSession(kratos, exchange)
  if (before?.identity.id !== session.identityId) renewCsrf(kratos, exchange)
  const expires = Date.parse(session.expiresAt)
  exchange.setCookie({
    name: SESSION_COOKIE,
    value: session.token,
    path: "/",
    maxAge: Math.floor((expires - kratos.clock.now()) / 1000),
    expires,
    sameSite: "Lax",
  })
}

/** Whether protected changes are still allowed (`privileged_session_max_age`). */
export function isPrivileged({ clock, config }: Kratos, session: StoredSession): boolean {
  return Date.parse(session.authenticatedAt) + config.privilegedSessionMaxAge > clock.now()
}

export function toSessionJson(kratos: Kratos, { session, identity }: SignedIn): Session {
  return {
    id: session.id,
    active: session.active,
    expires_at: session.expiresAt,
    authenticated_at: session.authenticatedAt,
    authenticator_assurance_level: aalOf(session),
    authentication_methods: structuredClone(session.authentications),
    issued_at: session.issuedAt,
    identity: toIdentityJson(identity, kratos.config.url),
    devices: structuredClone(session.devices) as Session["devices"],
  }
}

/** `aal2` after two different factors, as Kratos counts them. */
export function aalOf({ authentications }: StoredSession): "aal1" | "aal2" {
  const levels = authentications.map(({ aal }) => aal)
  return levels.includes("aal1") && levels.includes("aal2") ? "aal2" : "aal1"
}

import { toBase64 } from "./encoding.ts"
import type { CookieJar } from "./http/cookies.ts"
import type { Kratos } from "./kratos.ts"
import { secondFactors } from "./session/aal.ts"
import { csrfCookieName } from "./session/csrf.ts"
import { createSession, SESSION_COOKIE } from "./session/session.ts"
import type { Authentication, Credentials } from "./store.ts"

type Proof = Omit<Authentication, "completed_at">

/** A session as if the person had just signed in; the jar has its cookies from then on. */
export function signIn(kratos: Kratos, jar: CookieJar, who: string, aal?: "aal1" | "aal2") {
  const { config, store, random } = kratos
  const identity = store.requirePerson("loginAs", who)
  const second =
    secondFactors(kratos, identity) > 0 ? secondFactor(identity.credentials) : undefined
  if (aal === "aal2" && !second) {
    throw new TypeError(
      `createFakeKratos: loginAs cannot sign ${who} in with aal2, since they have no second factor. ` +
        "Give the identity totp, lookupSecret or securityKeys.",
    )
  }
  const proofs = [firstFactor(identity.credentials), ...(second && aal !== "aal1" ? [second] : [])]
  const session = createSession(kratos, identity, proofs)
  const csrf = toBase64(random.bytes(32))
  const cookies = [
    { name: csrfCookieName(kratos), value: csrf, path: "/" },
    { name: SESSION_COOKIE, value: session.token, path: "/" },
  ]
  if (config.cookies === "jar") for (const cookie of cookies) jar.set(cookie)
  return {
    sessionToken: session.token,
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
  }
}

function firstFactor({ password, oidc = [], passkey }: Credentials): Proof {
  if (password === undefined && oidc[0]) {
    return { method: "oidc", aal: "aal1", provider: oidc[0].provider }
  }
  if (password === undefined && passkey.length > 0) return { method: "passkey", aal: "aal1" }
  return { method: "password", aal: "aal1" }
}

function secondFactor({ totp, webauthn }: Credentials): Proof {
  if (totp) return { method: "totp", aal: "aal2" }
  return { method: webauthn.length > 0 ? "webauthn" : "lookup_secret", aal: "aal2" }
}

import type { ReactNode } from "react"
import type { FakeKratosState } from "react-ory-settings/testing"

/** What Kratos has stored about the person who is signed in, or was. */
export function Account({ state }: { state: FakeKratosState }) {
  const session = state.sessions.findLast(({ active }) => active)
  const id = session?.identityId ?? state.identities[0]?.id
  const identity = state.identities.find((each) => each.id === id)
  if (!identity) return null
  const used = identity.lookupSecret.filter(({ usedAt }) => usedAt !== undefined).length
  const codes = identity.lookupSecret.length
  const names = (keys: { displayName: string }[]) =>
    keys.map(({ displayName }) => displayName).join(", ")
  const rows: [string, ReactNode][] = [
    ["Session", session ? `${session.aal}, ${ageOf(session.authenticatedAt, state.now)}` : ""],
    ...identity.addresses.map(({ value, verified }): [string, ReactNode] => [
      "Address",
      `${value} (${verified ? "verified" : "not verified"})`,
    ]),
    ["Password", identity.password],
    ["Authenticator app", identity.totp],
    ["Backup codes", codes > 0 && `${codes}, ${used} used`],
    ["Security keys", names(identity.securityKeys)],
    ["Passkeys", names(identity.passkeys)],
    ["Linked accounts", identity.oidc.map(({ provider }) => provider).join(", ")],
  ]
  return (
    <section className="pg-section" data-testid="account">
      <h2>Kratos knows</h2>
      <dl className="pg-facts">
        {rows.map(([name, value], index) => (
          <div key={`${name} ${index}`}>
            <dt>{name}</dt>
            <dd>{value || <span className="pg-none">none</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function ageOf(since: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(since)) / 60_000)
  return minutes < 1 ? "signed in just now" : `signed in ${minutes} min ago`
}

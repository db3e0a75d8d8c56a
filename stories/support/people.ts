import type { FakeIdentity } from "react-ory-settings/testing"

/** Who has just signed up: an address, a name and a password. */
export const ada: FakeIdentity = {
  traits: { email: "ada@example.com", name: { first: "Ada", last: "Lovelace" } },
  password: "fermat-prime-257",
}

/** The same person with every trait filled in. */
export const adaInFull: FakeIdentity = {
  ...ada,
  traits: {
    email: "ada@example.com",
    name: { first: "Ada", last: "Lovelace" },
    nickname: "ada",
    phone: "+44 20 7946 0018",
    website: "https://example.com/ada",
    birthday: "1815-12-10",
    appointment: "2026-03-02T09:30:00Z",
    plan: "team",
    seats: 12,
    hours: 37.5,
    topics: ["engines", "poetry"],
    newsletter: true,
  },
}

/** The key of an authenticator app that is set up, in base32. */
export const TOTP_KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

/** The same person with every method set up. */
export const adaWithEverything: FakeIdentity = {
  ...adaInFull,
  verified: true,
  totp: TOTP_KEY,
  lookupSecret: true,
  securityKeys: [
    { displayName: "Blue key", addedAt: "2026-01-18T08:00:00Z" },
    { displayName: "Spare in the drawer", addedAt: "2026-02-03T17:45:00Z" },
  ],
  passkeys: [{ displayName: "ada@example.com", addedAt: "2026-02-20T12:00:00Z" }],
  oidc: [{ provider: "google", subject: "ada@google" }],
}

/** Somebody else, whose address and Google account are taken. */
export const grace: FakeIdentity = {
  traits: { email: "grace@example.com", name: { first: "Grace", last: "Hopper" } },
  password: "nanosecond-of-wire",
  oidc: [{ provider: "google", subject: "grace@google" }],
}

export const providers = [
  { id: "google", label: "Google" },
  { id: "github", label: "GitHub" },
]

import { createOryClient, type OryClient } from "react-ory-settings"
import {
  createFakeKratos,
  type FakeKratos,
  type FakeKratosOptions,
  type FakeKratosState,
} from "react-ory-settings/testing"
import { ada, grace, providers } from "./people.ts"
import { storySchema } from "./schema.ts"

/** What a story asks of its Kratos, beside the fake's own options. */
export interface KratosSetup extends FakeKratosOptions {
  /** Whether the first of the identities is signed in, and how. @default with all they have */
  signedIn?: false | "aal1" | "aal2"
  /** Done before the page loads. */
  before?: (kratos: FakeKratos) => void
  /** What happened on other pages before: resolves to the address the browser came back to. */
  arrive?: (kratos: FakeKratos) => Promise<string>
}

/** A story's own Kratos, with all that is needed to talk to it and to show what it knows. */
export interface World {
  kratos: FakeKratos
  client: OryClient
  /** For native flows: the session of who is signed in. */
  sessionToken: string | undefined
  /** The address the browser came back to, where the setup says how. */
  arrived: Promise<string> | undefined
  /** Calls back after each request and each `change`. */
  subscribe: (listener: () => void) => () => void
  /** Another number after each request and each `change`. */
  version: () => number
  /** Does something behind the page's back. */
  change: (what: (kratos: FakeKratos) => void) => void
  /** How far Kratos's clock is ahead of the real one, in milliseconds. */
  ahead: () => number
  /** Moves the clock ahead until Kratos is in a state, then back: a real phone's codes fit again. */
  setAhead: (ms: number, until: (state: FakeKratosState) => boolean) => void
  /** How long each answer takes from now on, in milliseconds. */
  setLatency: (ms: number) => void
}

export const KRATOS_URL = "https://auth.example.com"

/**
 * A fake Kratos where Ada is signed in and everything is switched on, unless the setup says
 * otherwise. Nothing leaves the page: the client's requests end in it.
 */
export function createWorld({ signedIn, before, arrive, ...options }: KratosSetup = {}): World {
  forgetDrafts()
  let ahead = 0
  let isBack: (state: FakeKratosState) => boolean = () => true
  let latency = 0
  let version = 0
  const listeners = new Set<() => void>()
  const notify = () => {
    version++
    for (const listener of listeners) listener()
  }
  const identities = options.identities ?? [ada, grace]
  const kratos = createFakeKratos({
    url: KRATOS_URL,
    // Security keys and passkeys belong to the origin of the page.
    appUrl: location.origin,
    identitySchema: storySchema,
    providers,
    methods: { totp: { issuer: "Example" } },
    clock: () => Date.now() + ahead,
    ...options,
    identities,
  })
  const first = kratos.state().identities[0]
  const session =
    first && signedIn !== false
      ? kratos.loginAs(first.id, signedIn ? { aal: signedIn } : {})
      : undefined
  before?.(kratos)

  const settle = () => {
    if (ahead > 0 && isBack(kratos.state())) ahead = 0
    notify()
  }
  const fetch = async (...request: Parameters<typeof kratos.fetch>) => {
    await new Promise((resolve) => setTimeout(resolve, latency))
    return kratos.fetch(...request).finally(settle)
  }
  return {
    kratos: { ...kratos, fetch, navigate: (url) => kratos.navigate(url).finally(settle) },
    client: createOryClient(kratos.url, { fetch }),
    sessionToken: session?.sessionToken,
    arrived: arrive?.(kratos),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
    change(what) {
      what(kratos)
      notify()
    },
    ahead: () => ahead,
    setAhead(ms, until) {
      ahead = ms
      isBack = until
      notify()
    },
    setLatency(ms) {
      latency = ms
    },
  }
}

/** What an earlier story kept for its own Ada is not for this one. */
function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith("ory-settings-")) sessionStorage.removeItem(key)
  }
}

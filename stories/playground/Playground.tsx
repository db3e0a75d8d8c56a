import { useEffect, useRef, useState } from "react"
import type { FakeIdentity, FakeMethods } from "react-ory-settings/testing"
import { useAuthenticator, type AuthenticatorKind } from "../support/authenticator.ts"
import { ada, adaInFull, adaWithEverything, grace } from "../support/people.ts"
import { createWorld, type KratosSetup } from "../support/world.ts"
import { useNotedWorld } from "../support/worlds.ts"
import { createBrowser } from "./browser.ts"
import { BrowserFrame } from "./BrowserFrame.tsx"
import { lookProps, type Look } from "./look.ts"
import { Panel } from "./panel/Panel.tsx"
import "./playground.css"

const PEOPLE: Record<"nothing" | "a full profile" | "every method", FakeIdentity> = {
  nothing: ada,
  "a full profile": adaInFull,
  "every method": adaWithEverything,
}

const SIGNED_IN = {
  "with all factors": "aal2",
  "with the password": "aal1",
  "not at all": false,
} as const

export interface PlaygroundProps extends Look {
  /** What Ada has set up when the story starts. */
  has?: keyof typeof PEOPLE
  /** How far Ada has signed in when it starts. */
  signedIn?: keyof typeof SIGNED_IN
  /** The methods that are switched on. */
  methods?: (keyof FakeMethods)[]
  /** How long after a sign-in protected changes are allowed. */
  privilegedSessionMaxAge?: "1m" | "15m" | "1h"
  /** Whether a second factor that is set up has to be used. */
  requiredAal?: "aal1" | "highest_available"
  /** How long each answer takes, in milliseconds. */
  latency?: number
  /** What answers where the browser asks for a key or passkey. */
  authenticator?: AuthenticatorKind
  /** Where a changed address is confirmed. */
  verification?: "inline" | "redirect"
  /** Where a person signs in once more before a change. */
  reauthenticate?: "dialog" | "redirect"
}

export const METHODS: (keyof FakeMethods)[] = [
  "profile",
  "password",
  "totp",
  "lookup_secret",
  "webauthn",
  "passkey",
  "oidc",
]

/** The whole page in a small browser, on a Kratos of its own, with what that knows beside it. */
export function Playground({ has = "nothing", methods = METHODS, ...props }: PlaygroundProps) {
  const { signedIn = "with all factors", privilegedSessionMaxAge = "15m", ...others } = props
  const { requiredAal = "highest_available", ...rest } = others
  const isIn = SIGNED_IN[signedIn]
  const isOn = (name: keyof FakeMethods) => methods.includes(name)
  const setup: KratosSetup = {
    identities: [PEOPLE[has], grace].map(({ oidc, ...person }) => ({
      ...person,
      ...(isOn("oidc") && oidc && { oidc }),
    })),
    ...(isIn !== "aal2" && { signedIn: isIn }),
    methods: {
      ...Object.fromEntries(METHODS.map((name) => [name, isOn(name)])),
      ...(isOn("totp") && { totp: { issuer: "Example" } }),
    },
    ...(!isOn("oidc") && { providers: [] }),
    privilegedSessionMaxAge,
    requiredAal,
    defaultReturnUrl: "/settings",
  }
  // Another Kratos starts anew: what the one before knew is gone.
  return <Session key={JSON.stringify(setup)} {...rest} setup={setup} />
}

interface SessionProps
  extends
    Look,
    Pick<PlaygroundProps, "latency" | "authenticator" | "verification" | "reauthenticate"> {
  setup: KratosSetup
}

function Session(props: SessionProps) {
  const { setup, latency = 0, authenticator = "own", ...shown } = props
  const { verification, reauthenticate, ...look } = shown
  const { colorScheme } = look
  const [world] = useState(() => createWorld(setup))
  const [browser] = useState(() => createBrowser(world, `${location.origin}/settings`))
  const root = useRef<HTMLDivElement>(null)
  useAuthenticator(authenticator)
  useEffect(() => {
    world.setLatency(latency)
  }, [world, latency])
  useNotedWorld(root, world)
  return (
    <div
      ref={root}
      className="pg"
      data-story-world=""
      style={{ colorScheme: colorScheme === "auto" ? "light dark" : colorScheme }}
    >
      <BrowserFrame
        world={world}
        browser={browser}
        look={lookProps(look)}
        verification={verification}
        reauthenticate={reauthenticate}
      />
      <Panel world={world} browser={browser} />
    </div>
  )
}

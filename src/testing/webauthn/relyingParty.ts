import type { Config } from "../config.ts"

/** For whom keys are made: Kratos's `webauthn.config.rp` and `passkey.config.rp`. */
export interface RelyingParty {
  /** The app's host name. */
  id: string
  /** The display name; for security keys also the name of every user. */
  name: string
  /** The only origin whose ceremonies are accepted. */
  origin: string
}

export function relyingParty({ appUrl }: Config): RelyingParty {
  const { hostname, origin } = new URL(appUrl)
  return { id: hostname, name: "Example", origin }
}

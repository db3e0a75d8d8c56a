import type { FakeKratosOptions } from "../../../src/testing/options.ts"

/** How a Kratos is set up: what both the real one and the fake can be told. */
export interface WorldOptions extends Pick<
  FakeKratosOptions,
  | "identitySchema"
  | "methods"
  | "privilegedSessionMaxAge"
  | "flowLifespan"
  | "sessionLifespan"
  | "requiredAal"
  | "webhook"
> {
  /** A page of the app: `/saved`. @default none, people come back to the settings page */
  afterSettingsPath?: string
}

export interface NewPerson {
  traits: Record<string, unknown>
  password?: string
  /** @default false */
  verified?: boolean
  oidc?: { provider: string; subject: string }[]
}

/** What the person does on the provider's page. */
export type ProviderAnswer = { subject: string } | "deny"

/** A Kratos and what belongs to it, real or not: both are played the same requests. */
export interface World {
  /** `real` or `fake`. */
  name: string
  /** Kratos's public base URL, without a trailing slash. */
  url: string
  appUrl: string
  /** How URLs begin that others have, and what stands for them. */
  elsewhere: [url: RegExp, name: string][]
  fetch(request: Request): Promise<Response>
  /** The time its people live in, in milliseconds. */
  now(): number
  createIdentity(person: NewPerson): Promise<string>
  /** Behind the person's back. */
  setTraits(id: string, traits: Record<string, unknown>): Promise<void>
  deleteSessions(id: string): Promise<void>
  /** The six digits of the newest mail to the address. */
  emailedCode(address: string): Promise<string>
  /** Lets so many milliseconds pass. */
  wait(milliseconds: number): Promise<void>
  /** From the URL Kratos sends a browser to, to the one the provider sends it back to. */
  answerAtProvider(redirect: string, answer: ProviderAnswer): Promise<string>
  stop(): Promise<void>
}

export type StartWorld = (options?: WorldOptions) => Promise<World>

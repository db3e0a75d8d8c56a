import { hook } from "./hook.ts"
import { keywordSchema, namelessSchema, schema } from "./schemas.ts"
import type { WorldOptions } from "./world.ts"

const identitySchema = schema("default")

/** What one Kratos cannot serve together, each set up for scenarios of its own. */
export const worldOptions = {
  /** A login is old soon. */
  privileged: { identitySchema, privilegedSessionMaxAge: "3s" },
  /** A settings flow expires soon. */
  expiring: { identitySchema, flowLifespan: "3s" },
  /** A session expires soon. */
  forgetful: { identitySchema, sessionLifespan: "3s" },
  /** Everything on, an address, a name and a nickname. */
  usual: { identitySchema },
  full: { identitySchema: schema("full") },
  objects: { identitySchema: schema("objects") },
  bounded: { identitySchema: schema("bounded") },
  keywords: { identitySchema: keywordSchema() },
  /** A key alone is enough, and passwords are longer. */
  passwordless: {
    identitySchema,
    methods: {
      webauthn: { passwordless: true },
      lookup_secret: false,
      totp: { issuer: "Somebody else" },
      password: { minLength: 12, identifierSimilarityCheck: false },
    },
  },
  /** A code by mail is a second factor, which so everybody has. */
  codes: { identitySchema, methods: { code: { mfa: true } } },
  /** A web hook, and a page to come back to. */
  hooked: { identitySchema, webhook: hook, afterSettingsPath: "/saved" },
  /** Little is on, no passkey has a name, and nobody is asked for a second factor. */
  few: {
    identitySchema: namelessSchema(),
    requiredAal: "aal1",
    methods: { lookup_secret: false, webauthn: false, oidc: false },
  },
  /** Only what is needed to sign in. */
  fewest: {
    identitySchema,
    methods: { profile: false, totp: false, lookup_secret: false, webauthn: false, passkey: false },
  },
} satisfies Record<string, WorldOptions>

export type WorldName = keyof typeof worldOptions

/** After this, what lasts three seconds in a world is over. */
export const OVER_MS = 3_300

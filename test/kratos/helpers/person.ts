import { randomUUID } from "node:crypto"
import type { Admin, NewIdentity } from "../stack/admin.ts"

/** Somebody with an account. */
export interface Person {
  /** The identity's id. */
  id: string
  email: string
  password: string
  /** The traits the account was made with. */
  traits: Record<string, unknown>
}

export interface PersonOptions extends Pick<NewIdentity, "schema" | "oidc"> {
  /** Traits besides `email`, which is unique unless given here. */
  traits?: Record<string, unknown>
  /** @default true: a verified address protects every trait of a profile. */
  verified?: boolean
  password?: string
}

/** Makes an account that no other test knows. */
export async function createPerson(admin: Admin, options: PersonOptions = {}): Promise<Person> {
  const traits = { email: `person-${randomUUID().slice(0, 13)}@example.org`, ...options.traits }
  const password = options.password ?? `Correct Horse ${randomUUID()}`
  const { id } = await admin.createIdentity({
    schema: options.schema,
    oidc: options.oidc,
    verified: options.verified ?? true,
    traits,
    password,
  })
  return { id, email: traits.email, password, traits }
}

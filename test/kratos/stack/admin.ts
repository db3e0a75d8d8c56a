import type { OidcProviderId } from "./provider.ts"
import type { SchemaId } from "./schemas.ts"

export type CredentialType =
  "password" | "oidc" | "totp" | "lookup_secret" | "webauthn" | "passkey" | "code"

const CREDENTIAL_TYPES: CredentialType[] = [
  "password",
  "oidc",
  "totp",
  "lookup_secret",
  "webauthn",
  "passkey",
  "code",
]

export interface StoredCredential {
  type: CredentialType
  /** What Kratos finds the identity by: an address, or `provider:subject`. */
  identifiers?: string[]
  /** Its shape is the credential type's own. Secrets are hashed. */
  config?: Record<string, unknown>
}

export interface StoredIdentity {
  id: string
  schema_id: string
  traits: Record<string, unknown>
  credentials?: Partial<Record<CredentialType, StoredCredential>>
  verifiable_addresses?: { value: string; verified: boolean; status: string }[]
}

export interface NewIdentity {
  schema?: SchemaId
  traits: { email: string } & Record<string, unknown>
  password?: string
  /** Whether the address starts verified, as after a click in a mail. */
  verified?: boolean
  /** Accounts of the provider that are linked from the start. */
  oidc?: { provider: OidcProviderId; subject: string }[]
}

export interface StoredSession {
  id: string
  active: boolean
  authenticator_assurance_level: "aal1" | "aal2"
}

export interface CourierMessage {
  id: string
  recipient: string
  subject: string
  body: string
  template_type: string
  created_at: string
}

function credentialsOf({ password, oidc }: NewIdentity) {
  return {
    ...(password !== undefined && { password: { config: { password } } }),
    ...(oidc && { oidc: { config: { providers: oidc } } }),
  }
}

/** Kratos's admin API, as far as tests ask what is stored. Every refusal is thrown. */
export class Admin {
  private readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async createIdentity(identity: NewIdentity): Promise<StoredIdentity> {
    const { email } = identity.traits
    const status = identity.verified ? "completed" : "pending"
    return this.request("POST", "/admin/identities", {
      schema_id: identity.schema ?? "default",
      traits: identity.traits,
      credentials: credentialsOf(identity),
      verifiable_addresses: [
        { value: email, via: "email", verified: identity.verified ?? false, status },
      ],
    })
  }

  /** With all its credentials, including their configuration. */
  async getIdentity(id: string): Promise<StoredIdentity> {
    const query = CREDENTIAL_TYPES.map((type) => `include_credential=${type}`).join("&")
    return this.request("GET", `/admin/identities/${id}?${query}`)
  }

  /** Replaces the traits behind the person's back. */
  async setTraits(id: string, traits: Record<string, unknown>): Promise<StoredIdentity> {
    return this.request("PATCH", `/admin/identities/${id}`, [
      { op: "replace", path: "/traits", value: traits },
    ])
  }

  async deleteIdentity(id: string): Promise<void> {
    await this.request("DELETE", `/admin/identities/${id}`)
  }

  async listSessions(id: string): Promise<StoredSession[]> {
    return (
      (await this.request<StoredSession[] | null>("GET", `/admin/identities/${id}/sessions`)) ?? []
    )
  }

  /** Signs the person out everywhere. */
  async deleteSessions(id: string): Promise<void> {
    await this.request("DELETE", `/admin/identities/${id}/sessions`)
  }

  /** The mails to an address, the newest first. */
  async courierMessages(recipient: string): Promise<CourierMessage[]> {
    const query = new URLSearchParams({ recipient, page_size: "50" })
    const messages = await this.request<CourierMessage[] | null>(
      "GET",
      `/admin/courier/messages?${query}`,
    )
    return (messages ?? []).sort((a, b) => b.created_at.localeCompare(a.created_at))
  }

  /** The six digits of the newest mail to an address that has some; waits for it. */
  async emailedCode(recipient: string, withinMs = 10_000): Promise<string> {
    const deadline = Date.now() + withinMs
    while (Date.now() < deadline) {
      for (const { body } of await this.courierMessages(recipient)) {
        const code = /\b\d{6}\b/.exec(body)?.[0]
        if (code) return code
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`No mail with a code was sent to ${recipient}.`)
  }

  private async request<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.url + path, {
      method,
      headers: { accept: "application/json", "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text === "" ? undefined : JSON.parse(text)) as T
  }
}

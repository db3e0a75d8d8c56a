import type { AnyFlow } from "./nodes.ts"

interface IdentityAddresses {
  verifiable_addresses?: { value?: unknown }[] | null
  recovery_addresses?: { value?: unknown }[] | null
  traits?: unknown
}

/**
 * What a person signs in with, as far as a settings flow tells: for password managers, which file a
 * new password under it. Kratos does not send the credentials' identifiers.
 */
export function identifierOf(flow: AnyFlow): string | undefined {
  const identity = flow.identity as IdentityAddresses | undefined
  const traits = (identity?.traits ?? {}) as Record<string, unknown>
  const candidates = [
    identity?.verifiable_addresses?.[0]?.value,
    identity?.recovery_addresses?.[0]?.value,
    traits.email,
    traits.username,
    traits.phone,
  ]
  return candidates.find((value): value is string => typeof value === "string" && value !== "")
}

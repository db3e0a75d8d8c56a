import type { AnyFlow } from "./nodes.ts"

interface IdentityAddresses {
  verifiable_addresses?: ({ value?: unknown; verified?: unknown } | null)[] | null
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

/** The addresses of the person that are not confirmed yet, as Kratos stores them. */
export function unconfirmedAddresses(flow: AnyFlow): string[] {
  const { verifiable_addresses: addresses } = (flow.identity ?? {}) as IdentityAddresses
  if (!Array.isArray(addresses)) return []
  return addresses
    .filter((address) => address?.verified === false)
    .map((address) => address?.value)
    .filter((value) => typeof value === "string")
}

/** Kratos stores an address in small letters, and a phone number without its spaces. */
export function isSameAddress(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

/** The flow, with an address confirmed by another one. */
export function withConfirmed<Flow extends AnyFlow>(flow: Flow, address: string): Flow {
  const identity = flow.identity as IdentityAddresses | undefined
  return {
    ...flow,
    identity: identity && {
      ...identity,
      verifiable_addresses: identity.verifiable_addresses?.map((each) =>
        isSameAddress(String(each?.value), address) ? { ...each, verified: true } : each,
      ),
    },
    continue_with: flow.continue_with?.filter(
      (item) => (item as { action?: unknown } | null)?.action !== "show_verification_ui",
    ),
  }
}

function plain(address: string): string {
  const isPhone = /^[+\d\s().-]+$/.test(address)
  return isPhone ? address.replace(/[^+\d]/g, "") : address.trim().toLowerCase()
}

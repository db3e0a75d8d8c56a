import type { SettingsFlow } from "@ory/client"
import { readNodes } from "./nodes.ts"
import { isSame } from "./isSame.ts"

/**
 * True where the person was changed between two flows of theirs: by another tab, or an admin.
 * Kratos sends nothing of their credentials, and `updated_at` stays as it is.
 */
export function isChanged(before: SettingsFlow, after: SettingsFlow): boolean {
  return !isSame(stateOf(before), stateOf(after))
}

/** Who the flow is of, and which of their addresses are confirmed. */
export function personOf(flow: SettingsFlow): string {
  const identity = flow.identity as SettingsFlow["identity"] | undefined
  return JSON.stringify([identity?.id, addressesOf(identity)])
}

function stateOf({ identity }: SettingsFlow): object {
  return { traits: identity.traits as unknown, addresses: addressesOf(identity) }
}

function addressesOf(identity: Partial<SettingsFlow["identity"]> | undefined): unknown[] {
  const addresses = identity?.verifiable_addresses
  return Array.isArray(addresses) ? addresses.map((each) => [each?.value, each?.verified]) : []
}

/** The flow with another one's profile: its key, codes and challenges stay. */
export function withProfileOf(flow: SettingsFlow, other: SettingsFlow): SettingsFlow {
  const others = readNodes(flow).filter(({ group }) => group !== "profile")
  const profile = readNodes(other).filter(({ group }) => group === "profile")
  return { ...flow, identity: other.identity, ui: { ...flow.ui, nodes: [...profile, ...others] } }
}

import type { VerifiableIdentityAddress } from "@ory/client"
import type { Kratos } from "../kratos.ts"
import type { StoredIdentity } from "../store.ts"

/** Stores that an address is the person's. */
export function verifyAddress(kratos: Kratos, identity: StoredIdentity, address: string): void {
  changeAddress(kratos, identity, address, {
    verified: true,
    status: "completed",
    verified_at: kratos.clock.iso(),
  })
}

/** Stores a change of one of a person's addresses; where they no longer have it, nothing. */
export function changeAddress(
  { store, clock }: Kratos,
  { id }: StoredIdentity,
  address: string,
  change: Partial<VerifiableIdentityAddress>,
): void {
  const identity = store.identities.get(id)
  if (!identity) return
  store.identities.set(id, {
    ...identity,
    verifiableAddresses: identity.verifiableAddresses.map((each) =>
      each.value === address ? { ...each, ...change, updated_at: clock.iso() } : each,
    ),
  })
}

import { isInputNode, readNodes } from "./nodes.ts"
import type { AnyFlow, InputNode } from "./nodes.ts"

/** What can be the second step of a sign-in, where Kratos asks for AAL2. */
const SECOND_FACTORS: readonly string[] = [
  "webauthn_remove",
  "totp_unlink",
  "lookup_secret_disable",
]

/** The one button that would take the last second factor away; undefined with more or none. */
export function lastSecondFactor(flow: AnyFlow): InputNode | undefined {
  const factors = readNodes(flow)
    .filter(isInputNode)
    // One that is off is the only way to sign in at all: a key without a password, no second step.
    .filter(({ attributes }) => SECOND_FACTORS.includes(attributes.name) && !attributes.disabled)
  return factors.length === 1 ? factors[0] : undefined
}

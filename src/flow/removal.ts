import { isInputNode, readNodes } from "./nodes.ts"
import type { AnyFlow, InputNode } from "./nodes.ts"

/** What a button takes away, by the name Kratos gives the button. */
export type RemovalKind =
  "removeKey" | "removePasskey" | "unlink" | "disableApp" | "disableCodes" | "other"

const KINDS: Readonly<Record<string, RemovalKind>> = {
  webauthn_remove: "removeKey",
  passkey_remove: "removePasskey",
  unlink: "unlink",
  totp_unlink: "disableApp",
  lookup_secret_disable: "disableCodes",
}

/** What can be the second step of a sign-in, where Kratos asks for AAL2. */
const SECOND_FACTORS: readonly string[] = [
  "webauthn_remove",
  "totp_unlink",
  "lookup_secret_disable",
]

/** What pressing the button takes away for good; undefined for a button that takes nothing away. */
export function removalKind({ attributes: { name } }: InputNode): RemovalKind | undefined {
  if (Object.hasOwn(KINDS, name)) return KINDS[name]
  return /(^|_)(unlink|remove|disable)$/.test(name) ? "other" : undefined
}

/** The one button that would take the last second factor away; undefined with more or none. */
export function lastSecondFactor(flow: AnyFlow): InputNode | undefined {
  const factors = readNodes(flow)
    .filter(isInputNode)
    // One that is off is the only way to sign in at all: a key without a password, no second step.
    .filter(({ attributes }) => SECOND_FACTORS.includes(attributes.name) && !attributes.disabled)
  return factors.length === 1 ? factors[0] : undefined
}

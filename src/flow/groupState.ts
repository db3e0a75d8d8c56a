import type { FlowGroup } from "./groups.ts"
import { isInputNode, isTextNode, readNodes } from "./nodes.ts"
import type { AnyFlow } from "./nodes.ts"

/** How a method stands, read off what Kratos offers to do with it. */
export type GroupState =
  | { kind: "on" | "off" | "unconfirmed" }
  /** Of keys, passkeys or linked accounts: how many. */
  | { kind: "keys" | "passkeys" | "linked"; count: number }

/** Undefined for a group that has nothing to be on or off: a profile, a password, an unknown one. */
export function groupState(flow: AnyFlow, { name, linked }: FlowGroup): GroupState | undefined {
  const nodes = readNodes(flow).filter(({ group }) => group === name)
  const count = (button: string) =>
    nodes.filter(isInputNode).filter(({ attributes }) => attributes.name === button).length
  switch (name) {
    case "totp":
      return { kind: count("totp_unlink") > 0 ? "on" : "off" }
    case "lookup_secret":
      if (count("lookup_secret_reveal") + count("lookup_secret_disable") > 0) return { kind: "on" }
      return { kind: nodes.some(isTextNode) ? "unconfirmed" : "off" }
    case "webauthn":
      return counted("keys", count("webauthn_remove"))
    case "passkey":
      return counted("passkeys", count("passkey_remove"))
    case "oidc":
    case "saml":
      return { kind: "linked", count: count("unlink") + linked.length }
    default:
      return undefined
  }
}

function counted(kind: "keys" | "passkeys", count: number): GroupState {
  return count > 0 ? { kind, count } : { kind: "off" }
}

import type { InputNode } from "./nodes.ts"
import { own } from "./own.ts"

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

/** What pressing the button takes away for good; undefined for a button that takes nothing away. */
export function removalKind({ attributes: { name } }: InputNode): RemovalKind | undefined {
  return own(KINDS, name) ?? (/(^|_)(unlink|remove|disable)$/.test(name) ? "other" : undefined)
}

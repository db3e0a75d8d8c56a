import type { UiNode } from "@ory/client"
import { nodeId } from "../ui/nodes.ts"
import { goNumber, goString } from "./goFormat.ts"
import type { JsonSchema } from "./jsonSchema.ts"

/** The names of a schema's properties as written: `traits.email`, `traits.name.first` … */
function keysInOrder(schema: unknown, parents: string[] = []): string[] {
  const { type, properties } = Object(schema) as { type?: unknown; properties?: unknown }
  if (type !== "object") return [parents.join(".")]
  return Object.entries(Object(properties) as object).flatMap(([name, property]) =>
    keysInOrder(property, [...parents, name.replaceAll(".", "\\.")]),
  )
}

const GROUPS = ["default", "profile", "password", "oidc", "lookup_secret", "webauthn", "totp"]
const KEYS_OF_METHODS = [
  "lookup_secret_reveal",
  "lookup_secret_regenerate",
  "lookup_secret_codes",
  "lookup_secret_confirm",
  "webauthn_remove",
  "webauthn_register_displayname",
  "webauthn_register",
  "totp_qr",
  "totp_secret_key",
  "totp_unlink",
  "totp_code",
]

/** What nodes of one place are sorted by. */
function valueOf({ attributes }: UiNode): string {
  if (attributes.node_type === "input") {
    const value: unknown = attributes.value
    return value === null || value === undefined ? "<nil>" : goPrinted(value)
  }
  if (attributes.node_type === "img" || attributes.node_type === "script") return attributes.src
  // Kratos compares pointers here; a settings flow never has two such nodes at one place.
  return ""
}

function goPrinted(value: unknown): string {
  if (typeof value === "number") return goNumber(value)
  return typeof value === "boolean" ? String(value) : goString(value)
}

/**
 * The nodes in the order of a settings flow: by group, passkeys first, and in each by the schema;
 * `method` is the last. A new array.
 */
export function sortNodes(nodes: UiNode[], schema: JsonSchema): UiNode[] {
  const keys = [...keysInOrder(schema), ...KEYS_OF_METHODS]
  const position = (node: UiNode) => {
    if (nodeId(node) === "method") return Infinity
    const index = keys.findIndex((key) => nodeId(node).startsWith(key))
    return index === -1 ? keys.length : index
  }
  return nodes
    .map((node) => ({
      node,
      // A group that is not listed comes first: Kratos forgot the passkeys.
      group: GROUPS.indexOf(node.group),
      position: position(node),
      value: valueOf(node),
    }))
    .sort(
      (a, b) =>
        a.group - b.group ||
        Math.sign(a.position - b.position) ||
        (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
    )
    .map(({ node }) => node)
}

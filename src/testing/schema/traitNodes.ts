import type { UiNode } from "@ory/client"
import { label } from "../ui/messages.ts"
import { input, nodeId } from "../ui/nodes.ts"
import { goNumber, goString } from "./goFormat.ts"
import type { JsonSchema } from "./jsonSchema.ts"
import { listPaths } from "./listPaths.ts"
import type { Path } from "./listPaths.ts"

type InputType =
  "text" | "number" | "checkbox" | "email" | "tel" | "date" | "url" | "datetime-local"

const BY_KIND: Partial<Record<Path["kind"], InputType>> = { number: "number", boolean: "checkbox" }
const BY_FORMAT: Record<string, { type: InputType; autocomplete?: "email" | "tel" | "url" }> = {
  "date-time": { type: "datetime-local" },
  date: { type: "date" },
  email: { type: "email", autocomplete: "email" },
  regex: { type: "text" },
  tel: { type: "tel", autocomplete: "tel" },
  uri: { type: "url", autocomplete: "url" },
}

function toNode({ name, kind, format, required, pattern, title }: Path): UiNode {
  const { type, autocomplete } = BY_FORMAT[format] ?? { type: BY_KIND[kind] ?? "text" }
  return input("profile", name, type, {
    label: title ? label.trait(title) : undefined,
    attributes: {
      ...(required && { required }),
      ...(autocomplete && { autocomplete }),
      ...(pattern && { pattern }),
    },
  })
}

/**
 * The nodes that Kratos makes from an identity schema, without values and in the schema's order.
 * Objects, and arrays of anything but scalars, have none; neither have values of several types.
 */
export function traitNodes(schema: JsonSchema): UiNode[] {
  const paths = listPaths(schema).filter(({ isJson }) => !isJson)
  return sortNodes(paths.map(toNode), schema)
}

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

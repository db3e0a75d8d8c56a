import type { UiNode } from "@ory/client"
import { label } from "../ui/messages.ts"
import { input } from "../ui/nodes.ts"
import type { JsonSchema } from "./jsonSchema.ts"
import { listPaths } from "./listPaths.ts"
import type { Path } from "./listPaths.ts"
import { sortNodes } from "./sortNodes.ts"

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

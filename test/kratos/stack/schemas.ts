import { readFileSync } from "node:fs"

/**
 * - `default`: an email address, a name and a nickname
 * - `full`: a trait of every type that Kratos makes a node for
 * - `objects`: an array of objects and a free object, which have no node until they are filled
 * - `bounded`: required, patterned and bounded traits, to be broken by tests
 */
export const schemaIds = ["default", "full", "objects", "bounded"] as const
export type SchemaId = (typeof schemaIds)[number]

function asBase64Url(id: SchemaId): string {
  const text = readFileSync(new URL(`./schemas/${id}.json`, import.meta.url))
  return `base64://${text.toString("base64")}`
}

/** The `identity` section of Kratos's configuration. */
export function identitySchemas() {
  return {
    default_schema_id: "default",
    schemas: schemaIds.map((id) => ({ id, url: asBase64Url(id) })),
  }
}

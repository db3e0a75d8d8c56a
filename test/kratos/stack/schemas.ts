import { readFileSync } from "node:fs"

/**
 * - `default`: an email address, a name and a nickname
 * - `full`: a trait of every type that Kratos makes a node for
 * - `objects`: an array of objects and a free object, which have no node until they are filled
 * - `bounded`: required, patterned and bounded traits, to be broken by tests
 */
export const schemaIds = ["default", "full", "objects", "bounded"] as const
export type SchemaId = (typeof schemaIds)[number]

/** The text of a schema. */
export function schemaText(id: SchemaId): string {
  return readFileSync(new URL(`./schemas/${id}.json`, import.meta.url), "utf8")
}

const asBase64Url = (text: string) => `base64://${Buffer.from(text).toString("base64")}`

/** The `identity` section of Kratos's configuration: all of the above, or only `schema`. */
export function identitySchemas(schema?: object) {
  return {
    default_schema_id: "default",
    schemas: schema
      ? [{ id: "default", url: asBase64Url(JSON.stringify(schema)) }]
      : schemaIds.map((id) => ({ id, url: asBase64Url(schemaText(id)) })),
  }
}

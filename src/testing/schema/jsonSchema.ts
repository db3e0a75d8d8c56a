/** A JSON schema (draft 7) with Ory's extensions, as Kratos takes it for identities. */
export interface JsonSchema {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  title?: string
  format?: string
  pattern?: string
  items?: Schema | Schema[]
  $ref?: string
  /** Other schemas that a `$ref` names before its `#`; only the fake's own schemas have some. */
  $documents?: Record<string, JsonSchema>
  [keyword: string]: unknown
}

/** `true` accepts everything, `false` nothing. */
export type Schema = JsonSchema | boolean

/** A schema and the document it stands in, which its references are looked up in. */
export interface Located {
  schema: Schema
  root: JsonSchema
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "boolean" || (typeof value === "object" && value !== null)
}

/** What `#/definitions/name` points at; throws where there is nothing, as Kratos would not start. */
export function resolveRef(ref: string, root: JsonSchema): Located {
  const [name = "", pointer = ""] = ref.split("#", 2)
  const document = name ? root.$documents?.[name] : root
  if (!document) throw new Error(`The schema refers to ${ref}: only its own parts can be used.`)
  let found: unknown = document
  for (const token of pointer.split("/").slice(1)) {
    const key = decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~")
    found = typeof found === "object" && found !== null && Reflect.get(found, key)
  }
  if (!isSchema(found) || found === false) {
    throw new Error(`The schema refers to ${ref}, which it does not have.`)
  }
  return { schema: found, root: document }
}

/** The schemas of a keyword that holds a list of them. */
export function schemaList(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : []
}

/** The schema of a keyword that holds one. */
export function subschema(value: unknown): Schema | undefined {
  return isSchema(value) && !Array.isArray(value) ? value : undefined
}

/** The allowed types; empty where the schema does not limit them. */
export function typesOf({ type }: JsonSchema): string[] {
  if (type === undefined) return []
  return typeof type === "string" ? [type] : type
}

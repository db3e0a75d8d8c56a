import { listPaths } from "./listPaths.ts"

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

const EXAMPLE = '{ type: "object", properties: { traits: { type: "object", properties: { … } } } }'

/**
 * What keeps an `identitySchema` from being one, for the developer, after the option's name: "has no
 * …". Undefined for a schema that Kratos would take, as far as this can tell.
 */
export function checkSchema(schema: unknown): string | undefined {
  if (!isRecord(schema) || schema.type !== "object") {
    return `is no JSON schema of type "object", which is what Kratos needs. Pass one such as ${EXAMPLE}.`
  }
  const { properties } = schema
  const traits = isRecord(properties) ? properties.traits : undefined
  if (!isRecord(traits) || (traits.type !== "object" && traits.$ref === undefined)) {
    return `has no properties.traits of type "object", where Kratos looks for what people have. Pass one such as ${EXAMPLE}.`
  }
  try {
    listPaths(schema)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `cannot be used: ${reason} Put every part that a $ref names into the schema, and none into itself.`
  }
  return undefined
}

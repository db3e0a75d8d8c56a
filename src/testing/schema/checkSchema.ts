import type { JsonSchema, Schema } from "./jsonSchema.ts"
import { listPaths } from "./listPaths.ts"
import { validate } from "./validator.ts"

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** An object with these members only. */
const only = (properties: Record<string, Schema>): JsonSchema => ({
  type: "object",
  additionalProperties: false,
  properties,
})

const FLAG: JsonSchema = { type: "boolean" }
const CHANNEL: JsonSchema = { enum: ["email", "sms"] }

/** Where Ory's extension stands anywhere in a schema, it has to look like this. */
const EXTENSIONS: JsonSchema = {
  properties: {
    "ory.sh/kratos": only({
      credentials: only({
        password: only({ identifier: FLAG }),
        webauthn: only({ identifier: FLAG }),
        passkey: only({ display_name: FLAG }),
        totp: only({ account_name: FLAG }),
        code: only({ identifier: FLAG, via: CHANNEL }),
      }),
      verification: only({ via: CHANNEL }),
      recovery: only({ via: { enum: ["email"] } }),
    }),
  },
  patternProperties: { "": { $ref: "#" } },
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
  if (!isRecord(traits) || traits.type !== "object") {
    return `has no properties.traits of type "object", where Kratos looks for what people have. Pass one such as ${EXAMPLE}.`
  }
  if (!isRecord(traits.properties) || Object.values(traits.properties).length === 0) {
    return "has no properties in properties.traits, so people would have nothing. Add one, such as an e-mail address."
  }
  const [wrong] = validate(EXTENSIONS, schema, EXTENSIONS)
  if (wrong) {
    return `has something at ${wrong.field} that Kratos does not know: ${wrong.message.text}. See https://www.ory.com/docs/kratos/manage-identities/identity-schema.`
  }
  try {
    listPaths(schema)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `cannot be used: ${reason} Put every part that a $ref names into the schema, and none into itself.`
  }
  return undefined
}

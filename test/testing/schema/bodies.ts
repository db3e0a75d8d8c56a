import { expect } from "vitest"
import { HttpError, ValidationError } from "../../../src/testing/errors.ts"
import { readBody } from "../../../src/testing/schema/decodeBody.ts"
import type { RequestBody } from "../../../src/testing/schema/decodeBody.ts"
import { parseForm } from "../../../src/testing/schema/formBody.ts"
import type { JsonSchema } from "../../../src/testing/schema/jsonSchema.ts"
import { profileDecoder } from "../../../src/testing/schema/methodSchemas.ts"
import type { MethodDecoder } from "../../../src/testing/schema/methodSchemas.ts"

/** An identity schema with a trait of every type. */
export const schema: JsonSchema = {
  type: "object",
  properties: {
    traits: {
      type: "object",
      properties: {
        nick: { type: "string" },
        age: { type: "integer" },
        height: { type: "number" },
        news: { type: "boolean" },
        tags: { type: "array", items: { type: "string" } },
        scores: { type: "array", items: { type: "number" } },
        flags: { type: "array", items: { type: "boolean" } },
        any: { type: "array" },
        name: { type: "object", properties: { first: { type: "string" } } },
        union: { type: ["string", "null"] },
      },
    },
  },
}
export const json = (value: unknown): RequestBody => ({
  kind: "json",
  text: typeof value === "string" ? value : JSON.stringify(value),
})
export const form = (text: string) => parseForm(text)

export function read(
  body: RequestBody,
  decoder: MethodDecoder = profileDecoder(schema),
  more = {},
) {
  return readBody(body, decoder.schema, { ...decoder, ...more })
}

export function traitsOf(body: RequestBody, identitySchema = schema) {
  return read(body, profileDecoder(identitySchema)).payload.traits
}

export function reasonOf(body: RequestBody, decoder?: MethodDecoder, more = {}) {
  const { error, payload } = read(body, decoder, more)
  expect(payload).toEqual({})
  expect(error).toBeInstanceOf(HttpError)
  const { status, message, fields } = error as HttpError
  return status === 400 ? fields.reason : `${status}, sent as ${fields.httpStatus ?? 0}: ${message}`
}

export function problems({ error }: { error?: unknown }) {
  if (!(error instanceof ValidationError)) return error
  return Object.fromEntries(error.issues.map(({ field, message }) => [field, message.text]))
}

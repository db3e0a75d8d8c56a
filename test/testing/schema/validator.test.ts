import { describe, expect, test } from "vitest"
import type { JsonSchema, Schema } from "../../../src/testing/schema/jsonSchema.ts"
import { validateTraits } from "../../../src/testing/schema/validate.ts"
import { validate } from "../../../src/testing/schema/validator.ts"
import { validatorCases } from "./validatorCases.ts"

/** What is wrong with a trait called `t`: field and text, each issue. */
function problems(schema: Schema, value: unknown, definitions: Record<string, Schema> = {}) {
  const root: JsonSchema = {
    type: "object",
    properties: { traits: { type: "object", properties: { t: schema } } },
    definitions,
  }
  return validateTraits(root, { t: value }).map(({ field, message }) => {
    expect(message.type).toBe("error")
    return `${field.replace(/^traits\./, "")}: ${message.id} ${message.text}`
  })
}

test.each(validatorCases)("%j with %j", (schema, value, ...expected) => {
  expect(problems(schema, value)).toEqual(expected)
})

describe("references", () => {
  const definitions = { "a/b": { $ref: "#/definitions/short" }, short: { maxLength: 2 } }

  test("are followed, and nothing else counts beside them", () => {
    expect(problems({ $ref: "#/definitions/a~1b", minLength: 9 }, "abc", definitions)).toEqual([
      "t: 4000017 length must be <= 2, but got 3",
    ])
  })

  test("that lead nowhere are told", () => {
    expect(() => problems({ $ref: "#/definitions/no" }, 1)).toThrow(
      "The schema refers to #/definitions/no, which it does not have.",
    )
    expect(() => problems({ $ref: "https://example.com/a.json" }, 1)).toThrow(
      "The schema refers to https://example.com/a.json: only its own parts can be used.",
    )
  })
})

test("a schema may be yes or no", () => {
  expect(validate(true, 1, {})).toEqual([])
  expect(validate(false, 1, {}).map(({ message }) => message.text)).toEqual(["always fail"])
})

test("what is wrong with the whole document belongs to a field that Kratos calls #", () => {
  const schema = { type: "object", maxProperties: 0 }
  expect(validateTraits(schema, {}).map(({ field }) => field)).toEqual(["#"])
})

test("the context of a message has the numbers", () => {
  const schema = { properties: { traits: { type: ["string", "null"] } } }
  expect(validateTraits(schema, 1)[0]!.message.context).toEqual({
    allowed_types: ["string", "null"],
    actual_type: "number",
  })
  expect(validateTraits({ properties: { traits: { pattern: "a\\d" } } }, "")[0]!.message).toEqual({
    id: 4000004,
    type: "error",
    text: String.raw`does not match pattern "a\\d"`,
    context: { pattern: "a\\d" },
  })
})

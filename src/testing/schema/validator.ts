import type { UiText } from "@ory/client"
import type { Issue } from "../errors.ts"
import { invalid } from "../ui/messages.ts"
import { isEqual, numberText, typeOf } from "./equality.ts"
import { isFormat } from "./formats.ts"
import { goLiteral, goQuote, goQuoteAny } from "./goFormat.ts"
import { resolveRef, schemaList, subschema, typesOf } from "./jsonSchema.ts"
import type { JsonSchema, Schema } from "./jsonSchema.ts"
import { isJsonObject } from "./jsonValue.ts"
import { arrayIssues, numberIssues, objectIssues, stringIssues } from "./validateTypes.ts"

/** Runs what Kratos adds to JSON schema, on each value that fits its schema's type. */
export type Extension = (schema: JsonSchema, value: unknown, fail: Fail) => Issue[]

type Fail = (message: UiText) => Issue[]

/** One value, its schema and its place. */
export interface Check {
  schema: JsonSchema
  fail: Fail
  /** That of properties that are missing. */
  failRequired: (property: string) => Issue
  /** Validates with another schema: the value's item at `key`, or the value itself. */
  inner: (schema: Schema, value: unknown, key?: string | number) => Issue[]
}

type Path = readonly string[]

/** The name of the node that a value belongs to. Of the whole document, Kratos says `#`. */
function fieldOf(path: Path): string {
  return path.length === 0 ? "#" : path.map((token) => token.replaceAll(".", "\\.")).join(".")
}

/** A property's name in a JSON pointer, as Go escapes it. */
function escapeToken(token: string): string {
  return encodeURIComponent(token.replaceAll("~", "~0").replaceAll("/", "~1"))
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%(?:24|26|2B|3A|3D|40)/g, decodeURIComponent)
}

/**
 * What is wrong with a value, in Kratos's order: nothing where the list is empty. Numbers may be
 * `JsonNumber`s. Between properties, where Kratos's order is random, it is the schema's.
 */
export function validate(
  schema: Schema,
  value: unknown,
  root: JsonSchema,
  extension?: Extension,
  path: Path = [],
): Issue[] {
  const fail = (message: UiText) => [{ field: fieldOf(path), message }]
  if (schema === true) return []
  if (schema === false) return fail(invalid.generic("always fail"))
  if (schema.$ref !== undefined) {
    const target = resolveRef(schema.$ref, root)
    return validate(target.schema, value, target.root, extension, path)
  }
  const types = typesOf(schema)
  if (types.length > 0 && !hasType(value, types)) return fail(invalid.type(types, typeOf(value)))
  const check: Check = {
    schema,
    fail,
    failRequired: (property) => ({
      field: fieldOf([...path, property]),
      message: invalid.required(escapeToken(property)),
    }),
    inner: (inner, item, key) =>
      validate(inner, item, root, extension, key === undefined ? path : [...path, String(key)]),
  }
  return [
    ...valueIssues(check, value),
    ...combinedIssues(check, value),
    ...conditionalIssues(check, value),
    ...typeIssues(check, value),
    ...(extension?.(schema, value, fail) ?? []),
  ]
}

function hasType(value: unknown, types: string[]): boolean {
  const actual = typeOf(value)
  const isInteger = actual === "number" && /^[+-]?\d+$/.test(numberText(value))
  return types.some((type) => type === actual || (type === "integer" && isInteger))
}

const isPrimitive = (value: unknown) => typeof value !== "object" || value === null

function enumWords(allowed: unknown[]): string {
  if (!allowed.every(isPrimitive)) return "enum failed"
  const words = allowed.map(goLiteral).join(", ")
  return allowed.length === 1 ? `value must be ${words}` : `value must be one of ${words}`
}

function valueIssues({ schema, fail }: Check, value: unknown): Issue[] {
  const issues: Issue[] = []
  if ("const" in schema && !isEqual(value, schema.const)) {
    const isPlain = isPrimitive(schema.const)
    issues.push(
      ...fail(isPlain ? invalid.constant(goLiteral(schema.const)) : invalid.constantOnly()),
    )
  }
  const allowed: unknown = schema.enum
  if (Array.isArray(allowed) && !allowed.some((item) => isEqual(value, item))) {
    issues.push(...fail(invalid.generic(enumWords(allowed))))
  }
  const { format } = schema
  if (format !== undefined && !isFormat(format, value)) {
    issues.push(...fail(invalid.generic(`${goQuoteAny(value)} is not valid ${goQuote(format)}`)))
  }
  return issues
}

function combinedIssues({ schema, fail, inner }: Check, value: unknown): Issue[] {
  const issues: Issue[] = []
  const not = subschema(schema.not)
  if (not !== undefined && inner(not, value).length === 0) {
    issues.push(...fail(invalid.generic("not failed")))
  }
  issues.push(...schemaList(schema.allOf).flatMap((part) => inner(part, value)))

  const anyOf = schemaList(schema.anyOf).map((part) => inner(part, value))
  if (anyOf.every((found) => found.length > 0)) issues.push(...anyOf.flat())

  const oneOf = schemaList(schema.oneOf).map((part) => inner(part, value))
  const [first, second] = oneOf.flatMap((found, index) => (found.length === 0 ? [index] : []))
  if (first === undefined) issues.push(...oneOf.flat())
  else if (second !== undefined) {
    const words = `valid against schemas at indexes ${first} and ${second}`
    issues.push(...fail(invalid.generic(words)))
  }
  return issues
}

function conditionalIssues({ schema, inner }: Check, value: unknown): Issue[] {
  const condition = subschema(schema.if)
  if (condition === undefined) return []
  const branch = subschema(inner(condition, value).length === 0 ? schema.then : schema.else)
  return branch === undefined ? [] : inner(branch, value)
}

function typeIssues(check: Check, value: unknown): Issue[] {
  if (typeof value === "string") return stringIssues(check, value)
  if (Array.isArray(value)) return arrayIssues(check, value)
  if (typeOf(value) === "number") return numberIssues(check, numberText(value))
  return isJsonObject(value) ? objectIssues(check, value) : []
}

import type { Issue } from "../errors.ts"
import { invalid } from "../ui/messages.ts"
import { isMultiple } from "./bigFloat.ts"
import { isEqual } from "./equality.ts"
import { goQuote } from "./goFormat.ts"
import { goRegExp } from "./goRegExp.ts"
import { schemaList, subschema } from "./jsonSchema.ts"
import type { Schema } from "./jsonSchema.ts"
import type { Check } from "./validator.ts"

/** A keyword's number; `undefined` where the schema does not have it. */
function limit(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined
}

export function stringIssues({ schema, fail }: Check, value: string): Issue[] {
  const issues: Issue[] = []
  // Characters, not UTF-16 units.
  const length = Array.from(value).length
  const min = limit(schema.minLength)
  const max = limit(schema.maxLength)
  if (min !== undefined && length < min) issues.push(...fail(invalid.minLength(min, length)))
  if (max !== undefined && length > max) issues.push(...fail(invalid.maxLength(max, length)))
  const { pattern } = schema
  if (pattern !== undefined && !goRegExp(pattern).test(value)) {
    issues.push(...fail(invalid.pattern(pattern)))
  }
  return issues
}

export function numberIssues({ schema, fail }: Check, text: string): Issue[] {
  const number = Number(text)
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf } = schema
  const issues: Issue[] = []
  if (typeof minimum === "number" && number < minimum) {
    issues.push(...fail(invalid.minimum(minimum, number)))
  }
  if (typeof exclusiveMinimum === "number" && number <= exclusiveMinimum) {
    issues.push(...fail(invalid.exclusiveMinimum(exclusiveMinimum, number)))
  }
  if (typeof maximum === "number" && number > maximum) {
    issues.push(...fail(invalid.maximum(maximum, number)))
  }
  if (typeof exclusiveMaximum === "number" && number >= exclusiveMaximum) {
    issues.push(...fail(invalid.exclusiveMaximum(exclusiveMaximum, number)))
  }
  if (typeof multipleOf === "number" && !isMultiple(text, String(multipleOf))) {
    issues.push(...fail(invalid.multipleOf(multipleOf, number)))
  }
  return issues
}

export function arrayIssues(check: Check, items: unknown[]): Issue[] {
  const { schema, fail } = check
  const issues: Issue[] = []
  const min = limit(schema.minItems)
  const max = limit(schema.maxItems)
  const count = items.length
  if (min !== undefined && count < min) issues.push(...fail(invalid.minItems(min, count)))
  if (max !== undefined && count > max) issues.push(...fail(invalid.maxItems(max, count)))
  if (schema.uniqueItems === true) {
    items.forEach((item, index) => {
      for (let other = 0; other < index; other++) {
        if (isEqual(item, items[other])) issues.push(...fail(invalid.uniqueItems(other, index)))
      }
    })
  }
  issues.push(...itemIssues(check, items))
  const contains = subschema(schema.contains)
  if (contains !== undefined) {
    const found = items.map((item, index) => check.inner(contains, item, index))
    if (count === 0) issues.push(...fail(invalid.generic("contains failed")))
    else if (found.every((problems) => problems.length > 0)) issues.push(...found.flat())
  }
  return issues
}

function itemIssues({ schema, fail, inner }: Check, items: unknown[]): Issue[] {
  if (!Array.isArray(schema.items)) {
    const every = subschema(schema.items)
    return every === undefined ? [] : items.flatMap((item, index) => inner(every, item, index))
  }
  const schemas = schemaList(schema.items)
  const others = subschema(schema.additionalItems)
  const issues: Issue[] = []
  if (others === false && items.length > schemas.length) {
    const words = `only ${schemas.length} items are allowed, but found ${items.length} items`
    issues.push(...fail(invalid.generic(words)))
  }
  const itemSchema = (index: number) =>
    schemas[index] ?? (typeof others === "object" ? others : true)
  return [...issues, ...items.flatMap((item, index) => inner(itemSchema(index), item, index))]
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : []
}

function schemaEntries(value: unknown): [string, Schema][] {
  return entriesOf(value).flatMap(([key, item]) => {
    const schema = subschema(item)
    return schema === undefined ? [] : [[key, schema]]
  })
}

export function objectIssues(check: Check, value: Record<string, unknown>): Issue[] {
  const { schema, inner, failRequired } = check
  const has = (name: string) => Object.hasOwn(value, name)
  const names = Object.keys(value)
  const properties = schemaEntries(schema.properties)
  const patterns = schemaEntries(schema.patternProperties).map(
    ([pattern, part]) => [goRegExp(pattern), part] as const,
  )
  const propertyNames = subschema(schema.propertyNames)
  const additional = names.filter(
    (name) =>
      !properties.some(([known]) => known === name) &&
      !patterns.some(([pattern]) => pattern.test(name)),
  )
  return [
    ...sizeIssues(check, names.length),
    ...(schema.required ?? []).filter((name) => !has(name)).map(failRequired),
    ...properties.flatMap(([name, part]) => (has(name) ? inner(part, value[name], name) : [])),
    ...(propertyNames === undefined
      ? []
      : names.flatMap((name) => inner(propertyNames, name, name))),
    ...patterns.flatMap(([pattern, part]) =>
      names.flatMap((name) => (pattern.test(name) ? inner(part, value[name], name) : [])),
    ),
    ...additionalIssues(check, value, additional),
    ...dependencyIssues(check, value),
  ]
}

function sizeIssues({ schema, fail }: Check, count: number): Issue[] {
  const issues: Issue[] = []
  const min = limit(schema.minProperties)
  const max = limit(schema.maxProperties)
  const words = (which: string, bound: number) =>
    invalid.generic(`${which} ${bound} properties allowed, but found ${count} properties`)
  if (min !== undefined && count < min) issues.push(...fail(words("minimum", min)))
  if (max !== undefined && count > max) issues.push(...fail(words("maximum", max)))
  return issues
}

function additionalIssues(
  { schema, fail, inner }: Check,
  value: Record<string, unknown>,
  names: string[],
): Issue[] {
  const others = subschema(schema.additionalProperties)
  if (others === undefined || others === true || names.length === 0) return []
  if (others !== false) return names.flatMap((name) => inner(others, value[name], name))
  const quoted = names.map((name) => goQuote(name)).join(", ")
  return fail(invalid.generic(`additionalProperties ${quoted} not allowed`))
}

function dependencyIssues({ schema, fail, inner }: Check, value: Record<string, unknown>): Issue[] {
  return entriesOf(schema.dependencies)
    .filter(([name]) => Object.hasOwn(value, name))
    .flatMap(([name, needed]) => {
      if (!Array.isArray(needed)) {
        const part = subschema(needed)
        return part === undefined ? [] : inner(part, value)
      }
      return needed
        .map(String)
        .filter((property) => !Object.hasOwn(value, property))
        .flatMap((property) => {
          const words = `property ${goQuote(property)} is required, if ${goQuote(name)} property exists`
          return fail(invalid.generic(words))
        })
    })
}

import { JsonNumber, isJsonObject } from "./jsonValue.ts"

/** The name JSON schema has for a value's type; a number is never an `integer` here. */
export function typeOf(value: unknown): string {
  if (value === null || value === undefined) return "null"
  if (Array.isArray(value)) return "array"
  return value instanceof JsonNumber ? "number" : typeof value
}

/** A number as it stands, or would stand, in JSON. */
export function numberText(value: unknown): string {
  return value instanceof JsonNumber ? value.text : String(value)
}

export function isEqual(a: unknown, b: unknown): boolean {
  const type = typeOf(a)
  if (type !== typeOf(b)) return false
  if (type === "number") return Number(numberText(a)) === Number(numberText(b))
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
  }
  if (isJsonObject(a) && isJsonObject(b)) {
    const keys = Object.keys(a)
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
    )
  }
  return a === b
}

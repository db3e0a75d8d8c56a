/** A number as it was written: `30.0` is no integer to Kratos, while `30` is. */
export class JsonNumber {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A text that should have been JSON, where it would stand; `problem` is Go's word on it. */
export class BrokenJson {
  readonly text: string
  readonly problem: Error
  constructor(text: string, problem: Error) {
    this.text = text
    this.problem = problem
  }
}

/** Parsed JSON whose numbers are still as they were written. */
export type Json = null | boolean | string | JsonNumber | BrokenJson | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

export function isJsonObject(value: unknown): value is JsonObject {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof JsonNumber) &&
    !(value instanceof BrokenJson)
  )
}

/** As `JSON.parse` gives it. */
export function toPlain(value: Json): unknown {
  if (value instanceof JsonNumber) return Number(value.text)
  if (Array.isArray(value)) return value.map(toPlain)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]))
}

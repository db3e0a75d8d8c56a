import { goFixed } from "./goFormat.ts"
import { BrokenJson, JsonNumber, isJsonObject, type Json, type JsonObject } from "./jsonValue.ts"
import type { Path } from "./listPaths.ts"
import { parseJson, JsonError } from "./parseJson.ts"

/** The values of each name, in order. */
export type Values = Map<string, string[]>

/** A value is set into an array by a name: Kratos cannot. */
export class SetError extends Error {}

const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const TRUE = ["1", "t", "T", "TRUE", "true", "True"]
const FALSE = ["0", "f", "F", "FALSE", "false", "False"]

function toNumber(text: string): Json {
  // Go reads these as numbers too, and then cannot write them as JSON.
  const infinite = /^([+-]?)(?:inf|infinity|(nan))$/i.exec(text)
  if (infinite) {
    const [, sign = "", isNan] = infinite
    return parsedInPlace(text, isNan === undefined ? `${sign || "+"}Inf` : "NaN")
  }
  const number = FLOAT.test(text) ? Number(text) : NaN
  return Number.isFinite(number) ? new JsonNumber(goFixed(number)) : text
}

function toBoolean(text: string): Json {
  if (TRUE.includes(text)) return true
  return FALSE.includes(text) ? false : text
}

/** What a text becomes at its path; one that cannot be read so stays a text. Undefined: left out. */
function convert({ name, kind, required }: Path, values: string[]): Json | undefined {
  const first = values[0] ?? ""
  switch (kind) {
    case "string":
      return first === "" ? undefined : first
    case "number":
      return first === "" && !required ? undefined : toNumber(first || "0.0")
    case "boolean": {
      // Forms send a hidden `false` before the box's `true`.
      const last = values.at(-1) ?? ""
      return last === "" && !required ? undefined : toBoolean(last || "false")
    }
    case "numbers":
      return values.map(toNumber)
    case "booleans":
      return values.map(toBoolean)
    case "strings":
    case "array":
      return values
    case "object":
      return first === "" && !required ? undefined : parsedInPlace(name, first)
    case "none":
      return undefined
  }
}

/** Kratos writes the text into the document as it is, and sees at the end what is wrong with it. */
function parsedInPlace(name: string, text: string): Json {
  const key = JSON.stringify(name.split(".").at(-1) ?? "")
  try {
    const parsed = parseJson(`{${key}:${text}}`)
    return (isJsonObject(parsed) ? Object.values(parsed)[0] : undefined) ?? null
  } catch (problem) {
    if (problem instanceof JsonError) return new BrokenJson(text, problem)
    throw problem
  }
}

/** Whether a value is in the way of its own members: what looks like a scalar is replaced. */
function isInTheWay(value: Json | undefined): boolean {
  return value instanceof BrokenJson && !/^\s*["tfn0-9+-]/.test(value.text)
}

const isIndex = (key: string | undefined) => key !== undefined && /^\d+$/.test(key)

/** Sets a value by its dotted name, as `sjson.Set`: what is in the way and no container is replaced. */
function setAt(parent: JsonObject | Json[], [key = "", ...rest]: string[], value: Json): void {
  if (Array.isArray(parent) && !isIndex(key)) {
    throw new SetError(`cannot set array element for non-numeric key '${key}'`)
  }
  const existing = readKey(parent, key)
  let next = value
  if (rest.length > 0) {
    if (isInTheWay(existing)) return
    const isContainer = Array.isArray(existing) || isJsonObject(existing)
    next = isContainer ? existing : isIndex(rest[0]) ? [] : {}
    setAt(next, rest, value)
  }
  if (Array.isArray(parent)) {
    while (parent.length < Number(key)) parent.push(null)
    parent[Number(key)] = next
  } else {
    Object.defineProperty(parent, key, {
      value: next,
      configurable: true,
      enumerable: true,
      writable: true,
    })
  }
}

function readKey(parent: JsonObject | Json[], key: string): Json | undefined {
  if (Array.isArray(parent)) return parent[Number(key)]
  return Object.hasOwn(parent, key) ? parent[key] : undefined
}

function exists(document: JsonObject, name: string): boolean {
  let found: Json | undefined = document
  for (const key of name.split(".")) {
    if (!Array.isArray(found) && !isJsonObject(found)) return false
    found = readKey(found, key)
  }
  return found !== undefined
}

/**
 * A document from texts by dotted names: what the schema does not name is left out, and objects
 * that nothing was sent for are empty.
 *
 * @throws SetError
 */
export function decodeValues(values: Values, paths: Path[]): JsonObject {
  const document: JsonObject = {}
  for (const [name, texts] of values) {
    const path = paths.find((candidate) => candidate.name === name)
    const value = path && convert(path, texts)
    if (value !== undefined) setAt(document, name.split("."), value)
  }
  return document
}

/** Sets all objects, and arrays of objects, that are not there to `{}`. Throws SetError. */
export function fillObjects(document: JsonObject, paths: Path[]): void {
  for (const { name, isJson } of paths) {
    if (isJson && !exists(document, name)) setAt(document, name.split("."), {})
  }
}

/** Throws the JsonError of what was sent as JSON and is none, unless something took its place. */
export function refuseBroken(value: Json): void {
  if (value instanceof BrokenJson) throw value.problem
  if (Array.isArray(value)) value.forEach(refuseBroken)
  else if (isJsonObject(value)) Object.values(value).forEach(refuseBroken)
}

import { resolveRef, schemaList, subschema, typesOf } from "./jsonSchema.ts"
import type { JsonSchema, Schema } from "./jsonSchema.ts"

/** What a value at a path is made from when it comes as a text, and which input shows it. */
export type PathKind =
  "boolean" | "number" | "string" | "strings" | "numbers" | "booleans" | "array" | "object" | "none"

/** A value that a schema describes: `traits.name.first`. */
export interface Path {
  name: string
  kind: PathKind
  /** No scalar: it has no node, and is set to `{}` where it was not sent. */
  isJson: boolean
  required: boolean
  hasDefault: boolean
  title: string
  format: string
  pattern: string
}

interface Walk {
  root: JsonSchema
  parents: string[]
  parent: JsonSchema | undefined
  seen: ReadonlySet<Schema>
  depth: number
  /** How often a schema may contain itself; -1: it may not. */
  maxDepth: number
}

type Shape = Pick<Path, "kind" | "isJson">

const SCALARS: Record<string, PathKind> = {
  boolean: "boolean",
  number: "number",
  integer: "number",
  string: "string",
}
const LISTS: Record<string, PathKind> = {
  boolean: "booleans",
  number: "numbers",
  integer: "numbers",
  string: "strings",
}

function arrayShape(schema: JsonSchema, root: JsonSchema): Shape {
  const { items } = schema
  const itemSchemas = Array.isArray(items) ? schemaList(items) : items === undefined ? [] : [items]
  const types = itemSchemas.flatMap((item) => {
    if (typeof item === "boolean") return []
    if (item.$ref === undefined) return typesOf(item)
    const { schema: target } = resolveRef(item.$ref, root)
    return typeof target === "boolean" ? [] : typesOf(target)
  })
  const distinct = types.filter((type, index) => type !== types[index - 1])
  if (distinct.length !== 1) return { kind: "array", isJson: false }
  const list = LISTS[distinct[0] ?? ""]
  return list ? { kind: list, isJson: false } : { kind: "array", isJson: true }
}

function constantShape(constant: unknown): Shape {
  const kind = SCALARS[typeof constant]
  if (kind) return { kind, isJson: false }
  if (Array.isArray(constant)) return { kind: "array", isJson: true }
  return { kind: constant === null ? "none" : "object", isJson: true }
}

function shapeOf(schema: JsonSchema, root: JsonSchema): Shape {
  if ("const" in schema) return constantShape(schema.const)
  const types = typesOf(schema)
  const [type = ""] = types
  if (types.length > 2) return { kind: "none", isJson: true }
  if (types.length !== 1) return { kind: "none", isJson: false }
  if (type === "array") return arrayShape(schema, root)
  if (type === "object") return { kind: "object", isJson: true }
  return { kind: SCALARS[type] ?? "none", isJson: false }
}

function ownPath(schema: JsonSchema, { root, parents, parent }: Walk): Path[] {
  const shape = shapeOf(schema, root)
  const name = parents.at(-1)
  const hasDefault = schema.default !== undefined && schema.default !== null
  if (name === undefined || (shape.kind === "none" && !hasDefault)) return []
  return [
    {
      ...shape,
      name: parents.join("."),
      required: parent?.required?.includes(name) ?? false,
      hasDefault,
      title: schema.title ?? "",
      format: schema.format ?? "",
      pattern: schema.pattern ?? "",
    },
  ]
}

function walk(schema: Schema, state: Walk): Path[] {
  if (typeof schema === "boolean") return []
  const { root, parents, seen } = state
  let { depth } = state
  // Beside a reference all else is ignored.
  const own = schema.$ref === undefined ? ownPath(schema, state) : []
  if (seen.has(schema)) {
    if (state.maxDepth === -1) {
      throw new Error(`The schema contains itself at ${parents.join(".")}.`)
    }
    if (depth > state.maxDepth) return own
    depth++
  }
  const inner = { ...state, parent: schema, seen: new Set(seen).add(schema), depth }
  if (schema.$ref !== undefined) {
    const target = resolveRef(schema.$ref, root)
    return walk(target.schema, { ...inner, root: target.root })
  }
  const hasIf = schema.if !== undefined && (schema.then ?? schema.else) !== undefined
  const parts = [
    subschema(schema.not),
    ...(hasIf ? [subschema(schema.if), subschema(schema.then), subschema(schema.else)] : []),
    ...[schema.allOf, schema.anyOf, schema.oneOf].flatMap(schemaList),
  ]
  return [
    ...own,
    ...parts.flatMap((part) => (part === undefined ? [] : walk(part, inner))),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      walk(property, { ...inner, parents: [...parents, name] }),
    ),
  ]
}

/**
 * All values that a schema describes, once each and sorted by name, without the items of arrays
 * (`jsonschemax.ListPaths` of ory/x).
 *
 * @param maxDepth how often a schema may contain itself
 * @throws where it does so more often
 */
export function listPaths(schema: JsonSchema, maxDepth = -1): Path[] {
  const start = { root: schema, parents: [], parent: undefined, seen: new Set<Schema>(), depth: 0 }
  const byName = new Map<string, Path>()
  for (const path of walk(schema, { ...start, maxDepth })) {
    if (!byName.get(path.name)?.hasDefault) byName.set(path.name, path)
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

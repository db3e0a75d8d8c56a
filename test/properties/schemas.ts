import fc from "fast-check"
import type { Arbitrary } from "fast-check"
import type { SettingsFlow, UiNode } from "@ory/client"
import { updateNodeValues } from "../../src/testing/schema/flatten.ts"
import type { JsonSchema } from "../../src/testing/schema/jsonSchema.ts"
import { traitNodes } from "../../src/testing/schema/traitNodes.ts"
import { makeFlow, makeInput } from "../flow/make.ts"
import { PROTOTYPE_NAMES } from "./arbitraries.ts"

/** A schema and a value of it; undefined where a person does not have the trait. */
interface Typed {
  schema: JsonSchema
  value: unknown
}

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "",
    " ",
    "two\nlines",
    "old\r\nlines\r",
    "true",
    "12",
    "[object Object]",
    "\u202Eה",
  ),
)
const day = fc
  .date({ min: new Date("0002-01-01T00:00:00Z"), max: new Date("9999-12-30"), noInvalidDate: true })
  .map((date) => date.toISOString())

const FORMATS: [string, Arbitrary<string>][] = [
  ["email", fc.emailAddress()],
  ["uri", fc.webUrl()],
  ["date", day.map((text) => text.slice(0, 10))],
  ["date-time", day],
  ["date-time", day.map((text) => `${text.slice(0, 19)}+02:00`)],
  ["tel", fc.constantFrom("+4915112345678", "030 123")],
]

const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 1e21, 5e-324, 0.1),
)

const scalars: Arbitrary<Typed> = fc.oneof(
  texts.map((value) => ({ schema: { type: "string" }, value })),
  ...FORMATS.map(([format, values]) =>
    values.map((value) => ({ schema: { type: "string", format }, value })),
  ),
  numbers.map((value) => ({ schema: { type: "number" }, value })),
  fc.integer().map((value) => ({ schema: { type: "integer" }, value })),
  fc.boolean().map((value) => ({ schema: { type: "boolean" }, value })),
  fc.option(texts, { nil: null }).map((value) => ({ schema: { type: ["string", "null"] }, value })),
  fc.constantFrom("a", 1, true, null).map((value) => ({ schema: {}, value })),
)

const list = <Item>(type: string, items: Arbitrary<Item>): Arbitrary<Typed> =>
  fc
    .array(items, { maxLength: 4 })
    .map((value) => ({ schema: { type: "array", items: { type } }, value }))

const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("email", "tags", "first", "Ünï cöde", "a_b", "dot.ted") },
  // Objects may be numbered as arrays are.
  { weight: 1, arbitrary: fc.constantFrom("0", "7", "") },
  { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE_NAMES) },
)

// Not a backslash: Kratos does not escape it, so that `a\` with `b` in it is called as `a.b` is.
const anything = fc.anything({
  key: names,
  values: [texts, numbers, fc.boolean(), fc.constant(null)],
  maxDepth: 2,
  maxKeys: 3,
})

const { typed } = fc.letrec<{ typed: Typed; object: Typed }>((tie) => ({
  typed: fc.oneof(
    { maxDepth: 3 },
    { weight: 8, arbitrary: scalars },
    { weight: 2, arbitrary: list("string", texts) },
    { weight: 1, arbitrary: list("number", numbers) },
    { weight: 1, arbitrary: list("boolean", fc.boolean()) },
    { weight: 3, arbitrary: tie("object") },
    {
      weight: 1,
      arbitrary: fc.array(tie("object"), { maxLength: 3 }).map((items) => ({
        schema: { type: "array", items: { type: "object" } },
        value: items.map(({ value }) => value),
      })),
    },
    // What the schema leaves open.
    { weight: 1, arbitrary: anything.map((value) => ({ schema: {}, value })) },
    {
      weight: 1,
      arbitrary: fc
        .array(anything, { maxLength: 3 })
        .map((value) => ({ schema: { type: "array" }, value })),
    },
    {
      weight: 1,
      arbitrary: fc
        .dictionary(names, anything, { maxKeys: 3 })
        .map((value) => ({ schema: { type: "object" }, value })),
    },
  ),
  object: fc
    .uniqueArray(fc.tuple(names, fc.option(tie("typed"), { nil: undefined, freq: 6 })), {
      selector: ([name]) => name,
      maxLength: 4,
    })
    .map((members) => objectOf(members)),
}))

function objectOf(members: [string, Typed | undefined][]): Typed {
  const there = members.flatMap(([name, member]): [string, Typed][] =>
    member ? [[name, member]] : [],
  )
  return {
    schema: {
      type: "object",
      properties: Object.fromEntries(
        members.map(([name, member]) => [name, schemaOf(name, member)]),
      ),
      // An empty text is there for a schema, and missing for a browser.
      required: there
        .filter(([name, { value }]) => value !== "" && !name.includes("."))
        .map(([name]) => name),
    },
    value: Object.fromEntries(there.map(([name, { value }]) => [name, value])),
  }
}

/** Of a name with a dot in it Kratos makes two inputs, and asks for the one that is always empty. */
function schemaOf(name: string, member: Typed | undefined): JsonSchema {
  return name.includes(".") ? {} : (member?.schema ?? { type: "string" })
}

/** A settings flow as Kratos makes it of a schema and a person's traits; nothing else in it. */
export const profiles: Arbitrary<SettingsFlow> = fc
  .uniqueArray(fc.tuple(names, fc.option(typed, { nil: undefined, freq: 6 })), {
    selector: ([name]) => name,
    maxLength: 5,
  })
  .map((members) => {
    const { schema, value } = objectOf(members)
    const traits = JSON.parse(JSON.stringify(value)) as Record<string, unknown>
    const root: JsonSchema = { type: "object", properties: { traits: schema } }
    const ui = { action: "", method: "POST", nodes: traitNodes(root) }
    updateNodeValues(ui, traits, "profile")
    const save = makeInput({ name: "method", type: "submit", value: "profile" }) as UiNode
    return JSON.parse(JSON.stringify(makeFlow([...ui.nodes, save], traits))) as SettingsFlow
  })

/** A scalar of the traits. */
export interface Leaf {
  name: string
  path: string[]
  value: string | number | boolean
}

/** All scalars with the names of their inputs. */
export function leavesOf(value: unknown, path: string[] = []): Leaf[] {
  if (value === null) return []
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
  }
  const name = ["traits", ...path.map((key) => key.replaceAll(".", "\\."))].join(".")
  return [{ name, path, value: value as Leaf["value"] }]
}

/** A copy with another value at a path that is there. */
export function withValue(traits: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const copy = Array.isArray(traits) ? [...(traits as unknown[])] : { ...(traits as object) }
  const inner: unknown = Reflect.get(copy, key)
  Object.defineProperty(copy, key, { value: withValue(inner, rest, value) })
  return copy
}

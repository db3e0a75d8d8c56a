import { schemaText } from "../../kratos/stack/schemas.ts"

interface Schema {
  properties: { traits: { properties: Record<string, unknown>; required?: string[] } }
}

/** One of the schemas of the end-to-end tests. */
export const schema = (id: "default" | "full" | "objects" | "bounded"): Schema =>
  JSON.parse(schemaText(id)) as Schema

/** An address, and a trait for each keyword of JSON Schema that Kratos has words of its own for. */
export function keywordSchema(): Schema {
  const keywords = schema("default")
  const { traits } = keywords.properties
  traits.properties = {
    email: traits.properties.email,
    above: { type: "number", title: "Above", exclusiveMinimum: 10 },
    below: { type: "number", title: "Below", exclusiveMaximum: 10 },
    between: { type: "integer", title: "Between", minimum: 18, maximum: 120 },
    even: { type: "number", title: "Even", multipleOf: 2 },
    three: { type: "string", title: "Three", minLength: 3, maxLength: 3 },
    code: { type: "string", title: "Code", pattern: "^[A-Z]{2}$" },
    plan: { type: "string", title: "Plan", enum: ["free", "team"] },
    level: { title: "Level", enum: [1, "one", null] },
    terms: { type: "boolean", title: "Terms", const: true },
    fixed: { type: "string", title: "Fixed", const: "fixed" },
    some: {
      ...{ type: "array", title: "Some", minItems: 2, maxItems: 3, uniqueItems: true },
      items: { type: "string", minLength: 2 },
    },
    maybe: { type: ["string", "null"], title: "Maybe" },
    website: { type: "string", title: "Website", format: "uri" },
    phone: { type: "string", title: "Phone", format: "tel" },
    day: { type: "string", title: "Day", format: "date" },
    hour: { type: "string", title: "Hour", format: "time" },
    moment: { type: "string", title: "Moment", format: "date-time" },
    mail: { type: "string", title: "Mail", format: "email" },
    host: { type: "string", title: "Host", format: "hostname" },
    ip: { type: "string", title: "IP", format: "ipv4" },
    either: { title: "Either", anyOf: [{ type: "string", minLength: 3 }, { type: "number" }] },
    one: { title: "One", oneOf: [{ type: "string" }, { type: "string", minLength: 3 }] },
    both: { type: "string", title: "Both", allOf: [{ minLength: 2 }, { maxLength: 3 }] },
    never: { type: "string", title: "Never", not: { const: "no" } },
    place: {
      ...{ type: "object", title: "Place", required: ["city"], maxProperties: 2 },
      properties: {
        city: { type: "string", title: "City" },
        zip: { type: "string", title: "Zip" },
        land: { type: "string", title: "Land" },
      },
    },
  }
  return keywords
}

/** The default schema, but nothing in it names a passkey. */
export function namelessSchema(): Schema {
  const text = schemaText("default").replace(/"passkey": \{[^}]*\},/, "")
  return JSON.parse(text) as Schema
}

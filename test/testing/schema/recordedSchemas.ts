import type { JsonSchema } from "../../../src/testing/schema/jsonSchema.ts"

const text = (title: string, more: JsonSchema = {}): JsonSchema => ({
  type: "string",
  title,
  ...more,
})

const email = text("E-Mail", {
  format: "email",
  "ory.sh/kratos": {
    credentials: {
      password: { identifier: true },
      webauthn: { identifier: true },
      passkey: { display_name: true },
      totp: { account_name: true },
      code: { identifier: true, via: "email" },
    },
    verification: { via: "email" },
    recovery: { via: "email" },
  },
})

const person = (properties: Record<string, JsonSchema>, required = ["email"]): JsonSchema => ({
  $id: "https://schemas.example.org/person.json",
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Person",
  type: "object",
  properties: { traits: { type: "object", properties, required, additionalProperties: false } },
})

const common = {
  email,
  name: { type: "object", properties: { first: text("First name"), last: text("Last name") } },
  website: text("Website", { format: "uri" }),
  age: { type: "integer", title: "Age" },
  newsletter: { type: "boolean", title: "Newsletter" },
  birthday: text("Birthday", { format: "date" }),
  phone: text("Phone", { format: "tel" }),
  plan: text("Plan", { enum: ["free", "pro"] }),
} satisfies Record<string, JsonSchema>

/** What the recorded Kratos had as its default, as far as its answers tell. */
export const recordedDefault = person(common)

/** Its schema with an array of objects. */
export const recordedObjects = person({
  ...common,
  addresses: {
    type: "array",
    title: "Addresses",
    items: { type: "object", properties: { street: text("Street") } },
  },
})

/** Its schema with a trait of every type. */
export const recordedFull = person(
  {
    email,
    username: text("Username", { minLength: 3, pattern: "^[a-z]+$" }),
    phone: text("Phone", { format: "tel" }),
    website: text("Website", { format: "uri" }),
    age: { type: "integer", title: "Age", minimum: 0 },
    height: { type: "number", title: "Height", multipleOf: 0.5 },
    newsletter: { type: "boolean", title: "Newsletter" },
    tos: { type: "boolean", title: "Accept TOS", const: true },
    birthday: text("Birthday", { format: "date" }),
    appointment: text("Appointment", { format: "date-time" }),
    clock: text("Clock", { format: "time" }),
    rx: text("Regex", { format: "regex" }),
    plan: text("Plan", { enum: ["free", "pro"] }),
    level: { type: "integer", title: "Level", enum: [1, 2, 3] },
    tags: { type: "array", title: "Tags", items: { type: "string" } },
    scores: { type: "array", title: "Scores", items: { type: "number" } },
    flags: { type: "array", title: "Flags", items: { type: "boolean" } },
    name: {
      type: "object",
      properties: {
        first: text("First name", { minLength: 2 }),
        last: text("Last name"),
        deep: { type: "object", properties: { nick: text("Nick") } },
      },
    },
    freeform: { type: "object", title: "Freeform" },
    nullable: { type: ["string", "null"], title: "Nullable" },
    untyped_enum: { title: "Untyped enum", enum: ["a", "b"] },
    ro: text("Read only", { readOnly: true }),
    disabled_field: text("Disabled", { disableFormField: true }),
    with_default: text("With default", { default: "d" }),
    described: text("Described", { description: "What it is" }),
    notitle: { type: "string" },
  },
  ["email", "tos"],
)

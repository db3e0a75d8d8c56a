import { describe, expect, test } from "vitest"
import { checkSchema } from "../../../src/testing/schema/checkSchema.ts"
import { defaultIdentitySchema } from "../../../src/testing/schema/defaultSchema.ts"
import { readExtensions } from "../../../src/testing/schema/extensions.ts"
import type { JsonSchema } from "../../../src/testing/schema/jsonSchema.ts"
import { traitNodes } from "../../../src/testing/schema/traitNodes.ts"
import { validateTraits } from "../../../src/testing/schema/validate.ts"
import { recordedDefault, recordedFull, recordedObjects } from "./recordedSchemas.ts"

const ory = (config: object, more: JsonSchema = {}): JsonSchema => ({
  type: "string",
  "ory.sh/kratos": config,
  ...more,
})
const code = (via: string) => ({ credentials: { code: { identifier: true, via } } })
const name = { password: { identifier: true }, webauthn: { identifier: true } }
const all = { ...name, passkey: { display_name: true }, totp: { account_name: true } }

const schema: JsonSchema = {
  type: "object",
  properties: {
    traits: {
      type: "object",
      properties: {
        email: ory({
          credentials: all,
          verification: { via: "email" },
          recovery: { via: "email" },
        }),
        username: ory({ credentials: name }),
        emails: {
          type: "array",
          items: ory({ verification: { via: "email" } }, { format: "email" }),
        },
        codes: ory(code("email")),
        phone: ory({ ...code("sms"), verification: { via: "sms" } }, { format: "tel" }),
        any: ory(code("sms")),
        wrong: ory(code("fax")),
        pigeon: ory({ recovery: { via: "pigeon" } }),
        unchecked: ory({ verification: { via: "sms" } }, { format: "no-validate" }),
        noFormat: ory({ verification: { via: "sms" } }),
        number: ory({ credentials: { password: { identifier: true } } }, { type: "number" }),
      },
    },
  },
}

describe("Ory's extensions of a schema", () => {
  test("tell what traits are for", () => {
    const traits = {
      email: " Foo@Example.COM",
      username: "Bob",
      emails: ["A@b.c", "a@b.c"],
      codes: "C@d.e",
      phone: "+49 176 671 11 638",
      unchecked: " Hi ",
      number: 7,
    }
    expect(validateTraits(schema, traits)).toEqual([])
    expect(readExtensions(schema, traits)).toEqual({
      passwordIdentifiers: ["foo@example.com", "bob", "7"],
      webauthnIdentifiers: ["foo@example.com", "bob"],
      codeIdentifiers: ["c@d.e", "+4917667111638"],
      passkeyDisplayName: " Foo@Example.COM",
      totpAccountName: " Foo@Example.COM",
      verification: [
        { value: "foo@example.com", via: "email" },
        { value: "a@b.c", via: "email" },
        { value: "+49 176 671 11 638", via: "sms" },
        { value: "hi", via: "sms" },
      ],
      recovery: [{ value: "foo@example.com", via: "email" }],
    })
  })

  test("may have nothing to go on", () => {
    expect(readExtensions(schema, {})).toEqual({
      passwordIdentifiers: [],
      webauthnIdentifiers: [],
      codeIdentifiers: [],
      passkeyDisplayName: "",
      totpAccountName: undefined,
      verification: [],
      recovery: [],
    })
  })

  test("name a passkey as a security key where they must", () => {
    expect(readExtensions(schema, { username: "Bob" }).passkeyDisplayName).toBe("bob")
  })

  test.each([
    ["email", "x", '"x" is not valid "email"'],
    [
      "noFormat",
      "x",
      'no format specified. A format is required if verification is enabled. If this was intentional, please set "format" to "no-validate"',
    ],
    ["pigeon", "x", 'recovery.via has unknown value "pigeon"'],
    ["wrong", "x", 'channel type "fax" must be one of email, sms'],
    ["any", "123", "invalid country code"],
    ["any", "+49", "the phone number supplied is not a number"],
    ["any", "abc", "the phone number supplied is not a number"],
    ["any", "+49 1", "the string supplied is too short to be a phone number"],
    ["any", `+49${"1".repeat(30)}`, "the string supplied is too long to be a phone number"],
    ["any", "+1 555 123 4567", "the provided number is not a valid phone number"],
  ])("refuse %s: %s", (trait, value, text) => {
    expect(validateTraits(schema, { [trait]: value })).toEqual([
      {
        field: `traits.${trait}`,
        message: { id: 4000001, text, type: "error", context: { reason: text } },
      },
    ])
  })
})

describe("the identity schema of a fake Kratos", () => {
  test("makes a form of its own", () => {
    expect(checkSchema(defaultIdentitySchema)).toBeUndefined()
    expect(traitNodes(defaultIdentitySchema)).toHaveLength(7)
    const traits = {
      email: "ada@example.com",
      name: { first: "Ada" },
      website: "https://ada.example",
    }
    expect(validateTraits(defaultIdentitySchema, traits)).toEqual([])
    const { verification, recovery, ...names } = readExtensions(defaultIdentitySchema, traits)
    expect(verification).toEqual([{ value: "ada@example.com", via: "email" }])
    expect(recovery).toEqual(verification)
    expect(names).toEqual({
      passwordIdentifiers: ["ada@example.com"],
      webauthnIdentifiers: ["ada@example.com"],
      codeIdentifiers: ["ada@example.com"],
      passkeyDisplayName: "ada@example.com",
      totpAccountName: "ada@example.com",
    })
  })

  test.each([recordedDefault, recordedFull, recordedObjects])("may be any", (recorded) => {
    expect(checkSchema(recorded)).toBeUndefined()
  })

  const traits = (properties: object, more = {}) => ({
    type: "object",
    properties: { traits: { type: "object", properties } },
    ...more,
  })

  test.each<[unknown, string]>([
    [undefined, 'is no JSON schema of type "object"'],
    [[], 'is no JSON schema of type "object"'],
    [{ type: "array" }, 'is no JSON schema of type "object"'],
    [{ type: "object" }, "has no properties.traits"],
    [{ type: "object", properties: { traits: { type: "string" } } }, "has no properties.traits"],
    [traits({}), "has no properties in properties.traits"],
    [
      traits({ a: { "ory.sh/kratos": { credentials: { pasword: {} } } } }),
      'has something at properties.traits.properties.a.ory\\.sh/kratos.credentials that Kratos does not know: additionalProperties "pasword" not allowed.',
    ],
    [
      traits({ a: { $ref: "#/definitions/a" } }),
      "cannot be used: The schema refers to #/definitions/a",
    ],
    [
      traits(
        { a: { $ref: "#/definitions/a" } },
        { definitions: { a: { properties: { a: { $ref: "#/definitions/a" } } } } },
      ),
      "cannot be used: The schema contains itself at traits.a.a.",
    ],
  ])("is refused: %j", (given, words) => {
    expect(checkSchema(given)).toContain(words)
  })
})

import type { JsonSchema } from "./jsonSchema.ts"

/** Whom a fake Kratos knows unless told otherwise: people who sign in with an e-mail address. */
export const defaultIdentitySchema = {
  $id: "https://schemas.example.org/person.json",
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Person",
  type: "object",
  properties: {
    traits: {
      type: "object",
      properties: {
        email: {
          type: "string",
          format: "email",
          title: "E-Mail",
          minLength: 3,
          maxLength: 320,
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
        },
        name: {
          type: "object",
          properties: {
            first: { type: "string", title: "First name", maxLength: 100 },
            last: { type: "string", title: "Last name", maxLength: 100 },
          },
        },
        nickname: { type: "string", title: "Nickname", minLength: 2, maxLength: 30 },
        website: { type: "string", format: "uri", title: "Website" },
        birthday: { type: "string", format: "date", title: "Birthday" },
        newsletter: { type: "boolean", title: "Newsletter" },
      },
      required: ["email"],
      additionalProperties: false,
    },
  },
} as const satisfies JsonSchema

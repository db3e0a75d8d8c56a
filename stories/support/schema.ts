/** An identity schema with every type a trait can have, as an account of a team's tool would use it. */
export const storySchema = {
  $id: "https://schemas.example.org/account.json",
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Account",
  type: "object",
  properties: {
    traits: {
      type: "object",
      properties: {
        email: {
          type: "string",
          format: "email",
          title: "E-mail",
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
        phone: { type: "string", title: "Phone", format: "tel" },
        website: { type: "string", title: "Website", format: "uri" },
        birthday: { type: "string", title: "Birthday", format: "date" },
        appointment: { type: "string", title: "Next appointment", format: "date-time" },
        plan: { type: "string", title: "Plan", enum: ["free", "team", "enterprise"] },
        seats: { type: "integer", title: "Seats", minimum: 1, maximum: 500 },
        hours: { type: "number", title: "Hours a week" },
        topics: { type: "array", title: "Topics", items: { type: "string" } },
        newsletter: { type: "boolean", title: "Newsletter" },
      },
      required: ["email"],
      additionalProperties: false,
    },
  },
}

/** The same, in which nothing names a person's passkeys: Kratos takes a security key's name too. */
export const schemaWithoutPasskeyName = JSON.parse(
  JSON.stringify(storySchema, (key, value: unknown) =>
    ["passkey", "webauthn"].includes(key) ? undefined : value,
  ),
) as object

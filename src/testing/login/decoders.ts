import type { JsonSchema } from "../schema/jsonSchema.ts"
import type { MethodDecoder } from "../schema/methodSchemas.ts"

const TEXT: JsonSchema = { type: "string" }
const SOME_TEXT: JsonSchema = { type: "string", minLength: 1 }
const TRANSIENT_PAYLOAD: JsonSchema = { type: "object" }
const WITH_BODY = ["POST", "PUT", "PATCH"]

const properties = {
  csrf_token: TEXT,
  method: TEXT,
  transient_payload: TRANSIENT_PAYLOAD,
}

export const passwordDecoder: MethodDecoder = {
  schema: {
    type: "object",
    properties: { ...properties, password: SOME_TEXT, identifier: SOME_TEXT },
    allOf: [
      {
        if: { properties: { method: { const: "password" } }, required: ["method"] },
        then: { required: ["password"] },
      },
      {
        if: {
          properties: { password_identifier: SOME_TEXT },
          required: ["password_identifier"],
        },
        then: { required: ["password_identifier"] },
        else: { required: ["identifier"] },
      },
    ],
  },
  validate: true,
  methods: WITH_BODY,
}

export const totpDecoder: MethodDecoder = {
  schema: {
    type: "object",
    required: ["totp_code", "method"],
    properties: { ...properties, totp_code: { type: "string", minLength: 6 } },
  },
  validate: true,
  methods: WITH_BODY,
}

export const lookupDecoder: MethodDecoder = {
  schema: {
    type: "object",
    required: ["lookup_secret", "method"],
    properties: { ...properties, lookup_secret: TEXT },
  },
  validate: true,
  methods: WITH_BODY,
}

const code: JsonSchema = {
  type: "object",
  properties: {
    ...properties,
    code: TEXT,
    identifier: TEXT,
    address: TEXT,
    resend: { type: "string", enum: ["code"] },
    flow: { type: "string", format: "uuid" },
  },
}

/** Whether a submission is for the codes by mail: an address is enough. */
export const codeMethodDecoder: MethodDecoder = {
  schema: code,
  validate: false,
  methods: [...WITH_BODY, "GET"],
}

export const codeDecoder: MethodDecoder = { schema: code, validate: true, methods: ["POST"] }

/** With the traits of an identity schema, which are read and then not used. */
export function oidcDecoder(identitySchema: JsonSchema): MethodDecoder {
  return {
    schema: {
      type: "object",
      properties: {
        ...properties,
        provider: SOME_TEXT,
        traits: { $ref: "identity#/properties/traits" },
        upstream_parameters: {
          type: "object",
          properties: { login_hint: TEXT, hd: TEXT, prompt: TEXT, auth_type: TEXT },
        },
        id_token: TEXT,
        id_token_nonce: TEXT,
      },
      $documents: { identity: identitySchema },
    },
    validate: false,
    methods: ["POST", "GET"],
    queryToo: true,
  }
}

export const passkeyDecoder: MethodDecoder = {
  schema: {
    type: "object",
    properties: { csrf_token: TEXT, passkey_login: TEXT, method: TEXT },
  },
  validate: true,
  methods: WITH_BODY,
}

export const webauthnDecoder: MethodDecoder = {
  schema: {
    type: "object",
    properties: { ...properties, webauthn_login: TEXT, identifier: SOME_TEXT },
    if: {
      anyOf: [
        { properties: { method: { const: "webauthn" } }, required: ["method"] },
        { properties: { webauthn_login: SOME_TEXT }, required: ["webauthn_login"] },
      ],
    },
    then: { required: ["identifier"] },
  },
  validate: true,
  methods: WITH_BODY,
}

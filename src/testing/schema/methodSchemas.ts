import type { JsonSchema } from "./jsonSchema.ts"

/** How Kratos reads a request for one purpose. */
export interface MethodDecoder {
  schema: JsonSchema
  /** Whether the body has to fit the schema. */
  validate: boolean
  /** HTTP methods it is read from. */
  methods: readonly string[]
  /** Whether the URL's query counts too, over the members of a JSON body. */
  queryToo?: boolean
  /** What Kratos calls the form in its errors. */
  struct?: string
}

const TEXT: JsonSchema = { type: "string" }
const FLAG: JsonSchema = { type: "boolean" }
const TRANSIENT_PAYLOAD: JsonSchema = { type: "object" }
const POST_OR_GET = ["POST", "GET"]

/** Which method a request is for: read by each of them, never validated. */
export const methodDecoder: MethodDecoder = {
  schema: { type: "object", properties: { method: TEXT } },
  validate: false,
  methods: ["POST", "PUT", "PATCH", "GET"],
}

export const passwordDecoder: MethodDecoder = {
  schema: {
    type: "object",
    required: ["password"],
    properties: {
      csrf_token: TEXT,
      method: TEXT,
      password: { type: "string", minLength: 1 },
      transient_payload: TRANSIENT_PAYLOAD,
    },
  },
  validate: true,
  methods: POST_OR_GET,
}

/** With the traits of an identity schema. */
export function profileDecoder(identitySchema: JsonSchema): MethodDecoder {
  return {
    schema: {
      type: "object",
      required: ["traits"],
      properties: {
        method: TEXT,
        traits: { $ref: "identity#/properties/traits" },
        csrf_token: TEXT,
        action: TEXT,
        transient_payload: TRANSIENT_PAYLOAD,
      },
      $documents: { identity: identitySchema },
    },
    validate: true,
    methods: POST_OR_GET,
  }
}

export const totpDecoder: MethodDecoder = {
  // Kratos's own schema asks for six characters of totp_code, but in a place where it has no effect.
  schema: {
    type: "object",
    properties: {
      csrf_token: TEXT,
      method: TEXT,
      totp_code: TEXT,
      totp_unlink: FLAG,
      transient_payload: TRANSIENT_PAYLOAD,
    },
  },
  validate: true,
  methods: POST_OR_GET,
  struct: "updateSettingsFlowWithTotpMethod",
}

export const lookupDecoder: MethodDecoder = {
  schema: {
    type: "object",
    properties: {
      csrf_token: TEXT,
      method: TEXT,
      lookup_secret_disable: FLAG,
      lookup_secret_reveal: FLAG,
      lookup_secret_regenerate: FLAG,
      lookup_secret_confirm: FLAG,
      transient_payload: TRANSIENT_PAYLOAD,
    },
  },
  validate: true,
  methods: ["POST", "PUT", "PATCH"],
  struct: "updateSettingsFlowWithLookupMethod",
}

export const webauthnDecoder: MethodDecoder = {
  schema: {
    type: "object",
    properties: {
      csrf_token: TEXT,
      method: TEXT,
      webauthn_register: TEXT,
      webauthn_register_displayname: TEXT,
      webauthn_remove: TEXT,
      transient_payload: TRANSIENT_PAYLOAD,
    },
    if: { properties: { webauthn_register: { minLength: 1 } }, required: ["webauthn_register"] },
    then: {
      properties: { webauthn_register_displayname: { minLength: 1 } },
      required: ["webauthn_register_displayname"],
    },
  },
  validate: true,
  methods: POST_OR_GET,
}

export const passkeyDecoder: MethodDecoder = {
  schema: {
    type: "object",
    properties: {
      csrf_token: TEXT,
      method: TEXT,
      passkey_settings_register: TEXT,
      passkey_remove: TEXT,
    },
  },
  validate: true,
  methods: POST_OR_GET,
}

/** With the traits of an identity schema, which are read and then not used. */
export function oidcDecoder(identitySchema: JsonSchema): MethodDecoder {
  return {
    schema: {
      type: "object",
      properties: {
        link: TEXT,
        csrf_token: TEXT,
        unlink: TEXT,
        traits: { $ref: "identity#/properties/traits" },
        upstream_parameters: {
          type: "object",
          properties: { login_hint: TEXT, hd: TEXT, prompt: TEXT },
        },
        transient_payload: TRANSIENT_PAYLOAD,
      },
      $documents: { identity: identitySchema },
    },
    validate: false,
    methods: POST_OR_GET,
    queryToo: true,
  }
}

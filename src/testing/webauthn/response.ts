import { toBase64Url } from "../encoding.ts"
import {
  readAuthenticatorData,
  type AttestedCredential,
  type AuthenticatorData,
} from "./authenticatorData.ts"
import { fromBareBase64Url } from "./bytes.ts"
import { readCbor, type Cbor } from "./cbor.ts"

type Bytes = Uint8Array<ArrayBuffer>
type Json = Record<string, unknown>

/** What is wrong with a browser's answer, in the words of Kratos's WebAuthn library. */
export class WebAuthnError extends Error {}

/** What the browser noted of a ceremony. */
export interface ClientData {
  type: string
  challenge: string
  origin: string
  tokenBinding: { status: string } | undefined
}

/** What the browser answers for a new key, read but not yet believed. */
export interface Registration {
  clientData: ClientData
  clientDataJSON: Bytes
  format: string
  statement: Map<Cbor, Cbor>
  rawData: Bytes
  data: AuthenticatorData
  credential: AttestedCredential
}

/** What the browser answers for a login, read but not yet believed. */
export interface Assertion {
  /** The credential's id, base64url. */
  id: string
  clientData: ClientData
  clientDataJSON: Bytes
  rawData: Bytes
  data: AuthenticatorData
  signature: Bytes
  /** Whose key it is, base64url; `undefined` where the browser does not say. */
  userHandle: string | undefined
}

/**
 * Reads the JSON of a `PublicKeyCredential` with an attestation.
 * @throws WebAuthnError "Parse error for Registration", or "Error parsing attestation response"
 */
export function readRegistration(text: string): Registration {
  const { clientDataJSON, attestationObject } = orThrow("Parse error for Registration", () => {
    const { response } = readCredential(text)
    for (const field of ["authenticatorData", "publicKey"]) bytesOf(response, field)
    checkTypes(response, { transports: isTexts, publicKeyAlgorithm: Number.isInteger })
    return {
      clientDataJSON: bytesOf(response, "clientDataJSON"),
      attestationObject: bytesOf(response, "attestationObject"),
    }
  })
  return orThrow("Error parsing attestation response", () => ({
    clientData: readClientData(clientDataJSON),
    clientDataJSON,
    ...readAttestation(attestationObject),
  }))
}

/** Reads the JSON of a `PublicKeyCredential` with an assertion; throws on what is none. */
export function readAssertion(text: string): Assertion {
  const { rawId, response } = readCredential(text)
  const rawData = bytesOf(response, "authenticatorData")
  const clientDataJSON = bytesOf(response, "clientDataJSON")
  return {
    id: toBase64Url(rawId),
    clientData: readClientData(clientDataJSON),
    clientDataJSON,
    rawData,
    data: readAuthenticatorData(rawData),
    signature: bytesOf(response, "signature"),
    userHandle: isNone(response.userHandle)
      ? undefined
      : toBase64Url(bytesOf(response, "userHandle")),
  }
}

function orThrow<T>(words: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new WebAuthnError(words)
  }
}

function readCredential(text: string): { rawId: Bytes; response: Json } {
  const credential = objectOf(JSON.parse(text))
  const id = textOf(credential, "id")
  if (!id || !fromBareBase64Url(id)) throw new Error("ID not base64.RawURLEncoded")
  if (credential.type !== "public-key") throw new Error("Type not public-key")
  textOf(credential, "authenticatorAttachment")
  objectOf(credential.clientExtensionResults)
  return { rawId: bytesOf(credential, "rawId"), response: objectOf(credential.response) }
}

function readClientData(json: Bytes): ClientData {
  const data = objectOf(JSON.parse(new TextDecoder("utf-8", { ignoreBOM: true }).decode(json)))
  textOf(data, "topOrigin")
  checkTypes(data, { crossOrigin: (value) => typeof value === "boolean" })
  const binding = objectOf(data.tokenBinding)
  return {
    type: textOf(data, "type"),
    challenge: textOf(data, "challenge"),
    origin: textOf(data, "origin"),
    tokenBinding: isNone(data.tokenBinding) ? undefined : { status: textOf(binding, "status") },
  }
}

function readAttestation(attestationObject: Bytes) {
  const { value } = readCbor(attestationObject)
  if (!(value instanceof Map)) throw new Error("No attestation object")
  const format = value.get("fmt") ?? ""
  const statement = value.get("attStmt") ?? new Map<Cbor, Cbor>()
  const rawData = value.get("authData")
  if (typeof format !== "string" || !(statement instanceof Map)) throw new Error("Not its types")
  if (!(rawData instanceof Uint8Array)) throw new Error("No authenticator data")
  const data = readAuthenticatorData(rawData)
  const { credential } = data
  if (!credential) throw new Error("Attestation missing attested credential data flag")
  return { format, statement, rawData, data, credential }
}

const isNone = (value: unknown) => value === undefined || value === null

function objectOf(value: unknown): Json {
  if (isNone(value)) return {}
  if (typeof value === "object" && !Array.isArray(value)) return value as Json
  throw new Error("Not an object")
}

function textOf(object: Json, field: string): string {
  const value = object[field] ?? ""
  if (typeof value === "string") return value
  throw new Error(`${field} is no text`)
}

/** Padding is cut off; base64 with `+` and `/` is refused. */
function bytesOf(object: Json, field: string): Bytes {
  const bytes = fromBareBase64Url(textOf(object, field).replace(/=+$/, ""))
  if (!bytes) throw new Error(`${field} is not base64url`)
  return bytes
}

function checkTypes(object: Json, types: Record<string, (value: unknown) => boolean>): void {
  for (const [field, isRight] of Object.entries(types)) {
    if (!isNone(object[field]) && !isRight(object[field])) throw new Error(`${field} is wrong`)
  }
}

const isTexts = (value: unknown) =>
  Array.isArray(value) && value.every((item) => isNone(item) || typeof item === "string")

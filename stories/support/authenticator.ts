import { useEffect } from "react"
import { encodeCbor, type Cbor } from "./cbor.ts"

/**
 * `own`: the browser's. `simulated`: one in software that always says yes. `cancels`: the person
 * closes the browser's dialog. `registered`: the device has been registered before.
 */
export type AuthenticatorKind = "own" | "simulated" | "cancels" | "registered"

type Bytes = Uint8Array<ArrayBuffer>
interface StoredCredential {
  id: Bytes
  key: CryptoKey
  userHandle: Bytes
}

const ES256 = { name: "ECDSA", namedCurve: "P-256" }
const USER_PRESENT_AND_VERIFIED = 0b101
const HAS_CREDENTIAL = 0b0100_0000

/** While mounted, the browser's dialogs for keys and passkeys are answered here. */
export function useAuthenticator(kind: AuthenticatorKind): void {
  useEffect(() => (kind === "own" ? undefined : replaceCredentials(kind)), [kind])
}

/** @returns what puts the browser's own back */
function replaceCredentials(kind: Exclude<AuthenticatorKind, "own">): () => void {
  const credentials: StoredCredential[] = []
  const refuse = (name: string) => () => Promise.reject(new DOMException("", name))
  const answers = {
    simulated: {
      create: ({ publicKey }: CredentialCreationOptions) => create(credentials, publicKey!),
      get: ({ publicKey }: CredentialRequestOptions) => get(credentials, publicKey!),
    },
    cancels: { create: refuse("NotAllowedError"), get: refuse("NotAllowedError") },
    registered: { create: refuse("InvalidStateError"), get: refuse("NotAllowedError") },
  }[kind]
  for (const [name, value] of Object.entries(answers)) {
    Object.defineProperty(navigator.credentials, name, { value, configurable: true })
  }
  return () => {
    for (const name of Object.keys(answers)) Reflect.deleteProperty(navigator.credentials, name)
  }
}

async function create(
  credentials: StoredCredential[],
  options: PublicKeyCredentialCreationOptions,
): Promise<Credential> {
  const id = crypto.getRandomValues(new Uint8Array(32))
  const pair = await crypto.subtle.generateKey(ES256, true, ["sign", "verify"])
  const jwk = await crypto.subtle.exportKey("jwk", pair.publicKey)
  credentials.push({ id, key: pair.privateKey, userHandle: toBytes(options.user.id) })
  // COSE: an elliptic curve key (1: 2) for ES256 (3: -7) on P-256 (-1: 1), at x (-2) and y (-3).
  const key = new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, fromBase64Url(jwk.x!)],
    [-3, fromBase64Url(jwk.y!)],
  ])
  const authData = Uint8Array.from([
    ...(await authenticatorData(options.rp.id, HAS_CREDENTIAL)),
    ...new Uint8Array(16),
    ...[0, id.length],
    ...id,
    ...encodeCbor(key),
  ])
  const attestation = new Map<string, Cbor>([
    ["fmt", "none"],
    ["attStmt", new Map()],
    ["authData", authData],
  ])
  return toCredential(id, {
    attestationObject: Uint8Array.from(encodeCbor(attestation)).buffer,
    clientDataJSON: clientData("webauthn.create", options.challenge).buffer,
    getTransports: () => ["internal"],
    getAuthenticatorData: () => authData.buffer,
    getPublicKeyAlgorithm: () => -7,
    getPublicKey: () => null,
  })
}

/** Signs in with the newest credential that is allowed. */
async function get(
  credentials: StoredCredential[],
  options: PublicKeyCredentialRequestOptions,
): Promise<Credential> {
  const allowed = options.allowCredentials?.map(({ id }) => String(toBytes(id)))
  const credential = credentials.findLast(({ id }) => allowed?.includes(String(id)) ?? true)
  if (!credential) throw new DOMException("No credential fits", "NotAllowedError")
  const data = await authenticatorData(options.rpId, 0)
  const client = clientData("webauthn.get", options.challenge)
  const signed = Uint8Array.from([...data, ...(await sha256(client))])
  const signature = await crypto.subtle.sign(
    { name: "ECDSA", hash: "SHA-256" },
    credential.key,
    signed,
  )
  return toCredential(credential.id, {
    authenticatorData: data.buffer,
    clientDataJSON: client.buffer,
    signature: derSignature(new Uint8Array(signature)).buffer,
    userHandle: credential.userHandle.buffer,
  })
}

function toCredential(id: Bytes, response: object): Credential {
  const text = toBase64Url(id)
  return {
    id: text,
    rawId: id.buffer,
    type: "public-key",
    authenticatorAttachment: "platform",
    response,
    getClientExtensionResults: () => ({}),
  } as Credential
}

async function authenticatorData(rpId = location.hostname, flags: number): Promise<Bytes> {
  const hash = await sha256(new TextEncoder().encode(rpId))
  const counter = [0, 0, 0, 0]
  return Uint8Array.from([...hash, USER_PRESENT_AND_VERIFIED | flags, ...counter])
}

function clientData(type: string, challenge: BufferSource): Bytes {
  const data = {
    type,
    challenge: toBase64Url(toBytes(challenge)),
    origin: location.origin,
    crossOrigin: false,
  }
  return new TextEncoder().encode(JSON.stringify(data))
}

/** WebCrypto's two numbers as the ASN.1 that WebAuthn wants. */
function derSignature(raw: Uint8Array): Bytes {
  const integer = (bytes: Uint8Array) => {
    const digits = bytes.slice(bytes.findIndex((byte) => byte !== 0))
    const positive = digits[0]! > 127 ? [0, ...digits] : [...digits]
    return [2, positive.length, ...positive]
  }
  const content = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))]
  return Uint8Array.from([48, content.length, ...content])
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
}

function toBytes(source: BufferSource): Bytes {
  const { buffer, byteOffset, byteLength } = ArrayBuffer.isView(source)
    ? source
    : { buffer: source, byteOffset: 0, byteLength: source.byteLength }
  return Uint8Array.from(new Uint8Array(buffer, byteOffset, byteLength))
}

const toBase64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")

const fromBase64Url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
    char.charCodeAt(0),
  )

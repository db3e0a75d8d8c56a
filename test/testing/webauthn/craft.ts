import { encodeCbor, type Cbor } from "../../conformance/play/cbor.ts"

type Bytes = Uint8Array<ArrayBuffer>

/** A pair of keys, its public one as COSE. */
export interface KeyPair {
  cose: Map<number, Cbor>
  sign(data: Bytes): Promise<Bytes>
}

/** An answer of a browser, each part of it as a test wants it; what is left out is right. */
export interface Parts {
  challenge: string
  origin: string
  type?: string
  /** In place of the client data. */
  clientData?: unknown
  rpId?: string
  /** The authenticator's flags. @default present, verified and, where needed, with a credential */
  flags?: number
  /** After everything else in the authenticator data. */
  extra?: number[]
  userHandle?: string | undefined
  id?: Bytes
  aaguid?: Bytes
  format?: string
  statement?: (signed: Bytes) => Promise<Map<string, Cbor>>
  pair?: KeyPair
  signature?: Bytes
  /** Over the JSON. */
  over?: Record<string, unknown>
  /** Over its `response`. */
  response?: Record<string, unknown>
}

export const PRESENT = 1
export const BACKUP_ELIGIBLE = 1 << 3
export const BACKED_UP = 1 << 4
export const ATTESTED = 1 << 6
export const EXTENSIONS = 1 << 7

export const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url")
export const fromBase64Url = (text: string): Bytes => new Uint8Array(Buffer.from(text, "base64url"))

const joined = (...pieces: (Uint8Array | number[])[]): Bytes =>
  new Uint8Array(pieces.flatMap((piece) => [...piece]))

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))

function der(raw: Bytes): Bytes {
  const integer = (bytes: Bytes) => {
    const digits = [...bytes.slice(bytes.findIndex((byte) => byte !== 0))]
    const positive = digits[0]! > 127 ? [0, ...digits] : digits
    return [2, positive.length, ...positive]
  }
  const half = raw.length / 2
  const content = [...integer(raw.slice(0, half)), ...integer(raw.slice(half))]
  const length = content.length > 127 ? [0x81, content.length] : [content.length]
  return new Uint8Array([0x30, ...length, ...content])
}

async function pairOf(algorithm: EcKeyGenParams | RsaHashedKeyGenParams | { name: "Ed25519" }) {
  const pair = (await crypto.subtle.generateKey(algorithm, true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair
  const jwk = await crypto.subtle.exportKey("jwk", pair.publicKey)
  const part = (name: "x" | "y" | "n" | "e") => fromBase64Url(jwk[name]!)
  return { pair, part }
}

/** A key on an elliptic curve. */
export async function ecPair(curve: "P-256" | "P-384" | "P-521" = "P-256"): Promise<KeyPair> {
  const { pair, part } = await pairOf({ name: "ECDSA", namedCurve: curve })
  const [alg, crv, hash] = {
    "P-256": [-7, 1, "SHA-256"] as const,
    "P-384": [-35, 2, "SHA-384"] as const,
    "P-521": [-36, 3, "SHA-512"] as const,
  }[curve]
  const cose = new Map<number, Cbor>([
    [1, 2],
    [3, alg],
    [-1, crv],
    [-2, part("x")],
    [-3, part("y")],
  ])
  const sign = async (data: Bytes) =>
    der(new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash }, pair.privateKey, data)))
  return { cose, sign }
}

export async function ed25519Pair(): Promise<KeyPair> {
  const { pair, part } = await pairOf({ name: "Ed25519" })
  const cose = new Map<number, Cbor>([
    [1, 1],
    [3, -8],
    [-1, 6],
    [-2, part("x")],
  ])
  const sign = async (data: Bytes) =>
    new Uint8Array(await crypto.subtle.sign("Ed25519", pair.privateKey, data))
  return { cose, sign }
}

export async function rsaPair(
  name: "RSASSA-PKCS1-v1_5" | "RSA-PSS",
  hash: "SHA-256" | "SHA-384" | "SHA-512",
): Promise<KeyPair> {
  const { pair, part } = await pairOf({
    name,
    hash,
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  })
  const at = ["SHA-256", "SHA-384", "SHA-512"].indexOf(hash)
  const cose = new Map<number, Cbor>([
    [1, 3],
    [3, (name === "RSA-PSS" ? -37 : -257) - at],
    [-1, part("n")],
    [-2, part("e")],
  ])
  const saltLength = [32, 48, 64][at]!
  const sign = async (data: Bytes) =>
    new Uint8Array(await crypto.subtle.sign({ name, saltLength }, pair.privateKey, data))
  return { cose, sign }
}

async function authenticatorData(parts: Parts, attested: Bytes, flags: number): Promise<Bytes> {
  const rpIdHash = await sha256(new TextEncoder().encode(parts.rpId ?? "localhost"))
  return joined(rpIdHash, [parts.flags ?? flags], [0, 0, 0, 7], attested, parts.extra ?? [])
}

function clientData(parts: Parts, type: string): Bytes {
  const { challenge, origin } = parts
  const usual = { type: parts.type ?? type, challenge, origin, crossOrigin: false }
  const data = "clientData" in parts ? parts.clientData : usual
  return new TextEncoder().encode(typeof data === "string" ? data : JSON.stringify(data))
}

const ID = new Uint8Array(32).fill(7)

function answer(parts: Parts, response: Record<string, unknown>): string {
  const id = base64Url(parts.id ?? ID)
  return JSON.stringify({
    id,
    rawId: id,
    type: "public-key",
    response: { ...response, ...parts.response },
    ...parts.over,
  })
}

/** What `navigator.credentials.create` gives. */
export async function registration(parts: Parts): Promise<string> {
  const { id = ID, aaguid = new Uint8Array(16), pair = await ecPair() } = parts
  const attested = joined(aaguid, [id.length >> 8, id.length & 255], id, encodeCbor(pair.cose))
  const authData = await authenticatorData(parts, attested, PRESENT | ATTESTED)
  const client = clientData(parts, "webauthn.create")
  const signed = joined(authData, await sha256(client))
  const object = new Map<string, Cbor>([
    ["fmt", parts.format ?? "none"],
    ["attStmt", (await parts.statement?.(signed)) ?? new Map()],
    ["authData", authData],
  ])
  return answer(parts, {
    attestationObject: base64Url(encodeCbor(object)),
    clientDataJSON: base64Url(client),
  })
}

/** What `navigator.credentials.get` gives. */
export async function assertion(parts: Parts & { pair: KeyPair }): Promise<string> {
  const authData = await authenticatorData(parts, new Uint8Array(), PRESENT)
  const client = clientData(parts, "webauthn.get")
  const signature = await parts.pair.sign(joined(authData, await sha256(client)))
  return answer(parts, {
    authenticatorData: base64Url(authData),
    clientDataJSON: base64Url(client),
    signature: base64Url(parts.signature ?? signature),
    userHandle: parts.userHandle,
  })
}

/** A self attestation, as some password managers send one. */
export const selfAttested =
  (pair: KeyPair, over: [string, Cbor][] = []) =>
  async (signed: Bytes): Promise<Map<string, Cbor>> =>
    new Map([["alg", pair.cose.get(3)!], ["sig", await pair.sign(signed)], ...over])

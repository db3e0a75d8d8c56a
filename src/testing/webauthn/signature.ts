import { toBase64Url } from "../encoding.ts"
import { readCbor, type Cbor, type CborMap } from "./cbor.ts"

type Bytes = Uint8Array<ArrayBuffer>

/** Labels of COSE keys; what -1 to -3 mean depends on the type. */
const KEY_TYPE = 1
const ALGORITHM = 3

interface Scheme {
  /** Of the key: an octet key pair, an elliptic curve, RSA. */
  type: 1 | 2 | 3
  name: "ECDSA" | "Ed25519" | "RSASSA-PKCS1-v1_5" | "RSA-PSS"
  hash?: string
  curve?: string
  /** Bytes of a coordinate, or of an RSA-PSS salt. */
  size?: number
}

/** The algorithms that Kratos offers, by their COSE numbers. */
const SCHEMES: Record<number, Scheme> = {
  [-7]: { type: 2, name: "ECDSA", hash: "SHA-256", curve: "P-256", size: 32 },
  [-35]: { type: 2, name: "ECDSA", hash: "SHA-384", curve: "P-384", size: 48 },
  [-36]: { type: 2, name: "ECDSA", hash: "SHA-512", curve: "P-521", size: 66 },
  [-257]: { type: 3, name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  [-258]: { type: 3, name: "RSASSA-PKCS1-v1_5", hash: "SHA-384" },
  [-259]: { type: 3, name: "RSASSA-PKCS1-v1_5", hash: "SHA-512" },
  [-37]: { type: 3, name: "RSA-PSS", hash: "SHA-256", size: 32 },
  [-38]: { type: 3, name: "RSA-PSS", hash: "SHA-384", size: 48 },
  [-39]: { type: 3, name: "RSA-PSS", hash: "SHA-512", size: 64 },
  [-8]: { type: 1, name: "Ed25519" },
}

/** The algorithm of a COSE key, by its number. */
export function algorithmOf(publicKey: Bytes): Cbor | undefined {
  return keyOf(publicKey).get(ALGORITHM)
}

function keyOf(publicKey: Bytes): CborMap {
  const { value } = readCbor(publicKey)
  if (!(value instanceof Map)) throw new Error("The public key is no COSE key.")
  return value
}

/** Whether the owner of a COSE key signed this; `false` too for keys and signatures that are none. */
export async function isSigned(publicKey: Bytes, data: Bytes, signature: Bytes): Promise<boolean> {
  try {
    const key = keyOf(publicKey)
    const scheme = SCHEMES[Number(key.get(ALGORITHM))]
    if (!scheme || scheme.type !== key.get(KEY_TYPE)) return false
    const { name, hash, size = 0 } = scheme
    return await crypto.subtle.verify(
      { name, ...(hash && { hash }), ...(name === "RSA-PSS" && { saltLength: size }) },
      await importKey(key, scheme),
      name === "ECDSA" ? toRaw(signature, size) : signature,
      data,
    )
  } catch {
    return false
  }
}

function importKey(key: CborMap, { name, hash, curve, size = 0 }: Scheme): Promise<CryptoKey> {
  const part = (label: number): Bytes => {
    const value = key.get(label)
    if (value instanceof Uint8Array) return value
    throw new Error("A part of the public key is missing.")
  }
  const algorithm = { name, ...(hash && { hash }), ...(curve && { namedCurve: curve }) }
  const usages: KeyUsage[] = ["verify"]
  if (name === "Ed25519") {
    return crypto.subtle.importKey("raw", part(-2), algorithm, false, usages)
  }
  if (name === "ECDSA") {
    const point = new Uint8Array([4, ...sized(part(-2), size), ...sized(part(-3), size)])
    return crypto.subtle.importKey("raw", point, algorithm, false, usages)
  }
  const jwk = { kty: "RSA", n: toBase64Url(part(-1)), e: toBase64Url(part(-2)) }
  return crypto.subtle.importKey("jwk", jwk, algorithm, false, usages)
}

/** Authenticators sign in ASN.1 (`SEQUENCE { r INTEGER, s INTEGER }`), WebCrypto reads r and s side by side. */
function toRaw(signature: Bytes, size: number): Bytes {
  const [sequence] = asn1(signature, 0x30)
  const [r, rest] = asn1(sequence, 0x02)
  const [s] = asn1(rest, 0x02)
  return new Uint8Array([...sized(r, size), ...sized(s, size)])
}

/** The content of an ASN.1 value of a type, and what comes after it. */
function asn1(bytes: Bytes, type: number): [content: Bytes, rest: Bytes] {
  const [tag, first = 0] = bytes
  // Only P-521's signatures are too long for the short form: their length takes a second byte.
  const start = first === 0x81 ? 3 : 2
  const length = first === 0x81 ? (bytes[2] ?? 0) : first
  const end = start + length
  if (tag !== type || first > 0x81 || end > bytes.length) throw new Error("Not the ASN.1 expected.")
  return [bytes.slice(start, end), bytes.slice(end)]
}

/** A number in exactly so many bytes. */
function sized(number: Bytes, size: number): Bytes {
  const start = number.findIndex((byte) => byte !== 0)
  const digits = start === -1 ? new Uint8Array() : number.slice(start)
  const bytes = new Uint8Array(size)
  // Throws where it is too large.
  bytes.set(digits, size - digits.length)
  return bytes
}

import { encodeCbor } from "./cbor.ts"

interface CreationOptions {
  publicKey: { challenge: string; user: { id: string } }
}

interface RequestOptions {
  publicKey: { challenge: string; allowCredentials?: { id: string }[] }
}

interface Credential {
  id: Uint8Array
  key: CryptoKey
  userHandle: string
}

/** What is wrong with a credential, on purpose. */
export interface Flaws {
  origin?: string
  challenge?: string
}

const ES256 = { name: "ECDSA", namedCurve: "P-256" }
const USER_PRESENT_AND_VERIFIED = 0b101
const HAS_CREDENTIAL = 0b0100_0000

// Without Buffer: stories use it in a browser.
export const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
    char.charCodeAt(0),
  )

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
}

function joined(...pieces: (Uint8Array | number[])[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(pieces.flatMap((piece) => [...piece]))
}

/** WebCrypto's two numbers as the ASN.1 that WebAuthn wants. */
function derSignature(raw: Uint8Array): Uint8Array {
  const integer = (bytes: Uint8Array) => {
    const start = bytes.findIndex((byte) => byte !== 0)
    const digits = [...bytes.slice(start)]
    const positive = digits[0]! > 127 ? [0, ...digits] : digits
    return [2, positive.length, ...positive]
  }
  const content = [...integer(raw.slice(0, 32)), ...integer(raw.slice(32))]
  return new Uint8Array([48, content.length, ...content])
}

/** An authenticator whose first credential has the same id in every world, and so on. */
export class Authenticator {
  private readonly origin: string
  private readonly rpId: string
  private readonly credentials: Credential[] = []

  constructor(origin: string, rpId = "localhost") {
    this.origin = origin
    this.rpId = rpId
  }

  /** The credential's id as Kratos's nodes have it. */
  hexId(index: number): string {
    const { id } = this.credentials[index]!
    return Array.from(id, (byte) => byte.toString(16).padStart(2, "0")).join("")
  }

  /** Registers: options and answer are JSON, as Kratos gives and takes them. */
  async create(options: string, flaws: Flaws = {}): Promise<string> {
    const { publicKey } = JSON.parse(options) as CreationOptions
    const count = this.credentials.length + 1
    const id = await sha256(new TextEncoder().encode(`credential ${count}`))
    const pair = await crypto.subtle.generateKey(ES256, true, ["sign", "verify"])
    const jwk = await crypto.subtle.exportKey("jwk", pair.publicKey)
    this.credentials.push({ id, key: pair.privateKey, userHandle: publicKey.user.id })
    // COSE: an elliptic curve key (1: 2) for ES256 (3: -7) on P-256 (-1: 1), at x (-2) and y (-3).
    const key = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, fromBase64Url(jwk.x!)],
      [-3, fromBase64Url(jwk.y!)],
    ])
    const authData = joined(
      await this.authenticatorData(HAS_CREDENTIAL),
      new Uint8Array(16),
      [0, id.length],
      id,
      encodeCbor(key),
    )
    const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ])
    return JSON.stringify({
      id: base64Url(id),
      rawId: base64Url(id),
      type: "public-key",
      response: {
        attestationObject: base64Url(encodeCbor(attestation)),
        clientDataJSON: base64Url(this.clientData("webauthn.create", publicKey.challenge, flaws)),
      },
    })
  }

  /** Signs in with the newest credential that is allowed. */
  async get(options: string, flaws: Flaws = {}): Promise<string> {
    const { publicKey } = JSON.parse(options) as RequestOptions
    const allowed = publicKey.allowCredentials?.map(({ id }) => id)
    const credential = this.credentials.findLast(({ id }) => {
      return allowed?.includes(base64Url(id)) ?? true
    })
    if (!credential) throw new DOMException("No credential fits", "NotAllowedError")
    const authenticatorData = await this.authenticatorData(0)
    const clientData = this.clientData("webauthn.get", publicKey.challenge, flaws)
    const signed = joined(authenticatorData, await sha256(clientData))
    const algorithm = { name: "ECDSA", hash: "SHA-256" }
    const signature = await crypto.subtle.sign(algorithm, credential.key, signed)
    return JSON.stringify({
      id: base64Url(credential.id),
      rawId: base64Url(credential.id),
      type: "public-key",
      response: {
        authenticatorData: base64Url(authenticatorData),
        clientDataJSON: base64Url(clientData),
        signature: base64Url(derSignature(new Uint8Array(signature))),
        userHandle: credential.userHandle,
      },
    })
  }

  private async authenticatorData(flags: number): Promise<Uint8Array<ArrayBuffer>> {
    const rpIdHash = await sha256(new TextEncoder().encode(this.rpId))
    const counter = [0, 0, 0, 0]
    return joined(rpIdHash, [USER_PRESENT_AND_VERIFIED | flags], counter)
  }

  private clientData(type: string, challenge: string, flaws: Flaws): Uint8Array<ArrayBuffer> {
    const data = { type, challenge, origin: this.origin, crossOrigin: false, ...flaws }
    return new TextEncoder().encode(JSON.stringify(data))
  }
}

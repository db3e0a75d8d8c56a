import { bytesToHex } from "@noble/hashes/utils.js"
import { readCbor } from "./cbor.ts"

type Bytes = Uint8Array<ArrayBuffer>

const USER_PRESENT = 1 << 0
const BACKUP_ELIGIBLE = 1 << 3
const BACKED_UP = 1 << 4
const ATTESTED = 1 << 6
const EXTENSIONS = 1 << 7

const FIXED_LENGTH = 37
const ID_AT = 55
const MAX_ID_LENGTH = 1023

/** A new credential, as the authenticator made it. */
export interface AttestedCredential {
  /** A UUID: which kind of authenticator made it. */
  aaguid: string
  id: Bytes
  /** A COSE key. */
  publicKey: Bytes
}

/** What an authenticator says of itself and of the person at it. */
export interface AuthenticatorData {
  rpIdHash: Bytes
  userPresent: boolean
  backupEligible: boolean
  backedUp: boolean
  signCount: number
  credential: AttestedCredential | undefined
}

/** Throws where Kratos's library finds too few or too many bytes. */
export function readAuthenticatorData(bytes: Bytes): AuthenticatorData {
  if (bytes.length < FIXED_LENGTH) throw new Error("Authenticator data length too short")
  const flags = bytes[32] ?? 0
  const has = (flag: number) => (flags & flag) !== 0
  const attested = has(ATTESTED) ? readCredential(bytes) : undefined
  const rest = bytes.length - (attested?.end ?? FIXED_LENGTH)
  if (has(EXTENSIONS) ? rest === 0 : rest !== 0) throw new Error("Extensions missing or left over")
  return {
    rpIdHash: bytes.slice(0, 32),
    userPresent: has(USER_PRESENT),
    backupEligible: has(BACKUP_ELIGIBLE),
    backedUp: has(BACKED_UP),
    signCount: viewOf(bytes).getUint32(33),
    credential: attested?.credential,
  }
}

function readCredential(bytes: Bytes): { credential: AttestedCredential; end: number } {
  const idLength = viewOf(bytes).getUint16(53)
  if (idLength > MAX_ID_LENGTH) throw new Error("Credential id too long")
  const keyAt = ID_AT + idLength
  // Where there is too little, this throws.
  const end = keyAt + readCbor(bytes.slice(keyAt)).length
  const credential = {
    aaguid: toUuid(bytes.slice(37, 53)),
    id: bytes.slice(ID_AT, keyAt),
    publicKey: bytes.slice(keyAt, end),
  }
  return { credential, end }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Bytes) =>
  new DataView(buffer, byteOffset, byteLength)

const toUuid = (bytes: Bytes) =>
  bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")

import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js"
import { fromBase64Url, toBase64Url } from "../encoding.ts"

/** The bytes of unpadded base64url; `undefined` for anything else, padded and standard base64 too. */
export function fromBareBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  return /^[\w-]*$/.test(text) ? fromBase64Url(text) : undefined
}

/** The id of a stored key, or a UUID, as WebAuthn writes bytes. */
export function hexToBase64Url(hex: string): string {
  return toBase64Url(hexToBytes(hex.replaceAll("-", "")))
}

/** The UUID whose bytes these are; `""` for what are none. */
export function base64UrlToUuid(text: string): string {
  const hex = bytesToHex(fromBareBase64Url(text) ?? new Uint8Array())
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

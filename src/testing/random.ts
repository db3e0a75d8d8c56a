import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"

/** A stream of random-looking values that is the same for the same seed. Not for secrets. */
export class Random {
  private readonly seed: string
  private counter = 0
  private pool: number[] = []

  constructor(seed: string) {
    this.seed = seed
  }

  bytes(length: number): Uint8Array<ArrayBuffer> {
    while (this.pool.length < length) {
      this.pool.push(...sha256(utf8ToBytes(`${this.seed}:${String(this.counter++)}`)))
    }
    return new Uint8Array(this.pool.splice(0, length))
  }

  /** A version 4 UUID. */
  uuid(): string {
    const bytes = this.bytes(16)
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
  }

  text(length: number, alphabet: string): string {
    return Array.from(this.bytes(length), (byte) => alphabet[byte % alphabet.length]).join("")
  }

  /** From 0 up to 1. */
  fraction(): number {
    const [a = 0, b = 0, c = 0] = this.bytes(3)
    return (a * 65_536 + b * 256 + c) / 16_777_216
  }
}

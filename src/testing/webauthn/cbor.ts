/** What CBOR can say, as far as authenticators use it; floating-point numbers are read as `null`. */
export type Cbor = number | string | boolean | null | Uint8Array<ArrayBuffer> | Cbor[] | CborMap
export type CborMap = Map<Cbor, Cbor>

/** As CTAP2 allows. */
const MAX_DEPTH = 4

const SIMPLE: Record<number, Cbor> = { 20: false, 21: true, 22: null, 23: null }

class Reader {
  at = 0
  private readonly bytes: Uint8Array<ArrayBuffer>
  private readonly view: DataView

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  item(depth: number): Cbor {
    const start = this.byte()
    const detail = start & 0x1f
    switch (start >> 5) {
      case 0:
        return this.count(detail)
      case 1:
        return -1 - this.count(detail)
      case 2:
        return this.take(this.count(detail))
      case 3:
        return new TextDecoder("utf-8", { fatal: true }).decode(this.take(this.count(detail)))
      case 4:
        return this.list(this.count(detail), depth + 1)
      case 5:
        return this.map(this.count(detail), depth + 1)
      case 7:
        return this.simple(detail)
      default:
        throw new Error("Tags are not allowed in CTAP2's CBOR.")
    }
  }

  private list(length: number, depth: number): Cbor[] {
    checkDepth(depth)
    const items: Cbor[] = []
    for (let index = 0; index < length; index++) items.push(this.item(depth))
    return items
  }

  private map(length: number, depth: number): CborMap {
    checkDepth(depth)
    const map: CborMap = new Map()
    for (let index = 0; index < length; index++) {
      const key = this.item(depth)
      if (map.has(key)) throw new Error("A map has a key twice.")
      map.set(key, this.item(depth))
    }
    return map
  }

  private simple(detail: number): Cbor {
    if (detail > 23) this.count(detail)
    return SIMPLE[detail] ?? null
  }

  private byte(): number {
    return this.take(1)[0] ?? 0
  }

  private take(length: number): Uint8Array<ArrayBuffer> {
    const end = this.at + length
    if (end > this.bytes.length) throw new Error("The CBOR ends too early.")
    const taken = this.bytes.slice(this.at, end)
    this.at = end
    return taken
  }

  private count(detail: number): number {
    if (detail < 24) return detail
    const at = this.at
    if (detail > 27) throw new Error("Lengths must be known.")
    this.take(1 << (detail - 24))
    if (detail === 24) return this.view.getUint8(at)
    if (detail === 25) return this.view.getUint16(at)
    if (detail === 26) return this.view.getUint32(at)
    return Number(this.view.getBigUint64(at))
  }
}

function checkDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw new Error("The CBOR is nested too deeply.")
}

/** The first item and how many bytes it takes; throws on what is no CTAP2 CBOR. */
export function readCbor(bytes: Uint8Array<ArrayBuffer>): { value: Cbor; length: number } {
  const reader = new Reader(bytes)
  return { value: reader.item(0), length: reader.at }
}

/** What a credential is made of, in the order it is written. Nothing else is encoded. */
export type Cbor = number | string | Uint8Array | Map<number | string, Cbor>

/** A major type and its argument (RFC 8949, section 3). */
function head(major: number, argument: number): number[] {
  if (argument < 24) return [(major << 5) | argument]
  if (argument < 256) return [(major << 5) | 24, argument]
  return [(major << 5) | 25, argument >> 8, argument & 255]
}

function bytesOf(value: Cbor): number[] {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === "string") {
    const text = new TextEncoder().encode(value)
    return [...head(3, text.length), ...text]
  }
  if (value instanceof Uint8Array) return [...head(2, value.length), ...value]
  const entries = [...value].flatMap(([key, item]) => [...bytesOf(key), ...bytesOf(item)])
  return [...head(5, value.size), ...entries]
}

export const encodeCbor = (value: Cbor): Uint8Array => new Uint8Array(bytesOf(value))

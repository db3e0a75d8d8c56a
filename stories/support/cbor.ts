/** What a credential is made of. Nothing else is encoded. */
export type Cbor = number | string | Uint8Array | Map<number | string, Cbor>

/** RFC 8949, as far as a new credential needs it. */
export function encodeCbor(value: Cbor): number[] {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === "string") {
    const text = new TextEncoder().encode(value)
    return [...head(3, text.length), ...text]
  }
  if (value instanceof Uint8Array) return [...head(2, value.length), ...value]
  const entries = [...value].flatMap(([key, item]) => [...encodeCbor(key), ...encodeCbor(item)])
  return [...head(5, value.size), ...entries]
}

/** A major type and its argument. */
function head(major: number, argument: number): number[] {
  if (argument < 24) return [(major << 5) | argument]
  if (argument < 256) return [(major << 5) | 24, argument]
  return [(major << 5) | 25, argument >> 8, argument & 255]
}

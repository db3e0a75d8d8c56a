import { brotliCompressSync, constants, gzipSync } from "node:zlib"
import { isViteOwn, splitByLoad } from "../../scripts/bundleApp.ts"
import { cssOf, isChunk, type Output } from "./bundle.ts"

/** Bytes: gzip and brotli, at their best; brotli takes its time, and is left out where it is quick. */
export interface Bytes {
  gzip: number
  brotli: number
}

export interface ShippedSize {
  first: Bytes
  later: Bytes
  css: Bytes
}

/** Each file by itself, as it is sent. */
function sizeOf(files: readonly string[], isQuick: boolean): Bytes {
  const sum = (compress: (text: string) => Buffer) =>
    files.filter(Boolean).reduce((total, text) => total + compress(text).length, 0)
  return {
    gzip: sum((text) => gzipSync(text, { level: 9 })),
    brotli: isQuick
      ? 0
      : sum((text) =>
          brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        ),
  }
}

export function shippedSize(output: Output, isQuick: boolean): ShippedSize {
  const chunks = output.filter(isChunk).filter((chunk) => !isViteOwn(chunk))
  const { first, later } = splitByLoad(chunks)
  const css = cssOf(output).trim()
  return {
    first: sizeOf(
      first.map(({ code }) => code),
      isQuick,
    ),
    later: sizeOf(
      later.map(({ code }) => code),
      isQuick,
    ),
    css: sizeOf([css], isQuick),
  }
}

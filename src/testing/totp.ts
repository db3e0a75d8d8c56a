import { Secret, TOTP } from "otpauth"
import { encode } from "fast-png"
import { create as createQrCode } from "qrcode"
import { toBase64 } from "./encoding.ts"
import type { Random } from "./random.ts"

/** Kratos's: RFC 6238 with SHA-1, six digits, thirty seconds. */
const SETTINGS = { algorithm: "SHA1", digits: 6, period: 30 } as const
const SECRET_BYTES = 20
const IMAGE_PX = 256
/** The white around the code; pages add their own. */
const QUIET_MODULES = 2

/** 160 random bits in base32. */
export function newTotpKey(random: Random): string {
  return new Secret({ buffer: random.bytes(SECRET_BYTES).buffer }).base32
}

/** Whether a code is right now, or was or will be thirty seconds away. */
export function isTotpCode(key: string, code: string, now: number): boolean {
  const totp = new TOTP({ ...SETTINGS, secret: Secret.fromBase32(key) })
  return totp.validate({ token: code.trim(), timestamp: now, window: 1 }) !== null
}

/** What an authenticator app scans: `otpauth://totp/…` as a PNG of 256 × 256 pixels, a data URI. */
export function totpQrCode(key: string, issuer: string, account: string): string {
  const totp = new TOTP({ ...SETTINGS, secret: Secret.fromBase32(key), issuer, label: account })
  const { modules } = createQrCode(totp.toString(), { errorCorrectionLevel: "M" })
  return `data:image/png;base64,${toBase64(drawQr(modules.size, (x, y) => modules.get(y, x) !== 0))}`
}

/** Black on white, every module the same whole number of pixels, the rest a margin. */
function drawQr(size: number, isDark: (x: number, y: number) => boolean): Uint8Array {
  const scale = Math.floor(IMAGE_PX / (size + 2 * QUIET_MODULES))
  const margin = Math.floor((IMAGE_PX - size * scale) / 2)
  const data = new Uint8Array(IMAGE_PX * IMAGE_PX).fill(255)
  for (let y = 0; y < size * scale; y++) {
    for (let x = 0; x < size * scale; x++) {
      if (!isDark(Math.floor(x / scale), Math.floor(y / scale))) continue
      data[(y + margin) * IMAGE_PX + x + margin] = 0
    }
  }
  return encode({ width: IMAGE_PX, height: IMAGE_PX, data, channels: 1, depth: 8 })
}

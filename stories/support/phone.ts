import jsQR from "jsqr"
import { TOTP } from "totp-generator"

/** The code an authenticator app shows for a key, by a library that the fake Kratos does not use. */
export async function codeFor(key: string, now: number): Promise<string> {
  const { otp } = await TOTP.generate(key, { timestamp: now })
  return otp
}

/** What an authenticator app reads off a QR code. */
export interface Scanned {
  /** In base32. */
  key: string
  issuer: string
  account: string
}

/**
 * Reads a QR code as a phone's camera would: by its pixels.
 * @throws Error where there is none in the picture
 */
export async function scan(image: HTMLImageElement): Promise<Scanned> {
  await image.decode()
  const { naturalWidth: width, naturalHeight: height } = image
  const canvas = document.createElement("canvas")
  Object.assign(canvas, { width, height })
  const context = canvas.getContext("2d")
  if (!context) throw new Error("This browser cannot draw.")
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  const code = jsQR(data, width, height)
  if (!code) throw new Error("There is no QR code in this picture.")
  const url = new URL(code.data)
  const [issuer = "", account = ""] = decodeURIComponent(url.pathname).slice(1).split(":")
  return { key: url.searchParams.get("secret") ?? "", issuer, account }
}

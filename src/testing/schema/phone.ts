import { ParseError, parsePhoneNumberWithError } from "libphonenumber-js/max"

const NOT_A_NUMBER = "the phone number supplied is not a number"
const PROBLEMS: Record<string, string> = {
  INVALID_COUNTRY: "invalid country code",
  TOO_LONG: "the string supplied is too long to be a phone number",
  TOO_SHORT: "the string supplied is too short to be a phone number",
}

/**
 * A phone number in E.164, from how people write it: with a `+` and the country, spaces, brackets.
 * Otherwise `problem` is what Kratos says where it wants to send a code there.
 */
export function readPhone(text: string): { number: string } | { problem: string } {
  if (/[\r\n]/.test(text)) return { problem: NOT_A_NUMBER }
  try {
    const phone = parsePhoneNumberWithError(text.replace(/[+＋]+/, "+"))
    if (phone.isValid()) return { number: phone.number }
    return { problem: "the provided number is not a valid phone number" }
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    const isTooLittle = error.message === "TOO_SHORT" && text.replace(/\D/g, "").length < 3
    return { problem: (isTooLittle ? undefined : PROBLEMS[error.message]) ?? NOT_A_NUMBER }
  }
}

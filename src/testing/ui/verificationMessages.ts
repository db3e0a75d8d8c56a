import type { UiText } from "@ory/client"
import { minutesSince } from "./messages.ts"

const info = (id: number, text: string): UiText => ({ id, text, type: "info" })
const error = (id: number, text: string): UiText => ({ id, text, type: "error" })

const SENT =
  "An email containing a verification code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and make sure to use the address you registered with."

/** What Kratos says on a verification flow (`text/message_verification.go`). */
export const verification = {
  email: () => info(1070007, "Email"),
  resendCode: () => info(1070008, "Resend code"),
  continue: () => info(1070009, "Continue"),
  codeLabel: () => info(1070011, "Verification code"),
  codeSent: () => info(1080003, SENT),
  verified: (): UiText => ({
    id: 1080002,
    text: "You successfully verified your email address.",
    type: "success",
  }),
  noMethod: () =>
    error(
      4010006,
      "Could not find a strategy to verify your account with. Did you fill out the form correctly?",
    ),
  doneAlready: () =>
    error(4070002, "The request was already completed successfully and can not be retried."),
  expired: (at: string, now: number): UiText => ({
    ...error(
      4070005,
      `The verification flow expired ${minutesSince(at, now)} minutes ago, please try again.`,
    ),
    context: { expired_at: at, expired_at_unix: Math.floor(Date.parse(at) / 1000) },
  }),
  codeWrong: () =>
    error(4070006, "The verification code is invalid or has already been used. Please try again."),
}

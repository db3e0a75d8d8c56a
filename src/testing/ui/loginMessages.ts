import type { UiText } from "@ory/client"
import { minutesSince } from "./messages.ts"

type Context = Record<string, unknown>

const info = (id: number, text: string, context?: Context): UiText => ({
  id,
  text,
  type: "info",
  ...(context && { context }),
})

const error = (id: number, text: string, context?: Context): UiText => ({
  ...info(id, text, context),
  type: "error",
})

const SENT =
  "An email containing a code has been sent to the email address you provided. If you have not received an email, check the spelling of the address and retry the login."

/** What Kratos says on a login flow (`text/message_login.go`). */
export const login = {
  signIn: () => info(1010001, "Sign in"),
  signInWith: (provider: string, providerId: string) =>
    info(1010002, `Sign in with ${provider}`, { provider, provider_id: providerId }),
  confirm: () => info(1010003, "Please confirm this action by verifying that it is you."),
  secondFactor: () => info(1010004, "Please complete the second authentication challenge."),
  totpLabel: () => info(1010006, "Authentication code"),
  lookupLabel: () => info(1010007, "Backup recovery code"),
  useTotp: () => info(1010009, "Use Authenticator"),
  useLookup: () => info(1010010, "Use backup recovery code"),
  prepareKey: () =>
    info(
      1010012,
      "Prepare your WebAuthn device (e.g. security key, biometrics scanner, ...) and press continue.",
    ),
  continueWithKey: () => info(1010013, "Continue"),
  codeSent: () => info(1010014, SENT),
  withPassword: () => info(1010022, "Sign in with password"),
  sendCodeTo: (address: string, channel: string) =>
    info(1010023, `Send code to ${address}`, { address, channel }),
  identifier: () => info(1070004, "ID"),
  resendCode: () => info(1070008, "Resend code"),
  continue: () => info(1070009, "Continue"),
  codeLabel: () => info(1070013, "Login code"),
}

/** Why Kratos lets nobody in. */
export const loginRefused = {
  noTotp: () => error(4000011, "You have no TOTP device set up."),
  lookupUsed: () => error(4000012, "This backup recovery code has already been used."),
  noLookup: () => error(4000014, "You have no backup recovery codes set up."),
  lookupWrong: () => error(4000016, "The backup recovery code is not valid."),
  noCodeAddress: () =>
    error(4000035, "This account does not exist or has not setup sign in with code."),
  expired: (at: string, now: number) =>
    error(
      4010001,
      `The login flow expired ${minutesSince(at, now)} minutes ago, please try again.`,
      { expired_at: at, expired_at_unix: Math.floor(Date.parse(at) / 1000) },
    ),
  noMethod: () =>
    error(
      4010002,
      "Could not find a strategy to log you in with. Did you fill out the form correctly?",
    ),
  codeWrong: () =>
    error(4010008, "The login code is invalid or has already been used. Please try again."),
}

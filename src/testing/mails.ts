import { HttpError } from "./errors.ts"
import { withPath } from "./http/urls.ts"
import type { Kratos } from "./kratos.ts"
import type { EmailedCode, Mail } from "./store.ts"

const DIGITS = "0123456789"
/** Kratos's `code.config.lifespan`. */
const ONE_HOUR = 3_600_000
/** How many codes a flow may be tried with. */
const MOST_ATTEMPTS = 5

/** A flow that mails codes. */
export interface MailingFlow {
  id: string
  /** How many codes were tried, those of earlier mails too. */
  attempts: number
  context: { code?: EmailedCode }
}

type Recipient = Pick<EmailedCode, "address" | "identityId">

/** Mails a code to sign in with as a second factor; codes of earlier mails are no longer taken. */
export function mailLoginCode(kratos: Kratos, flow: MailingFlow, to: Recipient): void {
  mailCode(kratos, flow, to, (code) => ({
    subject: "Login to your account",
    body: `Hi,\n\nplease login to your account by entering the following code:\n\n${code}\n`,
  }))
}

/** Mails a code, and a link with it, that prove that an address is the person's. */
export function mailVerificationCode(kratos: Kratos, flow: MailingFlow, to: Recipient): void {
  const link = (code: string) =>
    withPath(kratos.config.url, "/self-service/verification", { code, flow: flow.id })
  mailCode(kratos, flow, to, (code) => ({
    subject: "Please verify your email address",
    body: `Hi,\n\nplease verify your account by entering the following code:\n\n${code}\n\nor clicking the following link:\n\n${link(code)}\n`,
  }))
}

function mailCode(
  { store, random, clock }: Kratos,
  flow: MailingFlow,
  to: Recipient,
  write: (code: string) => Pick<Mail, "subject" | "body">,
): void {
  const code = random.text(6, DIGITS)
  flow.context.code = { ...to, code, expiresAt: clock.iso(ONE_HOUR), used: false }
  store.mails.push({ to: to.address, ...write(code), code, sentAt: clock.iso() })
}

/**
 * Takes a code, if it is the one that was mailed (to this identity, where one is given).
 * `undefined`: it is not.
 * @throws HttpError 400 for the sixth code, also where it is right
 */
export function takeCode(
  flow: MailingFlow,
  code: string,
  identityId?: string,
): EmailedCode | undefined {
  flow.attempts++
  if (flow.attempts > MOST_ATTEMPTS) {
    throw new HttpError(400, {
      reason: "The request was submitted too often. Please request another code.",
    })
  }
  const mailed = flow.context.code
  // It lives as long as the flow, which is older: whoever is late finds the flow expired.
  if (mailed?.code !== code || mailed.used) return undefined
  if (identityId !== undefined && mailed.identityId !== identityId) return undefined
  mailed.used = true
  return mailed
}

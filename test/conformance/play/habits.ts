/** What people do again and again. */
import { totpCode } from "../../kratos/stack/totp.ts"
import { totpSecret } from "./flow.ts"
import type { Person } from "./scenario.ts"
import type { Visitor } from "./visitor.ts"

/** Sets up an authenticator app, which is no step. @returns its secret key */
export async function enrollTotp(visitor: Visitor): Promise<string> {
  const flow = await visitor.openSettings()
  const secret = totpSecret(flow)
  const code = totpCode(secret, visitor.world.now())
  await visitor.submit(undefined, flow, { method: "totp", totp_code: code })
  return secret
}

/** Sets up backup codes, which is no step. */
export async function enrollLookup(visitor: Visitor): Promise<void> {
  const flow = await visitor.openSettings()
  await visitor.submit(undefined, flow, { lookup_secret_regenerate: true })
  await visitor.submit(undefined, flow, { lookup_secret_confirm: true })
}

/**
 * Goes to a login that Kratos sent a browser to, and signs in there without a script.
 *
 * @returns where Kratos sends the browser then
 */
export async function signInAgain(
  visitor: Visitor,
  { email, password }: Person,
  url: string,
  step: string,
): Promise<string> {
  const page = await visitor.visit(`${step}: to the login`, url)
  const id = new URL(page.location).searchParams.get("flow") ?? ""
  const login = await visitor.get(`${step}: the login flow`, `/self-service/login/flows?id=${id}`)
  const fields = { method: "password", identifier: email, password }
  return (await visitor.submitForm(`${step}: signed in`, login.body, fields)).location
}

/** Signs in as an app does, which is no step. @returns the session token */
export async function signInNatively(
  visitor: Visitor,
  { email, password }: Person,
): Promise<string> {
  const { body } = await visitor.get(undefined, "/self-service/login/api")
  const fields = { method: "password", identifier: email, password }
  const answer = await visitor.post(undefined, body.ui.action, fields)
  const token = answer.body.session_token
  if (!token) throw new Error(`${email} could not sign in natively: ${answer.status}`)
  return token
}

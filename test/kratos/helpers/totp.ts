import { logInNatively } from "../stack/client.ts"
import { totpCode } from "../stack/totp.ts"
import type { Person } from "./person.ts"

interface SettingsFlow {
  state?: string
  ui: {
    action: string
    nodes: { attributes: { id?: string; text?: { context?: { secret?: string } } } }[]
  }
}

/**
 * Sets up an authenticator app for somebody, as they would do on another device.
 *
 * @returns its secret key.
 */
export async function enrollTotp(
  kratosUrl: string,
  { email, password }: Pick<Person, "email" | "password">,
): Promise<string> {
  const session = await logInNatively(kratosUrl, { identifier: email, password })
  const headers = {
    "content-type": "application/json",
    "x-session-token": session?.sessionToken ?? "",
  }
  const created = await fetch(`${kratosUrl}/self-service/settings/api`, { headers })
  const { ui } = (await created.json()) as SettingsFlow
  const key = ui.nodes.find(({ attributes }) => attributes.id === "totp_secret_key")
  const secret = key?.attributes.text?.context?.secret ?? ""
  const response = await fetch(ui.action, {
    method: "POST",
    headers,
    body: JSON.stringify({ method: "totp", totp_code: totpCode(secret) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`TOTP of ${email}: ${response.status} ${text}`)
  return secret
}

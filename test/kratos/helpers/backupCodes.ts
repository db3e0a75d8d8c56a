import { logInNatively } from "../stack/client.ts"
import type { Person } from "./person.ts"

interface Flow {
  ui: {
    action: string
    nodes: { attributes: { id?: string; text?: { context?: { secrets?: { text: string }[] } } } }[]
  }
}

/**
 * Sets up backup codes for somebody, as they would do on another device.
 *
 * @returns the codes.
 */
export async function enrollBackupCodes(
  kratosUrl: string,
  { email, password }: Pick<Person, "email" | "password">,
): Promise<string[]> {
  const session = await logInNatively(kratosUrl, { identifier: email, password })
  const headers = {
    "content-type": "application/json",
    "x-session-token": session?.sessionToken ?? "",
  }
  const post = async (url: string, body: object): Promise<Flow> => {
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) })
    if (response.ok) return (await response.json()) as Flow
    throw new Error(`Backup codes of ${email}: ${response.status} ${await response.text()}`)
  }
  const created = await fetch(`${kratosUrl}/self-service/settings/api`, { headers })
  const { action } = ((await created.json()) as Flow).ui
  const { ui } = await post(action, { method: "lookup_secret", lookup_secret_regenerate: true })
  await post(action, { method: "lookup_secret", lookup_secret_confirm: true })
  const node = ui.nodes.find(({ attributes }) => attributes.id === "lookup_secret_codes")
  return node?.attributes.text?.context?.secrets?.map(({ text }) => text) ?? []
}

import { expect } from "storybook/test"
import type { FakeKratos } from "react-ory-settings/testing"
import { ada } from "./people.ts"
import { codeFor } from "./phone.ts"

interface Flow {
  ui: {
    action: string
    nodes: { attributes: { id?: string; text?: { context?: { secret?: string } } } }[]
  }
}

/** Ada sets up an authenticator app on another device: in an app of its own, without this browser. */
export async function setUpTotpElsewhere({ url, fetch }: FakeKratos): Promise<void> {
  async function send(to: string, token: string, body?: object): Promise<unknown> {
    const headers = { "content-type": "application/json", "x-session-token": token }
    const response = await fetch(
      new Request(to, {
        credentials: "omit",
        headers,
        ...(body && { method: "POST", body: JSON.stringify(body) }),
      }),
    )
    await expect(response.status).toBe(200)
    return response.json()
  }

  const { email } = ada.traits as { email: string }
  const login = (await send(`${url}/self-service/login/api`, "")) as Flow
  const proof = { method: "password", identifier: email, password: ada.password }
  const { session_token } = (await send(login.ui.action, "", proof)) as { session_token: string }
  const { ui } = (await send(`${url}/self-service/settings/api`, session_token)) as Flow
  const node = ui.nodes.find(({ attributes }) => attributes.id === "totp_secret_key")
  const code = await codeFor(node?.attributes.text?.context?.secret ?? "", Date.now())
  await send(ui.action, session_token, { method: "totp", totp_code: code })
}

import type { SettingsFlow } from "@ory/client"
import {
  createFakeKratos,
  type FakeKratos,
  type FakeKratosOptions,
} from "react-ory-settings/testing"

export const ADA = { traits: { email: "ada@example.com" }, password: "correct horse" }

/** Somebody who is signed in, and their page. */
export function signedIn(options: FakeKratosOptions = {}) {
  const kratos = createFakeKratos({ identities: [ADA], ...options })
  kratos.loginAs("ada@example.com")
  return { kratos, ...page(kratos) }
}

/** What a page does with a fake Kratos: JSON requests with its cookies. */
export function page(kratos: FakeKratos) {
  const send = (path: string, init: RequestInit = {}) =>
    kratos.fetch(
      new Request(path.startsWith("http") ? path : kratos.url + path, {
        ...init,
        headers: { accept: "application/json", ...(init.headers as Record<string, string>) },
      }),
    )
  return {
    get: (path: string) => send(path),
    async settings(): Promise<SettingsFlow> {
      return (await (await send("/self-service/settings/browser")).json()) as SettingsFlow
    },
    post: (flow: Pick<SettingsFlow, "ui">, body: object) =>
      send(flow.ui.action, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ csrf_token: csrfTokenOf(flow), ...body }),
      }),
  }
}

export function csrfTokenOf({ ui }: Pick<SettingsFlow, "ui">): string {
  const { attributes } = ui.nodes.find(
    (node) => node.attributes.node_type === "input" && node.attributes.name === "csrf_token",
  )!
  return attributes.node_type === "input" ? String(attributes.value) : ""
}

export async function messagesOf(response: Response): Promise<number[]> {
  const { ui } = (await response.json()) as SettingsFlow
  return [...(ui.messages ?? []), ...ui.nodes.flatMap((node) => node.messages)].map(({ id }) => id)
}

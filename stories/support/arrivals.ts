import type { FakeKratos, ProviderAnswer } from "react-ory-settings/testing"

interface Flow {
  id: string
  ui: { action: string; nodes: { attributes: { name?: string; value?: unknown } }[] }
}

/** Comes back from a provider's page, where the person was to link an account. */
export function fromProvider(provider: string, answer: ProviderAnswer) {
  return async (kratos: FakeKratos): Promise<string> => {
    const { ui } = (await ask(kratos, `${kratos.url}/self-service/settings/browser`)) as Flow
    const token = ui.nodes.find(({ attributes }) => attributes.name === "csrf_token")
    const body = { method: "oidc", link: provider, csrf_token: token?.attributes.value }
    const { redirect_browser_to } = (await ask(kratos, ui.action, body)) as {
      redirect_browser_to: string
    }
    return kratos.navigate(kratos.providerCallback(redirect_browser_to, answer))
  }
}

/** Has opened the page long ago: its flow has expired since. */
export async function withExpiredFlow(kratos: FakeKratos): Promise<string> {
  const { id } = (await ask(kratos, `${kratos.url}/self-service/settings/browser`)) as Flow
  kratos.advance("61m")
  return `${location.origin}/settings?flow=${id}`
}

/** Has a flow in the address that Kratos does not know, or no longer. */
export const withUnknownFlow = () =>
  Promise.resolve(`${location.origin}/settings?flow=00000000-0000-4000-8000-000000000000`)

async function ask({ fetch }: FakeKratos, url: string, body?: object): Promise<unknown> {
  const headers = { accept: "application/json", "content-type": "application/json" }
  const response = await fetch(
    new Request(url, { headers, ...(body && { method: "POST", body: JSON.stringify(body) }) }),
  )
  return response.json()
}

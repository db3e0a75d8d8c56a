// @vitest-environment node
import type { SettingsFlow } from "@ory/client"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { createFakeKratos } from "react-ory-settings/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { csrfTokenOf } from "./browser.ts"

// The README leads here.
const server = createServer((message, answer) => {
  const chunks: Buffer[] = []
  message.on("data", (chunk: Buffer) => chunks.push(chunk))
  message.on("end", () => {
    const { method = "GET", url = "/", headers } = message
    const request = new Request(kratos.url + url, {
      method,
      headers: headers as Record<string, string>,
      body: method === "POST" ? Buffer.concat(chunks) : null,
    })
    kratos.fetch(request).then(
      async (response) => {
        answer.writeHead(response.status, [...response.headers].flat())
        answer.end(await response.text())
      },
      // A fault broke the connection.
      () => answer.destroy(),
    )
  })
})
let kratos: ReturnType<typeof createFakeKratos>

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  kratos = createFakeKratos({
    url: `http://localhost:${port}`,
    cookies: "headers",
    identities: [
      { traits: { email: "ada@example.com" }, verified: true },
      { traits: { email: "eve@example.com" }, verified: true },
    ],
  })
})
afterAll(() => {
  server.close()
})

test("on a Node server two visitors have a session each", async () => {
  async function rename(email: string, nickname: string) {
    const headers = { accept: "application/json", cookie: kratos.loginAs(email).cookie }
    const created = await fetch(`${kratos.url}/self-service/settings/browser`, { headers })
    const flow = (await created.json()) as SettingsFlow
    const saved = await fetch(flow.ui.action, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({
        method: "profile",
        csrf_token: csrfTokenOf(flow),
        traits: { email, nickname },
      }),
    })
    expect(saved.headers.getSetCookie()).toEqual([expect.stringMatching(/^ory_kratos_session=/)])
  }
  await Promise.all([rename("ada@example.com", "Ada"), rename("eve@example.com", "Eve")])
  expect(kratos.state().identities.map(({ traits }) => traits.nickname)).toEqual(["Ada", "Eve"])
})

import { createServer } from "node:http"
import type { FakeKratosOptions, FakeWebhookCall } from "../../../src/testing/options.ts"

type Webhook = NonNullable<FakeKratosOptions["webhook"]>

/** The methods whose settings Kratos can call a hook for. */
const METHODS = ["profile", "password", "totp", "lookup_secret", "webauthn", "passkey", "oidc"]

const BODY = `function(ctx) {
  identity: { id: ctx.identity.id, traits: ctx.identity.traits },
  [if std.objectHas(ctx.flow, 'transient_payload') then 'transientPayload' else null]:
    ctx.flow.transient_payload,
}`

/** Kratos's configuration for a hook before each method's changes are saved. */
export function webhookHooks(url: string): object {
  const hooks = (method: string) => [
    {
      hook: "web_hook",
      config: {
        url: `${url}/?method=${method}`,
        method: "POST",
        body: `base64://${Buffer.from(BODY).toString("base64")}`,
        response: { parse: true },
      },
    },
  ]
  return Object.fromEntries(METHODS.map((method) => [method, { hooks: hooks(method) }]))
}

/** A server whose answers are those of the function. */
export async function serveWebhook(
  port: number,
  webhook: Webhook,
): Promise<{ stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      let body = ""
      for await (const chunk of request.setEncoding("utf8")) body += String(chunk)
      const method = new URL(request.url ?? "/", "http://localhost").searchParams.get("method")
      const call = { method, ...JSON.parse(body) } as FakeWebhookCall
      const answer = await webhook(call)
      if (answer === "down") {
        request.socket.destroy()
        return
      }
      response.writeHead(answer ? 400 : 200, { "content-type": "application/json" })
      response.end(JSON.stringify(answer ?? {}))
    })()
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

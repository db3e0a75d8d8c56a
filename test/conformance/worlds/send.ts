import { request as httpRequest, type IncomingMessage } from "node:http"

async function bytesOf(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of message) chunks.push(chunk as Uint8Array)
  return new Uint8Array(Buffer.concat(chunks))
}

/**
 * Sends a request as it is. `fetch` would add headers of its own (`Accept` among them), which
 * decide what Kratos answers.
 */
export async function send(request: Request): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer())
  const headers: Record<string, string> = Object.fromEntries(request.headers)
  if (body.length > 0 || request.method === "POST") headers["content-length"] = String(body.length)
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = httpRequest(request.url, { method: request.method, headers, agent: false })
    outgoing.once("response", resolve).once("error", reject)
    outgoing.end(body)
  })
  const answered = new Headers()
  const raw = message.rawHeaders
  for (let index = 0; index < raw.length; index += 2) answered.append(raw[index]!, raw[index + 1]!)
  const content = await bytesOf(message)
  const status = message.statusCode ?? 0
  return new Response(content.length > 0 ? content : null, { status, headers: answered })
}

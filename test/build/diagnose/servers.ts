import { once } from "node:events"
import { createServer, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"

const servers: Server[] = []

/** A server on a free port of this machine; its port. */
export async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, "127.0.0.1")
  servers.push(server)
  await once(server, "listening")
  return (server.address() as AddressInfo).port
}

/** A port that nothing listens at. */
export async function closedPort(): Promise<number> {
  const port = await serve(() => undefined)
  servers.pop()!.close()
  return port
}

export function closeServers(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
}

interface Answer {
  status?: number
  body?: unknown
  /** Whether other origins may read it. */
  cors?: boolean
  /** Closes the connection of whatever is no probe and no question of the browser's. */
  cut?: boolean
}

/** A Kratos with the same answer to everything, which may change. */
export function serveKratos(answer: Answer): Promise<number> {
  return serve((request, response) => {
    const isAsked = request.url?.startsWith("/self-service/") && request.method !== "OPTIONS"
    if (answer.cut && isAsked) {
      request.destroy()
      return
    }
    response.writeHead(request.method === "OPTIONS" ? 204 : (answer.status ?? 200), {
      "content-type": "application/json",
      ...(answer.cors && {
        "access-control-allow-origin": request.headers.origin ?? "*",
        "access-control-allow-credentials": "true",
        "access-control-allow-headers": "content-type",
      }),
    })
    response.end(JSON.stringify(answer.body ?? {}))
  })
}

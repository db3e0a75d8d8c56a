import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { createFakeKratos, type FakeKratos } from "../../src/testing/index.ts"

/** Milliseconds that each of Kratos's answers takes. */
export const LATENCY = 100

/** Her address is confirmed: else a page may ask how that goes on. */
const PERSON = {
  traits: { email: "ada@example.com", name: { first: "Ada" } },
  password: "secret",
  verified: true,
}

/** What may be had at this server, by path. */
export type Files = Map<string, { type: "text/html" | "text/javascript"; content: string }>

export interface Served {
  url: string
  /** A new person, signed in, and no requests so far. */
  newVisit: () => void
  /** What the page asked Kratos since then: method and path. */
  requests: () => string[]
  close: () => void
}

/** Serves the pages, and Kratos below /kratos, at a free port. */
export async function serve(files: Files): Promise<Served> {
  let kratos: FakeKratos | undefined
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://localhost:${port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? "/", url)
    if (pathname.startsWith("/kratos/")) {
      await ask(pathname + search, request, response)
      return
    }
    const file = files.get(pathname)
    if (!file) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      "content-type": `${file.type}; charset=utf-8`,
      // Compiled anew each time, as on a first visit.
      "cache-control": "no-store",
      // Only so isolated, a page has a clock that is fine enough.
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    })
    response.end(file.content)
  }

  async function ask(path: string, request: IncomingMessage, response: ServerResponse) {
    const { accept = "*/*", "content-type": type = "application/json" } = request.headers
    const { method = "GET" } = request
    const answered = await kratos?.fetch(url + path, {
      method,
      headers: { accept, "content-type": type, origin: url },
      body: method === "POST" ? await text(request) : undefined,
      redirect: "manual",
    })
    response.writeHead(answered?.status ?? 500, { "content-type": "application/json" })
    response.end(await answered?.text())
  }

  return {
    url,
    newVisit() {
      kratos = createFakeKratos({
        url: `${url}/kratos`,
        appUrl: url,
        latency: LATENCY,
        identities: [PERSON],
        providers: [{ id: "google", label: "Google" }],
      })
      kratos.loginAs(PERSON.traits.email)
    },
    requests: () => (kratos?.state().requests ?? []).map(({ method, path }) => `${method} ${path}`),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

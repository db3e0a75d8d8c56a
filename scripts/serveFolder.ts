import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join } from "node:path"

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".svg": "image/svg+xml",
}

/** Serves a folder of built files below a path, at a free port. */
export async function serveFolder(folder: string, below = "/") {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    if (!pathname.startsWith(below)) return response.writeHead(404).end()
    const path = pathname.slice(below.length) || "index.html"
    const type = TYPES[extname(path)] ?? "application/octet-stream"
    readFile(join(folder, path)).then(
      (content) => {
        response.writeHead(200, { "content-type": type, "cache-control": "max-age=600" })
        response.end(content)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}${below}`, close: () => server.close() }
}

import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join, normalize } from "node:path"

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
}

/** Serves a built single-page app: every path without a file is answered with `index.html`. */
export async function serveFiles(
  folder: string,
  port: number,
  headers: Record<string, string>,
): Promise<{ stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    const path = extname(pathname) === "" ? "/index.html" : normalize(pathname)
    readFile(join(folder, path)).then(
      (content) => {
        const type = TYPES[extname(path)] ?? "application/octet-stream"
        response.writeHead(200, { ...headers, "content-type": type }).end(content)
      },
      () => response.writeHead(404, headers).end(),
    )
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

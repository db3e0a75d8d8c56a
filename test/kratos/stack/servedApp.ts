import { execFile } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { extname, join, normalize } from "node:path"
import { text } from "node:stream/consumers"
import { PassThrough } from "node:stream"
import { promisify } from "node:util"
import type { SettingsFlow } from "@ory/client"
import { QueryClient } from "@tanstack/react-query"
import type { ReactElement } from "react"
import { renderToPipeableStream } from "react-dom/server"
import type { AppOptions, RunningApp } from "./app.ts"
import { APP_FOLDER, temporaryFolder } from "./folders.ts"
import { policy } from "./policy.ts"
import { page, type Library, type ServedData, type ServedOptions } from "./served/page.ts"
import type { StackUrls } from "./urls.ts"

const ROOT = join(APP_FOLDER, "../..")
const VITE = join(ROOT, "node_modules/vite/bin/vite.js")
const STYLES = ["examples/vite/src/app.css", "dist/styles.css"]

/** The built library: its name alone would lead the test runner to its sources. */
const LIBRARY = join(ROOT, "dist/index.js")

/**
 * A server that renders the settings and login pages from the flow's id and the request's cookies,
 * for browsers with JavaScript and without.
 */
export async function startServedApp(
  urls: StackUrls,
  served: ServedOptions,
  { csp = policy, production }: AppOptions,
): Promise<RunningApp> {
  const library = (await import(LIBRARY)) as Library
  const mode = production ? "production" : "development"
  const built = await temporaryFolder("served-")
  const config = join(import.meta.dirname, "served/vite.config.ts")
  const flags = ["--config", config, "--mode", mode, "--outDir", built.path, "--emptyOutDir"]
  await promisify(execFile)(process.execPath, [VITE, "build", ...flags, "--logLevel", "error"], {
    env: { ...process.env, NODE_ENV: mode },
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", urls.appUrl)
    // The page's own code, and what that loads when it is needed.
    if (extname(pathname) === ".js") {
      const code = await readFile(join(built.path, normalize(pathname)))
      response.writeHead(200, { "content-type": "text/javascript" }).end(code)
      return
    }
    const style = STYLES.find((file) => pathname === `/${file}`)
    if (style !== undefined) {
      const sheet = await readFile(join(ROOT, style))
      response.writeHead(200, { "content-type": "text/css" }).end(sheet)
      return
    }
    const kind = pathname === "/login" ? "login" : "settings"
    const flow = await fetchFlow(urls, kind, searchParams.get("flow"), request.headers.cookie)
    if (!flow) {
      // Only Kratos can set its cookie, so that only Kratos can make a flow for this browser.
      const location = `${urls.kratosUrl}/self-service/${kind}/browser`
      response.writeHead(303, { location }).end()
      return
    }
    const data: ServedData = { ...served, kind, kratosUrl: urls.kratosUrl, flow }
    const queryClient = new QueryClient()
    const client = library.createOryClient(urls.kratosUrl)
    const { queryKey } = library.settingsFlowOptions({ client, flowId: flow.id })
    queryClient.setQueryData(queryKey, flow)
    const html = documentOf(await render(page(library, queryClient, data)), data)
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": csp(urls),
      "cache-control": "no-store",
    })
    response.end(html)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 500
      response.end(String(error))
    })
  })
  server.listen(Number(new URL(urls.appUrl).port), "127.0.0.1")
  await once(server, "listening")
  return {
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await built.remove()
    },
  }
}

async function fetchFlow(
  { kratosUrl }: StackUrls,
  kind: ServedData["kind"],
  id: string | null,
  cookie = "",
): Promise<SettingsFlow | undefined> {
  if (id === null) return undefined
  const headers = { accept: "application/json", cookie }
  const response = await fetch(`${kratosUrl}/self-service/${kind}/flows?id=${id}`, { headers })
  return response.ok ? ((await response.json()) as SettingsFlow) : undefined
}

/** As a stream: the way that frameworks do it. */
function render(element: ReactElement): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(element, {
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onError: reject,
    })
  })
}

function documentOf(html: string, data: ServedData): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="data:," />
    ${STYLES.map((file) => `<link rel="stylesheet" href="/${file}" />`).join("\n    ")}
    <title>Served</title>
  </head>
  <body>
    <div id="root">${html}</div>
    <script type="application/json" id="data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>
    <script type="module" src="/client.js"></script>
  </body>
</html>
`
}

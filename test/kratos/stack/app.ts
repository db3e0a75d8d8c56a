import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { createServer } from "vite"
import { APP_FOLDER, temporaryFolder } from "./folders.ts"
import { serveFiles } from "./serveFiles.ts"
import type { StackUrls } from "./urls.ts"

/** How the example app is served. */
export interface AppOptions {
  /** A built app instead of Vite's development server (in which StrictMode mounts twice). */
  production?: boolean
  /** The Content-Security-Policy of the built app; implies `production`. */
  csp?: (urls: StackUrls) => string
  /** More settings of the app, e.g. `{ VITE_SCRIPTS: "load" }`. */
  appEnv?: Record<`VITE_${string}`, string>
}

export interface RunningApp {
  stop(): Promise<void>
}

/** Starts `examples/vite` for the Kratos of `urls`. */
export async function startApp(urls: StackUrls, options: AppOptions = {}): Promise<RunningApp> {
  // The app imports the library as its users do: from the built package.
  if (!existsSync(join(APP_FOLDER, "../../dist/index.js"))) {
    throw new Error("The library is not built: run `npm run build` first.")
  }
  const { production, csp, appEnv } = options
  const env = { VITE_KRATOS_URL: urls.kratosUrl, ...appEnv }
  const port = Number(new URL(urls.appUrl).port)
  if (!production && !csp) return serveForDevelopment(port, env)
  return serveBuilt(port, env, csp ? { "content-security-policy": csp(urls) } : {})
}

async function serveForDevelopment(port: number, env: Record<string, string>): Promise<RunningApp> {
  // Several servers run at once: each has its own pre-bundled packages.
  const cache = await temporaryFolder("vite-")
  const server = await createServer({
    root: APP_FOLDER,
    logLevel: "error",
    cacheDir: cache.path,
    define: Object.fromEntries(
      Object.entries(env).map(([key, value]) => [`import.meta.env.${key}`, JSON.stringify(value)]),
    ),
    // A file that is edited meanwhile must not reload the page of a test.
    server: { host: "127.0.0.1", port, strictPort: true, hmr: false, watch: null },
  })
  await server.listen()
  // The first page would else wait for the packages in the time of the first test.
  await server.warmupRequest("/src/main.tsx")
  await server.waitForRequestsIdle()
  return {
    stop: async () => {
      await server.close()
      await cache.remove()
    },
  }
}

async function serveBuilt(
  port: number,
  env: Record<string, string>,
  headers: Record<string, string>,
): Promise<RunningApp> {
  const built = await temporaryFolder("app-")
  const vite = join(APP_FOLDER, "../../node_modules/vite/bin/vite.js")
  // A process of its own, as NODE_ENV decides which React is built in, and it is "test" here.
  await promisify(execFile)(
    process.execPath,
    [vite, "build", "--outDir", built.path, "--emptyOutDir", "--logLevel", "error"],
    { cwd: APP_FOLDER, env: { ...process.env, ...env, NODE_ENV: "production" } },
  )
  const server = await serveFiles(built.path, port, headers)
  return {
    stop: async () => {
      await server.stop()
      await built.remove()
    },
  }
}

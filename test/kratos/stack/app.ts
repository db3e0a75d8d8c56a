import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { APP_FOLDER, temporaryFolder } from "./folders.ts"
import { policy } from "./policy.ts"
import { serveFiles } from "./serveFiles.ts"
import type { StackUrls } from "./urls.ts"

/** How the example app is served. */
export interface AppOptions {
  /** The Content-Security-Policy of its pages. @default policy */
  csp?: (urls: StackUrls) => string
  /** React as visitors get it, and not its development build, in which StrictMode mounts twice. */
  production?: boolean
  /** More settings of the app, e.g. `{ VITE_SCRIPTS: "load" }`. */
  appEnv?: Record<`VITE_${string}`, string>
}

export interface RunningApp {
  stop(): Promise<void>
}

const VITE = join(APP_FOLDER, "../../node_modules/vite/bin/vite.js")

/** Builds `examples/vite` for the Kratos of `urls`, in less time than Kratos takes, and serves it. */
export async function startApp(urls: StackUrls, options: AppOptions = {}): Promise<RunningApp> {
  // The app imports the library as its users do: from the built package.
  if (!existsSync(join(APP_FOLDER, "../../dist/index.js"))) {
    throw new Error("The library is not built: run `npm run build` first.")
  }
  const { csp = policy, production, appEnv } = options
  const mode = production ? "production" : "development"
  const built = await temporaryFolder("app-")
  // A process of its own, as NODE_ENV decides which React is built in, and it is "test" here.
  await promisify(execFile)(
    process.execPath,
    [VITE, "build", "--mode", mode, "--outDir", built.path, "--emptyOutDir", "--logLevel", "error"],
    {
      cwd: APP_FOLDER,
      env: { ...process.env, VITE_KRATOS_URL: urls.kratosUrl, ...appEnv, NODE_ENV: mode },
    },
  )
  const port = Number(new URL(urls.appUrl).port)
  const server = await serveFiles(built.path, port, { "content-security-policy": csp(urls) })
  return {
    stop: async () => {
      await server.stop()
      await built.remove()
    },
  }
}

import { spawn } from "node:child_process"
import { portOf, type StackUrls } from "../kratos/stack/urls.ts"
import { environment, run } from "./command.ts"
import type { Example } from "./examples.ts"

const READY_WITHIN_MS = 60_000

export type Mode = "production" | "development"

export interface RunningExample {
  stop(): Promise<void>
}

/** Builds an installed example for the Kratos of `urls` and serves it at the app's address there. */
export async function serveExample(
  { serve }: Example,
  mode: Mode,
  folder: string,
  urls: StackUrls,
): Promise<RunningExample> {
  const env = {
    VITE_KRATOS_URL: urls.kratosUrl,
    NEXT_PUBLIC_KRATOS_URL: urls.kratosUrl,
    NEXT_TELEMETRY_DISABLED: "1",
  }
  if (mode === "production") await run(["npm", "run", "build"], folder, env)
  const script = mode === "production" ? serve : "dev"
  const port = String(portOf(urls.appUrl))
  const child = spawn("npm", ["run", script, "--", "--port", port], {
    cwd: folder,
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that what npm starts can be ended with it.
    detached: true,
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said += text))
  }
  const end = new Promise<void>((resolve) => child.once("close", () => resolve()))
  const kill = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL")
  }
  // Also where the process that started it is ended without a chance to call `stop`.
  process.once("exit", kill)
  const stop = async () => {
    process.off("exit", kill)
    kill()
    await end
  }

  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline && child.exitCode === null) {
    const ready = await fetch(urls.appUrl).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return { stop }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error(`\`npm run ${script}\` is not ready. It says:\n${said}`)
}

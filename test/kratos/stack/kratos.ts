import { execFile, spawn } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { kratosBinary } from "./binary.ts"
import { kratosConfig, type KratosOptions } from "./config.ts"
import type { StackUrls } from "./urls.ts"

const run = promisify(execFile)
const READY_WITHIN_MS = 60_000

export interface RunningKratos {
  /** What it wrote to its log so far. */
  log(): string
  stop(): Promise<void>
}

/** Starts Kratos on the ports of `urls`, with its database in a temporary folder. */
export async function startKratos(
  urls: StackUrls,
  options: KratosOptions = {},
): Promise<RunningKratos> {
  const binary = await kratosBinary()
  const folder = await mkdtemp(join(tmpdir(), "kratos-"))
  try {
    const config = join(folder, "kratos.json")
    await writeFile(config, JSON.stringify(kratosConfig(urls, join(folder, "db.sqlite"), options)))
    await run(binary, ["migrate", "sql", "-e", "--yes", "-c", config])
    return await serve(binary, config, folder, urls.kratosUrl)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function serve(
  binary: string,
  config: string,
  folder: string,
  url: string,
): Promise<RunningKratos> {
  const child = spawn(binary, ["serve", "-c", config, "--dev", "--watch-courier"], {
    stdio: ["ignore", "pipe", "pipe"],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => void lines.push(text))
  }
  const log = () => lines.join("")

  let ended = false
  const end = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      lines.push(String(error))
      ended = true
      resolve()
    })
    child.once("exit", () => {
      ended = true
      resolve()
    })
  })
  // Also where the process that started it is ended without a chance to call `stop`.
  const kill = () => child.kill("SIGKILL")
  process.once("exit", kill)

  const stop = async () => {
    process.off("exit", kill)
    if (!ended) {
      child.kill("SIGTERM")
      const late = setTimeout(kill, 5_000)
      await end
      clearTimeout(late)
    }
    await rm(folder, { recursive: true, force: true })
  }

  try {
    await waitUntilReady(url, () => ended)
  } catch (error) {
    await stop()
    throw new Error(`${(error as Error).message} Its log:\n${log().slice(-4_000)}`, {
      cause: error,
    })
  }
  return { log, stop }
}

async function waitUntilReady(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (hasEnded()) throw new Error("Kratos ended while it started.")
    const ready = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`Kratos was not ready after ${READY_WITHIN_MS / 1_000} s.`)
}

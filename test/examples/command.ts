import { execFile } from "node:child_process"
import { promisify } from "node:util"

const execute = promisify(execFile)

/** The environment of somebody who types a command: tests have set NODE_ENV to "test" here. */
export function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: undefined, ...more }
}

/** Npm's words where it cannot reach its registry. */
const UNREACHABLE = /request to (?<url>\S+) failed, reason: (?<reason>.*)/

/**
 * Runs a command to its end.
 *
 * @throws Error with all that it said where it fails: compilers speak on stdout. The first line,
 * which is what `npm test` ends with, names npm's registry where that is what is missing.
 */
export async function run(
  command: [string, ...string[]],
  cwd: string,
  env?: Record<string, string>,
): Promise<string> {
  const [program, ...args] = command
  try {
    return (await execute(program, args, { cwd, env: environment(env), maxBuffer: 1 << 26 })).stdout
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string }
    const { url, reason } = UNREACHABLE.exec(stderr)?.groups ?? {}
    const why = url ? `, npm's registry cannot be reached (${new URL(url).origin}: ${reason})` : ""
    throw new Error(`${command.join(" ")} fails${why}:\n${stdout}${stderr}`, { cause: error })
  }
}

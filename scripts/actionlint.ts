import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { toolCache } from "../test/kratos/stack/binary.ts"

const VERSION = "v1.7.12"

/** There is no actionlint and none can be built. Its one-line message says why. */
export class ActionlintUnavailableError extends Error {
  override name = "ActionlintUnavailableError"
}

/**
 * The path of actionlint, built with Go once and kept in the user's cache.
 *
 * @throws {@link ActionlintUnavailableError}
 */
export function actionlint(): string {
  const target = join(toolCache(), `actionlint-${VERSION}`)
  if (existsSync(target)) return target
  mkdirSync(toolCache(), { recursive: true })
  // Beside the target, then renamed: nobody ever sees half a binary.
  const folder = mkdtempSync(`${target}-`)
  try {
    const { error, status, stderr } = spawnSync(
      "go",
      ["install", `github.com/rhysd/actionlint/cmd/actionlint@${VERSION}`],
      { env: { ...process.env, GOBIN: folder }, encoding: "utf8" },
    )
    if (error) {
      throw new ActionlintUnavailableError(
        "No actionlint to check .github/workflows with: install Go to have it built.",
      )
    }
    if (status !== 0) {
      const [why = ""] = stderr.trim().split("\n").slice(-1)
      throw new ActionlintUnavailableError(`actionlint ${VERSION} could not be built: ${why}`)
    }
    renameSync(join(folder, "actionlint"), target)
    return target
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

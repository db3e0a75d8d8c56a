import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"

const made = mkdtempSync(join(tmpdir(), "api-"))

afterAll(() => {
  rmSync(made, { recursive: true })
})

/** Which of the files are not as they are made now. */
function outdated(committed: string, now: string): string[] {
  const textOf = (path: string) => readFileSync(path, "utf8")
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
      .sort()
  expect(files(committed)).toEqual(files(now))
  return files(now).filter((name) => textOf(committed + name) !== textOf(now + name))
}

test("the API reports are those of the built package", { timeout: 120_000 }, () => {
  const folder = join(made, "reports")
  execFileSync(process.execPath, ["--import", "tsx", "scripts/api.ts", folder])
  const why = "What the package exports has changed. See to it by `npm run api`."
  expect(outdated("api", folder), why).toEqual([])
})

test("the API pages say what the docstrings say", { timeout: 120_000 }, () => {
  const folder = join(made, "pages")
  execFileSync("node_modules/.bin/typedoc", ["--out", folder])
  const why = "A docstring or a type has changed. See to it by `npm run docs:api`."
  expect(outdated("docs/api", folder), why).toEqual([])
})

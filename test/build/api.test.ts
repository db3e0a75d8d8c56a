import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"

const made = mkdtempSync(join(tmpdir(), "api-"))

afterAll(() => {
  rmSync(made, { recursive: true })
})

test("the API reports are those of the built package", { timeout: 60_000 }, () => {
  execFileSync(process.execPath, ["--import", "tsx", "scripts/api.ts", made])
  expect(readdirSync("api")).toEqual(readdirSync(made))
  const outdated = readdirSync("api").filter(
    (name) => readFileSync(join("api", name), "utf8") !== readFileSync(join(made, name), "utf8"),
  )
  expect(outdated, "What the package exports has changed: see to it by `npm run api`.").toEqual([])
})

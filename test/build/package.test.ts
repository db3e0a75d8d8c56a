import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { afterAll, describe, expect, test } from "vitest"
import manifest from "../../package.json" with { type: "json" }

if (!existsSync("dist")) throw new Error("There is no dist/: run `npm run build` first")

// What a user's `npm install` unpacks. `prepack` would build once more.
const folder = mkdtempSync(join(tmpdir(), "packed-"))
const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }),
) as [{ filename: string; files: { path: string }[] }]
const tarball = join(folder, packed.filename)
const files = packed.files.map(({ path }) => path)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe("the packed package", () => {
  test("holds what is built, its terms and its texts, and nothing else", () => {
    const others = files.filter((name) => !name.startsWith("dist/")).sort()
    expect(others).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"])
    const endings = /\.(js|js\.map|d\.ts|css)$/
    expect(files.filter((name) => name.startsWith("dist/") && !endings.test(name))).toEqual([
      // The terms of what is bundled into the fake Kratos.
      "dist/testing/licenses.md",
    ])
    expect(files.filter((name) => /\.test\.|stories|fixtures/.test(name))).toEqual([])
  })

  test("its source maps bring their sources along", () => {
    const maps = files.filter((name) => name.endsWith(".map"))
    expect(maps.length).toBeGreaterThan(100)
    for (const name of maps) {
      const { sources, sourcesContent } = JSON.parse(readFileSync(name, "utf8")) as {
        sources: string[]
        sourcesContent?: (string | null)[]
      }
      expect(sourcesContent?.filter(Boolean).length, name).toBe(sources.length)
    }
  })

  test("publint has nothing to say", { timeout: 60_000 }, async () => {
    const bytes = new Uint8Array(readFileSync(tarball)).buffer
    const { messages } = await publint({ strict: true, pack: { tarball: bytes } })
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([])
  })

  test("arethetypeswrong finds types in every mode", { timeout: 60_000 }, () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        resolve("node_modules/@arethetypeswrong/cli/dist/index.js"),
        ...[tarball, "--no-color", "--no-emoji", "--format", "ascii"],
        // A pattern stands for no file: one catalogue for all.
        ...["--include-entrypoints", "locales/de"],
        // The package is ESM alone: CommonJS reads it by import(), in newer Nodes by require() too.
        ...["--ignore-rules", "cjs-resolves-to-esm"],
      ],
      { encoding: "utf8" },
    )
    expect(status, stdout).toBe(0)
    expect(stdout).toContain('"react-ory-settings/locales/de"')
  })
})

import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, expect, test } from "vitest"
import manifest from "../../package.json" with { type: "json" }

// What changesets reads of the repository: it finds packages by the manifests of the workspaces.
const folder = mkdtempSync(join(tmpdir(), "release-"))
const PARTS = ["package.json", "CHANGELOG.md", ".changeset/config.json"]
for (const part of [...PARTS, "examples/vite/package.json"]) cpSync(part, join(folder, part))
writeFileSync(
  join(folder, ".changeset/some-change.md"),
  `---\n"${manifest.name}": patch\n---\n\nSomething is different.\n`,
)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function run(program: string, ...args: string[]): string {
  // What a newer Node says of packages is not what this asks.
  const env = { ...process.env, NODE_NO_WARNINGS: "1" }
  const options = { cwd: folder, env, encoding: "utf8" } as const
  const { status, stdout, stderr } = spawnSync(program, args, options)
  expect(status, stdout + stderr).toBe(0)
  return stderr
}

test("a changeset becomes the package's next version and the top of its changelog", () => {
  run("git", "init", "--quiet", "--initial-branch=main")
  run("git", "add", ".")
  const author = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"]
  run("git", ...author, "commit", "--quiet", "--message=A change")
  const example = readFileSync(join(folder, "examples/vite/package.json"), "utf8")

  const changesets = resolve("node_modules/@changesets/cli/bin.js")
  expect(run(process.execPath, changesets, "version")).toBe("")

  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version: string
  }
  const [major, minor, patch] = manifest.version.split(".").map(Number)
  expect(version).toBe(`${major}.${minor}.${Number(patch) + 1}`)
  const changelog = readFileSync(join(folder, "CHANGELOG.md"), "utf8").split("\n").filter(Boolean)
  expect(changelog.slice(0, 5)).toEqual([
    "# Changelog",
    `## ${version}`,
    "### Patch Changes",
    expect.stringMatching(/^- ([0-9a-f]+: )?Something is different\.$/),
    `## ${manifest.version}`,
  ])
  expect(readFileSync(join(folder, "examples/vite/package.json"), "utf8")).toBe(example)
})

// @vitest-environment node
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { SUBJECTS } from "../../scripts/sizes.ts"
import { PARTS } from "../../src/theme/parts.ts"
import { readPage, ROOT } from "./pages.ts"

/** The members of a public interface, as the API report has it. */
function membersOf(name: string, report: string): string[] {
  const text = readFileSync(join(ROOT, `api/${report}.api.md`), "utf8")
  const [, body = ""] =
    new RegExp(`^export interface ${name}\\b[^{]*{\\n([^]*?)^}`, "m").exec(text) ?? []
  return [...body.matchAll(/^ {4}(\w+)[?:(]/gm)].map(([, member = ""]) => member)
}

/** What a page's tables name. */
function rowsOf(page: string): string[] {
  const cells = readPage(page).match(/^\| `.*$/gm) ?? []
  return cells.flatMap((cell) =>
    [...cell.matchAll(/`(?:kratos\.)?([\w-]+)/g)].map(([, name = ""]) => name),
  )
}

it.each([
  ["docs/hook.md", "SettingsFlowOptions", "react-ory-settings"],
  ["docs/hook.md", "UseSettingsFlowOptions", "react-ory-settings"],
  ["docs/form.md", "FlowFormProps", "react-ory-settings"],
  ["docs/form.md", "GroupOptions", "react-ory-settings"],
  ["docs/theme.md", "Theme", "react-ory-settings"],
  ["docs/theme.md", "Components", "react-ory-settings"],
  ["docs/recipes/testing.md", "FakeKratosOptions", "testing"],
  ["docs/recipes/testing.md", "FakeKratos", "testing"],
])("%s has a row for each member of %s", (page, name, report) => {
  const members = membersOf(name, report)
  expect(members).not.toEqual([])
  const named = rowsOf(page)
  expect(members.filter((member) => !named.includes(member))).toEqual([])
})

it("docs/theme.md names each part", () => {
  expect(PARTS.filter((part) => !rowsOf("docs/theme.md").includes(part))).toEqual([])
})

describe("the limits of sizes that are tested", () => {
  const sizes = SUBJECTS.map(({ name, limitKb }) => ({ name, limit: `${limitKb} kB` }))

  it("are the rows of docs/tested-on.md", () => {
    const rows = readPage("docs/tested-on.md").match(/^\| `.*kB \|$/gm)
    expect(rows).toEqual(sizes.map(({ name, limit }) => `| \`${name}\` | ${limit} |`))
  })

  it.each(["README.md", "docs/recipes/other-clients.md", "docs/recipes/from-elements-react.md"])(
    "are what %s says of a whole page",
    (page) => {
      const limits = sizes.flatMap(({ name, limit }) => (name.startsWith("a page") ? limit : []))
      expect(limits).toHaveLength(2)
      const said = readPage(page)
        .split("\n")
        .filter((line) => / kB\b.* kB\b/.test(line))
      expect(said.some((line) => limits.every((limit) => line.includes(limit)))).toBe(true)
    },
  )
})

it.each([
  ["React", "react"],
  ["React Query", "@tanstack/react-query"],
  ["`@ory/client`, `@ory/client-fetch`", "@ory/client"],
  ["Vite", "vite"],
  ["TypeScript", "typescript"],
  ["jsdom", "jsdom"],
  ["React Router", "react-router"],
])("docs/tested-on.md has the version of %s that is installed", (name, dependency) => {
  const manifest = readFileSync(join(ROOT, "node_modules", dependency, "package.json"), "utf8")
  const { version } = JSON.parse(manifest) as { version: string }
  const row = readPage("docs/tested-on.md").split(`| ${name} | `)[1]
  const [, documented = "none"] = /^([\d.]+)/.exec(row ?? "") ?? []
  expect(version).toMatch(new RegExp(`^v?${documented}\\.`))
})

// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { anchors, links, pages, readPage, ROOT } from "./pages.ts"

describe("the links on the pages", () => {
  it.each(pages)("of %s lead to what is there", (page) => {
    const broken = links(page).filter(({ file, anchor }) => {
      if (!existsSync(join(ROOT, file))) return true
      return anchor !== undefined && file.endsWith(".md") && !anchors(file).includes(anchor)
    })
    expect(broken.map(({ to }) => to)).toEqual([])
  })

  it.each(pages.filter((page) => page !== "README.md"))("lead to %s", (page) => {
    const from = pages.filter(
      (other) => other !== page && links(other).some((l) => l.file === page),
    )
    expect(from).not.toEqual([])
  })
})

describe("Storybook", () => {
  const folder = join(ROOT, "stories/docs")
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  const sources = files
    .filter((file) => file.endsWith(".mdx"))
    .map((file) => readFileSync(join(folder, file), "utf8"))

  it.each(pages.filter((page) => page !== "README.md"))("has %s, by its heading", (page) => {
    const heading = /^# (.*)$/m.exec(readPage(page))?.[1]
    const source = sources.find((text) =>
      text.includes(`<Page of="${page.slice("docs/".length)}" />`),
    )
    const section = page.startsWith("docs/recipes/") ? "Docs/Recipes" : "Docs"
    expect(/<Meta title="(.*)"/.exec(source ?? "")?.[1]).toBe(`${section}/${heading}`)
  })
})

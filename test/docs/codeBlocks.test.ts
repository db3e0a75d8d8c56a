// @vitest-environment node
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse as parseCss } from "postcss"
import { describe, expect, it } from "vitest"
import { parseAllDocuments } from "yaml"
import { checkCommands } from "./commands.ts"
import { compile } from "./compile.ts"
import { codeBlocks, pages, ROOT, type CodeBlock } from "./pages.ts"

const blocks = pages.flatMap(codeBlocks)
/** What is a file of an example is compiled where it belongs. */
const isCode = ({ language, info }: CodeBlock) =>
  (language === "ts" || language === "tsx") && !info.startsWith("file=examples/")

/** What is wrong with a block, or nothing. TypeScript is asked about all of its blocks at once. */
const CHECKS: Record<string, (text: string) => unknown> = {
  sh: checkCommands,
  yaml: (text) => parseAllDocuments(text).flatMap(({ errors }) => errors),
  json: (text) => (JSON.parse(text) ? [] : ["It says nothing."]),
  css: (text) => (parseCss(text).nodes.length > 0 ? [] : ["It says nothing."]),
}

describe("the code on the pages", () => {
  const problems = compile(blocks.filter(isCode))

  it.each(pages)("of %s compiles", (page) => {
    expect(problems.filter((each) => each.page === page).map(({ problem }) => problem)).toEqual([])
  })

  it("is in languages that are tested, here or where a text comes from", () => {
    // Headers and answers are texts.
    const tested = ["ts", "tsx", "text", ...Object.keys(CHECKS)]
    expect(blocks.filter(({ language }) => !tested.includes(language))).toEqual([])
  })

  it.each(blocks.filter(({ language }) => CHECKS[language]))(
    "of $page:$line is $language without a mistake",
    ({ language, text }) => {
      expect(CHECKS[language]?.(text)).toEqual([])
    },
  )

  const samples = blocks.filter(({ info }) => info !== "")
  it.each(samples)("of $page:$line is $info", ({ info, text }) => {
    const [, path = ""] = /^file=(\S+)$/.exec(info) ?? []
    expect(path).not.toBe("")
    expect(text).toBe(readFileSync(join(ROOT, path), "utf8"))
  })
})

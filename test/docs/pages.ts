import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import { fileURLToPath } from "node:url"

export const ROOT = fileURLToPath(new URL("../..", import.meta.url))

export interface CodeBlock {
  /** The page it stands on, from the root of the repository. */
  page: string
  /** The line of its first line of code. */
  line: number
  language: string
  /** What follows the language: `file=…` names the file of the repository that the block is. */
  info: string
  text: string
}

/** Every page of the documentation that is written by hand, from the root of the repository. */
export const pages = [
  "README.md",
  ...["docs", "docs/recipes"].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
]

export const readPage = (page: string) => readFileSync(join(ROOT, page), "utf8")

/** The fenced blocks of a page, in their order. */
export function codeBlocks(page: string): CodeBlock[] {
  const blocks: CodeBlock[] = []
  let open: CodeBlock | undefined
  for (const [index, line] of readPage(page).split("\n").entries()) {
    const fence = /^ *```(\S*) ?(.*)$/.exec(line)
    if (!fence) {
      if (open) open.text += `${line}\n`
    } else if (open) {
      blocks.push(open)
      open = undefined
    } else {
      open = { page, line: index + 2, language: fence[1] ?? "", info: fence[2] ?? "", text: "" }
    }
  }
  if (open) throw new Error(`${page}:${open.line}: the block has no end.`)
  return blocks
}

/** The first block of a page in that language. */
export function codeOf(page: string, language: string): string {
  const block = codeBlocks(page).find((each) => each.language === language)
  if (!block) throw new Error(`${page} has no ${language}.`)
  return block.text
}

export interface Link {
  /** As it is written. */
  to: string
  /** The file it leads to, from the root of the repository. */
  file: string
  /** The heading it leads to. */
  anchor: string | undefined
}

const withoutCode = (text: string) =>
  text.replace(/^ *```[^]*?^ *```$/gm, "").replace(/`[^`]*`/g, "")

/** The links and pictures of a page that lead to files of the repository. */
export function links(page: string): Link[] {
  const found = withoutCode(readPage(page)).matchAll(/\]\(([^)\s]+)\)/g)
  return [...found].flatMap(([, to = ""]) => {
    if (/^[a-z]+:/.test(to)) return []
    const [path = "", anchor] = to.split("#")
    return { to, file: path === "" ? page : normalize(join(dirname(page), path)), anchor }
  })
}

/** What the headings of a page are linked by, as GitHub makes them. */
export function anchors(page: string): string[] {
  const headings =
    readPage(page)
      .replace(/^ *```[^]*?^ *```$/gm, "")
      .match(/^#+ .*$/gm) ?? []
  return headings.map((heading) =>
    heading
      .replace(/^#+ /, "")
      .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replace(/ /g, "-"),
  )
}

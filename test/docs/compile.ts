import { join } from "node:path"
import ts from "typescript"
import { ROOT, type CodeBlock } from "./pages.ts"

/** The file that pages speak of as their own, where they do not show another: see Getting started. */
const CLIENT = `import { createOryClient } from "react-ory-settings"
export const client = createOryClient("https://auth.example.com")
`

/** What examples install and nothing else here does: their own builds check what is done with it. */
const ELSEWHERE = /^Cannot find module '(@tanstack\/react-router|next)[/']/

/** A block whose first line is a comment with a path and nothing else is that file of an app. */
function pathOf({ text, language }: CodeBlock, index: number): string {
  return /^\/\/ ([\w./@[\]-]+\.tsx?)\n/.exec(text)?.[1] ?? `src/block${index}.${language}`
}

/** The app whose files the blocks of a page are. */
const appOf = (page: string) => join(ROOT, "test/docs/apps", page.replace(/\W+/g, "-"))

function compilerOptions(): ts.CompilerOptions {
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path))
  const { compilerOptions } = config.config as { compilerOptions: object }
  return ts.convertCompilerOptionsFromJson(compilerOptions, ROOT).options
}

/** Compiles the blocks of all pages as one program, and says what TypeScript does, by place. */
export function compile(blocks: CodeBlock[]): { page: string; problem: string }[] {
  const files = new Map<string, { text: string; block?: CodeBlock }>()
  for (const [index, block] of blocks.entries()) {
    const path = join(appOf(block.page), pathOf(block, index))
    if (files.has(path)) throw new Error(`${block.page} has ${pathOf(block, index)} twice.`)
    files.set(path, { text: block.text, block })
  }
  for (const { page } of blocks) {
    const path = join(appOf(page), "src/client.ts")
    if (!files.has(path)) files.set(path, { text: CLIENT })
  }
  const folders = new Set([...files.keys()].flatMap(foldersOf))
  const options = compilerOptions()
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile, directoryExists } = host
  host.getCurrentDirectory = () => ROOT
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.readFile = (path) => files.get(path)?.text ?? readFile(path)
  host.directoryExists = (path) => folders.has(path) || (directoryExists?.(path) ?? true)
  host.getSourceFile = (path, ...rest) => {
    const text = files.get(path)?.text
    return text === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, text, options.target ?? ts.ScriptTarget.ES2022, true)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files].flatMap(([path, { block }]) => {
    const file = program.getSourceFile(path)
    if (!block || !file) return []
    const { page } = block
    return [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ].flatMap(({ start = 0, messageText }) => {
      const line = block.line + file.getLineAndCharacterOfPosition(start).line
      const text = ts.flattenDiagnosticMessageText(messageText, "\n")
      const problem = `${page}:${line}: ${text}`
      if (!ELSEWHERE.test(text)) return [{ page, problem }]
      console.log(`Not checked: ${problem}`)
      return []
    })
  })
}

function foldersOf(path: string): string[] {
  const parts = path.split("/")
  return parts.map((_, index) => parts.slice(0, index).join("/")).filter(Boolean)
}

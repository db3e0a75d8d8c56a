import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { transform } from "lightningcss"
import type { Rolldown } from "vite"
import { bundleApp, splitByLoad } from "./bundleApp.ts"

/** What is measured: an import and the packages that come with it, or a stylesheet. */
export interface Subject {
  name: string
  /** Of the first load: minified, gzip, in bytes of which 1,000 are a kB. */
  limitKb: number
  /** What the app's module says. */
  code?: string
  /** Packages that are counted, too. */
  with?: readonly string[]
  file?: string
}

const { dependencies, peerDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

/** Not counted: what an app has anyway, and what is loaded where a flow needs it. */
const LEFT_OUT = Object.keys({ ...dependencies, ...peerDependencies, "@ory/client-fetch": "" })

const ours = (names: string) => `export ${names} from "./dist/index.js"`

export const SUBJECTS: readonly Subject[] = [
  { name: "FlowForm", limitKb: 19.7, code: ours("{ FlowForm }") },
  { name: "useSettingsFlow", limitKb: 4, code: ours("{ useSettingsFlow }") },
  { name: "OrySettings", limitKb: 26.6, code: ours("{ OrySettings }") },
  { name: "everything", limitKb: 38.2, code: ours("*") },
  { name: "model", limitKb: 7.4, code: 'export * from "./dist/model.js"' },
  { name: "locales/de", limitKb: 5.1, code: 'export { de } from "./dist/i18n/locales/de.js"' },
  {
    name: "a page on @ory/client-fetch",
    limitKb: 35.2,
    code: `${ours("{ OrySettings }")}; export { Configuration, FrontendApi } from "@ory/client-fetch"`,
    with: ["@ory/client-fetch"],
  },
  {
    name: "a page on @ory/client",
    limitKb: 53.4,
    code: ours("{ createOryClient, OrySettings }"),
    with: ["@ory/client"],
  },
  { name: "styles.css", limitKb: 3.9, file: "styles.css" },
  { name: "styles.unlayered.css", limitKb: 3.9, file: "styles.unlayered.css" },
]

/** In bytes: the first load, and what comes when it is needed. */
export interface Size {
  first: number
  whenNeeded: number
}

export async function sizeOf(subject: Subject): Promise<Size> {
  if (!existsSync("dist")) throw new Error("There is no dist/: run `npm run build` first")
  if (subject.code === undefined) {
    const filename = join("dist", subject.file ?? "")
    const { code } = transform({ filename, code: readFileSync(filename), minify: true })
    return { first: gzipped(code), whenNeeded: 0 }
  }
  const leftOut = LEFT_OUT.filter((name) => !subject.with?.includes(name))
  const isLeftOut = (id: string) => leftOut.some((name) => id === name || id.startsWith(`${name}/`))
  const { first, later } = splitByLoad(await bundleApp(subject.code, isLeftOut))
  return { first: sum(first), whenNeeded: sum(later) }
}

function sum(chunks: readonly Rolldown.OutputChunk[]): number {
  return chunks.reduce((total, { code }) => total + gzipped(Buffer.from(code)), 0)
}

function gzipped(code: Uint8Array): number {
  return gzipSync(code, { level: 9 }).length
}

import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { transform } from "lightningcss"
import { build, type Rolldown } from "vite"

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

const VITE_OWN = "vite-preload"

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
  const chunks = await bundle(subject.code, subject.with ?? [])
  const first = chunks.filter(({ fileName }) => isFirst(fileName, chunks))
  const rest = chunks.filter((chunk) => !first.includes(chunk))
  return { first: sum(first), whenNeeded: sum(rest) }
}

/** As an app's production build splits it. */
async function bundle(code: string, counted: readonly string[]): Promise<Rolldown.OutputChunk[]> {
  const app = join(process.cwd(), "app.js")
  const leftOut = LEFT_OUT.filter((name) => !counted.includes(name))
  const result = (await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "app",
        resolveId: (id) => (id === app ? id : null),
        load: (id) => (id === app ? code : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: app,
        preserveEntrySignatures: "strict",
        // Vite's own, once in an app.
        output: { codeSplitting: { groups: [{ name: VITE_OWN, test: /preload-helper/ }] } },
        external: (id) => leftOut.some((name) => id === name || id.startsWith(`${name}/`)),
      },
    },
  })) as Rolldown.RolldownOutput
  return result.output
    .filter((file) => file.type === "chunk")
    .filter(({ fileName }) => !fileName.includes(VITE_OWN))
}

/** The entry, and what it imports in turn: all that has to be there before anything runs. */
function isFirst(fileName: string, chunks: readonly Rolldown.OutputChunk[]): boolean {
  return chunks.some(
    (chunk) =>
      (chunk.fileName === fileName && chunk.isEntry) ||
      (chunk.imports.includes(fileName) && isFirst(chunk.fileName, chunks)),
  )
}

function sum(chunks: readonly Rolldown.OutputChunk[]): number {
  return chunks.reduce((total, { code }) => total + gzipped(Buffer.from(code)), 0)
}

function gzipped(code: Uint8Array): number {
  return gzipSync(code, { level: 9 }).length
}

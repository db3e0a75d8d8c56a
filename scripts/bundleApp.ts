import { join } from "node:path"
import { build, type Rolldown } from "vite"

type Chunk = Rolldown.OutputChunk

/** Vite's own chunk, which an app has once for all that it loads late. */
const VITE_OWN = "vite-preload"

/** Keeps it apart from what is loaded late. */
export const VITE_APART: Rolldown.OutputOptions = {
  codeSplitting: { groups: [{ name: VITE_OWN, test: /preload-helper/ }] },
}

export const isViteOwn = ({ fileName }: Chunk): boolean => fileName.includes(VITE_OWN)

/** The chunks of an app of that code, as its production build splits it; its exports stay. */
export async function bundleApp(
  code: string,
  external: (id: string) => boolean,
  { minify = true } = {},
): Promise<Chunk[]> {
  const app = join(process.cwd(), "app.js")
  const result = await build({
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
      minify,
      modulePreload: false,
      rolldownOptions: {
        input: app,
        preserveEntrySignatures: "strict",
        output: VITE_APART,
        external,
      },
    },
  })
  return (result as Rolldown.RolldownOutput).output
    .filter((file) => file.type === "chunk")
    .filter((chunk) => !isViteOwn(chunk))
}

/** The chunks that a page loads at first, its entry and what that imports, and those it needs later. */
export function splitByLoad(chunks: readonly Chunk[]): { first: Chunk[]; later: Chunk[] } {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const first = new Set<Chunk>()
  const walk = (chunk: Chunk | undefined) => {
    if (!chunk || first.has(chunk)) return
    first.add(chunk)
    for (const name of chunk.imports) walk(byName.get(name))
  }
  chunks.filter(({ isEntry }) => isEntry).forEach(walk)
  return { first: [...first], later: chunks.filter((chunk) => !first.has(chunk)) }
}

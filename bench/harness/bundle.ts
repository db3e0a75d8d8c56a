import { join } from "node:path"
import react from "@vitejs/plugin-react"
import { build, type Plugin, type Rolldown } from "vite"
import { BENCH, ROOT } from "./places.ts"

export type Output = (Rolldown.OutputChunk | Rolldown.OutputAsset)[]

interface Options {
  external?: (string | RegExp)[]
  plugins?: Plugin[]
  output?: Rolldown.OutputOptions
}

const ENTRY = "bench-entry"

/** Builds a module for production, as a Vite app does; its exports stay. */
export async function bundle(
  code: string,
  { external = [], plugins = [], output = {} }: Options = {},
) {
  const entry: Plugin = {
    name: "bench-entry",
    resolveId: (id) => (id === ENTRY ? join(BENCH, `${ENTRY}.js`) : undefined),
    load: (id) => (id === join(BENCH, `${ENTRY}.js`) ? code : undefined),
  }
  const result = await build({
    configFile: false,
    root: BENCH,
    logLevel: "error",
    mode: "production",
    plugins: [entry, react(), ...plugins],
    resolve: {
      // The library as it is built, and one copy of what all share.
      alias: [
        { find: /^react-ory-settings$/, replacement: join(ROOT, "dist/index.js") },
        { find: /^react-ory-settings\/(.*\.css)$/, replacement: join(ROOT, "dist/$1") },
      ],
      dedupe: ["react", "react-dom", "@tanstack/react-query"],
    },
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: ENTRY,
        external,
        preserveEntrySignatures: "strict",
        output: { entryFileNames: "entry.js", chunkFileNames: "[name]-[hash].js", ...output },
        onLog: (level, log, handler) => {
          if (level !== "warn") handler(level, log)
        },
      },
    },
  })
  return (result as Rolldown.RolldownOutput).output as Output
}

export const isChunk = (file: Output[number]): file is Rolldown.OutputChunk => file.type === "chunk"

export const cssOf = (output: Output): string =>
  output
    .flatMap((file) => (!isChunk(file) && file.fileName.endsWith(".css") ? [file.source] : []))
    .map(String)
    .join("\n")

/** Leaves @ory/elements-react's languages out, English aside. */
export const englishOnly: Plugin = {
  name: "english-only",
  transform(code, id) {
    if (!id.includes("@ory/elements-react/dist")) return undefined
    const locale = /\/\/ src\/locales\/(?!en\.json)\S+\.json\nvar (\w+) = \{[\s\S]*?\n\};/g
    return { code: code.replace(locale, "var $1 = {};"), map: null }
  },
}

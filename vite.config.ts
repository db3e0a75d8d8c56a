import { readdirSync, readFileSync } from "node:fs"
import { bundle } from "lightningcss"
import { parse } from "postcss"
import { defineConfig, type Plugin } from "vite"

/** Ships the default look as files of their own: no module imports them, the user's app does. */
function styles(): Plugin {
  return {
    name: "styles",
    generateBundle() {
      const { code } = bundle({ filename: "src/theme/styles.css" })
      this.emitFile({ type: "asset", fileName: "styles.css", source: code })
      this.emitFile({ type: "asset", fileName: "styles.unlayered.css", source: unlayered(code) })
      // TypeScript 6 looks for the types of whatever is imported, stylesheets included.
      this.emitFile({ type: "asset", fileName: "styles.css.d.ts", source: "export {}\n" })
    },
  }
}

/**
 * The same look for apps whose reset is in no layer, which would win over any layer. A rule counts
 * as much as one of theirs for an element, and so wins where it comes after it; a class still wins.
 */
function unlayered(layered: Uint8Array): string {
  const root = parse(Buffer.from(layered).toString())
  root.walkAtRules("layer", (layer) => {
    layer.replaceWith(layer.nodes)
  })
  root.walkRules((rule) => {
    // What ends otherwise is a pseudo-element, worth as much by itself, or a step of @keyframes.
    rule.selectors = rule.selectors.map((selector) => selector.replace(/\)$/, "):not(_)"))
  })
  return root.toString()
}

/**
 * An entry passes on each file's exports by a file of its own, and by `export *` alone. esbuild follows
 * whatever a file names that is used at all: what the entry names itself is loaded with any of it at
 * once, though the page would load it when needed.
 */
function entriesApart(...entries: string[]): Plugin {
  return {
    name: "entries-apart",
    generateBundle(_options, bundle) {
      for (const entry of entries) {
        const chunk = bundle[entry]
        if (chunk?.type !== "chunk") throw new Error(`There is no ${entry}`)
        const folder = `exports/${entry.replace(".js", "")}`
        const imports = [...chunk.code.matchAll(/^import (\{[^}]+\}) from "\.\/([^"]+)";\n/gm)]
        const files = imports.map(([, names, file]) => {
          const path = `${folder}/${String(file)}`
          const up = "../".repeat(path.split("/").length - 1)
          const source = `export ${String(names)} from "${up}${String(file)}";\n`
          this.emitFile({ type: "asset", fileName: path, source })
          return path
        })
        chunk.code = files.map((path) => `export * from "./${path}";\n`).join("")
      }
    },
  }
}

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string }

const LOCALES = readdirSync("src/i18n/locales").map((file) => `src/i18n/locales/${file}`)

/** The library build. Tests and Storybook have their own configuration and do not read this one. */
export default defineConfig({
  plugins: [styles(), entriesApart("index.js", "model.js")],
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: "es2022",
    sourcemap: true,
    // The user's bundler minifies; readable output makes readable stack traces.
    minify: false,
    lib: { entry: ["src/index.ts", "src/model.ts", ...LOCALES], formats: ["es"] },
    rolldownOptions: {
      // Whatever is not a file of ours is the user's to install, `react/jsx-runtime` included.
      external: (id) => !id.startsWith(".") && !id.startsWith("/"),
      treeshake: { moduleSideEffects: "no-external" },
      // What is written into another file leaves an import of nothing there, of which bundlers warn.
      optimization: { inlineConst: false },
      // One file per source file: "use client" holds for a file, and only what is used is loaded.
      output: { preserveModules: true, preserveModulesRoot: "src", entryFileNames: "[name].js" },
      onLog(level, log, handler) {
        // Directives do survive with one file per source file; test/build checks that.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handler(level, log)
      },
    },
  },
})

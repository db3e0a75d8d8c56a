import { readdirSync } from "node:fs"
import { bundle } from "lightningcss"
import { defineConfig, type Plugin } from "vite"

/** Ships the default look as a file of its own: no module imports it, the user's app does. */
function styles(): Plugin {
  return {
    name: "styles",
    generateBundle() {
      const { code } = bundle({ filename: "src/theme/styles.css" })
      this.emitFile({ type: "asset", fileName: "styles.css", source: code })
    },
  }
}

const LOCALES = readdirSync("src/i18n/locales").map((file) => `src/i18n/locales/${file}`)

/** The library build. Tests and Storybook have their own configuration and do not read this one. */
export default defineConfig({
  plugins: [styles()],
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
      // One file per source file: "use client" holds for a file, and only what is used is loaded.
      output: { preserveModules: true, preserveModulesRoot: "src", entryFileNames: "[name].js" },
      onLog(level, log, handler) {
        // Directives do survive with one file per source file; test/build checks that.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handler(level, log)
      },
    },
  },
})

import { defineConfig } from "vite"

/**
 * `react-ory-settings/testing`, in one file with the libraries it is made of: whoever tests a page
 * installs nothing else. It runs in browsers and in Node.
 */
export default defineConfig({
  build: {
    target: "es2022",
    sourcemap: true,
    minify: false,
    // What is bundled keeps its authors' terms beside it.
    license: { fileName: "licenses.md" },
    emptyOutDir: false,
    outDir: "dist/testing",
    lib: { entry: { index: "src/testing/index.ts" }, formats: ["es"] },
  },
})

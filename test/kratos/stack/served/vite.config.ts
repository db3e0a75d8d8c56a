import { defineConfig } from "vite"

/** The code that hydrates the served page, under a name that tests can hold back. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    rollupOptions: {
      input: `${import.meta.dirname}/client.ts`,
      output: { entryFileNames: "client.js" },
    },
  },
})

import { defineConfig } from "vitest/config"

/** For Stryker (`npm run mutate`): the tests of the pure parts, with nothing that starts a browser. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // Three times as fast as jsdom. A file that needs a DOM says `@vitest-environment jsdom` on top.
    environment: "node",
    // The recorded answers are read once for all files, which each mutant's run would repeat.
    isolate: false,
    include: ["test/client/**/*.test.ts", "test/flow/**/*.test.ts"],
  },
})

import { defineConfig } from "vitest/config"

/** For Stryker (`npm run mutate`): the tests of the pure parts, with nothing that starts a browser. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    environment: "jsdom",
    include: ["test/client/**/*.test.ts", "test/flow/**/*.test.ts"],
  },
})

import { defineConfig } from "@playwright/test"
import { BROWSER_ARGS, ensureBrowser } from "../../scripts/browser.ts"

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.ts",
  outputDir: "../../test-results",
  globalSetup: "./globalSetup.ts",
  // Each worker has a Kratos of its own, and its SQLite takes few writers.
  workers: 2,
  retries: 0,
  timeout: 90_000,
  // Longer than Kratos waits for its SQLite while it sends mail: ten seconds.
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI === "true",
  reporter: [["line"], ["json", { outputFile: "../../reports/e2e.json" }]],
  use: {
    headless: true,
    launchOptions: { executablePath: ensureBrowser(), args: BROWSER_ARGS },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
})

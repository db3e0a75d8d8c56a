import { defineConfig } from "@playwright/test"
import { BROWSER_ARGS, ensureBrowser } from "../../scripts/browser.ts"
import { examples } from "./examples.ts"
import type { ProjectOptions } from "./project.ts"
import type { Mode } from "./serve.ts"

/** The example's name, or its name and what sets its tests apart. */
const projectName = (name: string, mode: Mode) =>
  mode === "production" ? name : `${name}, development`

export default defineConfig<object, ProjectOptions>({
  testDir: ".",
  outputDir: "../../test-results/examples",
  globalSetup: ["../kratos/globalSetup.ts", "./globalSetup.ts"],
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // Longer than Kratos waits for its SQLite while it sends mail: ten seconds.
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI === "true",
  reporter: [["line"], ["json", { outputFile: "../../reports/examples.json" }]],
  use: {
    headless: true,
    launchOptions: { executablePath: ensureBrowser(), args: BROWSER_ARGS },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "readme", testMatch: "readme.e2e.ts" },
    ...examples.flatMap((example) => [
      { name: `install ${example.name}`, testMatch: "install.setup.ts", use: { example } },
      ...(["production", "development"] as const).map((mode) => ({
        name: projectName(example.name, mode),
        // Tests of one example alone are in a file of its name.
        testMatch: ["examples.e2e.ts", `${example.name}.e2e.ts`],
        dependencies: [`install ${example.name}`],
        use: { example, mode },
        // They share a folder to build in.
        workers: 1,
      })),
    ]),
  ],
})

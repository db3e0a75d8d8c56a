import { join } from "node:path"
import { test as base } from "@playwright/test"
import type { Example } from "./examples.ts"
import type { Mode } from "./serve.ts"

/** What a project of playwright.config.ts says of itself. */
export interface ProjectOptions {
  example: Example
  /** Built and served as for visitors, or served for those who develop it. */
  mode: Mode
}

interface ProjectFixtures extends ProjectOptions {
  /** Where the example is installed. */
  folder: string
}

export const test = base.extend<object, ProjectFixtures>({
  example: [
    { name: "", serve: "preview" },
    { option: true, scope: "worker" },
  ],
  mode: ["production", { option: true, scope: "worker" }],
  folder: [
    async ({ example }, provide) => {
      await provide(join(process.env.EXAMPLES_FOLDER ?? "", example.name))
    },
    { scope: "worker" },
  ],
})

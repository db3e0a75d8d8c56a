/** The report of all that the package exports, by entry: `npm run api`, or into another folder. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { extractApi } from "./extractApi.ts"

const ENTRIES = {
  "react-ory-settings": "dist/index.d.ts",
  model: "dist/model.d.ts",
  testing: "dist/testing/index.d.ts",
}

const [folder = "api"] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const temporary = mkdtempSync(join(tmpdir(), "api-"))
try {
  for (const [name, declarations] of Object.entries(ENTRIES)) {
    extractApi(declarations, {
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: `${name}.api.md`,
        reportFolder: resolve(folder),
        reportTempFolder: temporary,
      },
    })
  }
} finally {
  rmSync(temporary, { recursive: true })
}

/** The report of all that the package exports, by entry: `npm run api`, or into another folder. */
import { mkdirSync, rmSync } from "node:fs"
import { resolve } from "node:path"
import { extractApi } from "./extractApi.ts"

const [folder = "api"] = process.argv.slice(2)
const entries = {
  "react-ory-settings": "dist/index.d.ts",
  model: "dist/model.d.ts",
  testing: "dist/testing/index.d.ts",
}

const temporary = resolve(folder, "temporary")
mkdirSync(temporary, { recursive: true })
for (const [name, declarations] of Object.entries(entries)) {
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
rmSync(temporary, { recursive: true })

import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "vite"
import { extractApi } from "./extractApi.ts"

await build({ logLevel: "warn" })
await build({ logLevel: "warn", configFile: "vite.testing.config.ts" })

execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  stdio: "inherit",
})

// tsc rewrites `./x.ts` to `./x.js` in what it compiles, but not in declarations.
const specifier = /((?:\bfrom|\bimport)\s*\(?\s*")(\.{1,2}\/[^"]+)\.tsx?"/g
for (const name of readdirSync("dist", { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".d.ts")) continue
  const path = join("dist", name)
  writeFileSync(path, readFileSync(path, "utf8").replace(specifier, '$1$2.js"'))
}

// The fake Kratos is one file, so its declarations are: the types it is made of stay its own.
const TESTING = "dist/testing"
const rolledUp = join(TESTING, "index.d.ts")
extractApi(rolledUp, {
  dtsRollup: { enabled: true, untrimmedFilePath: join(process.cwd(), rolledUp) },
})
for (const entry of readdirSync(TESTING, { withFileTypes: true })) {
  const isOneOfMany = entry.name.endsWith(".d.ts") && entry.name !== "index.d.ts"
  if (entry.isDirectory() || isOneOfMany) rmSync(join(TESTING, entry.name), { recursive: true })
}

import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "vite"

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

/**
 * The unit and browser tests on React 18: `npm run test:react18`, or `-- --project=unit` and the
 * like for some of them. React 19 is back in node_modules once they are through.
 */
import { execFileSync, spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const PACKAGES = ["react", "react-dom", "scheduler"]
const given = process.argv.slice(2)

const folder = mkdtempSync(join(tmpdir(), "react18-"))
writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }))
execFileSync("npm", ["install", "--no-audit", "--no-fund", "react@18", "react-dom@18"], {
  cwd: folder,
  stdio: "inherit",
})

const aside = mkdtempSync("node_modules/.react19-")
// What Vite has prepared for the browser holds the other React.
const forgetPrepared = () => {
  rmSync("node_modules/.vite", { recursive: true, force: true })
}
try {
  forgetPrepared()
  for (const name of PACKAGES) {
    renameSync(join("node_modules", name), join(aside, name))
    cpSync(join(folder, "node_modules", name), join("node_modules", name), { recursive: true })
  }
  const projects = given.length > 0 ? given : ["--project=unit", "--project=browser"]
  const { status } = spawnSync("node_modules/.bin/vitest", ["run", ...projects], {
    stdio: "inherit",
  })
  process.exitCode = status ?? 1
} finally {
  for (const name of PACKAGES) {
    rmSync(join("node_modules", name), { recursive: true, force: true })
    renameSync(join(aside, name), join("node_modules", name))
  }
  rmSync(aside, { recursive: true })
  rmSync(folder, { recursive: true })
  forgetPrepared()
}

/**
 * `npm run bench`: builds the library and the pages, measures all, and writes RESULTS.md.
 * `-- --quick` takes fewer samples, `-- --only mount` one part: these print, and write nothing.
 */
import { execFileSync } from "node:child_process"
import { existsSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { openBench } from "./harness/bench.ts"
import { BENCH, ROOT } from "./harness/places.ts"
import { markdown, targetsTable, type Result } from "./harness/report.ts"
import { SUBJECTS } from "./harness/subjects.ts"
import { MEASURES } from "./measures/index.ts"

const { values: flags } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: Object.keys(MEASURES) },
    // Though it is quick.
    write: { type: "boolean", default: false },
    // For those who have just built it.
    "no-build": { type: "boolean", default: false },
  },
})

const npm = (args: string[], cwd: string) =>
  execFileSync("npm", args, { cwd, stdio: ["ignore", "ignore", "inherit"] })

for (const name of flags.only) {
  if (!(name in MEASURES)) {
    throw new Error(`There is no "${name}" to measure, but: ${Object.keys(MEASURES).join(", ")}`)
  }
}
if (!existsSync(join(BENCH, "node_modules/@leancodepl/kratos"))) {
  npm(["ci", "--no-audit", "--no-fund", "--prefer-offline"], BENCH)
}
if (!flags["no-build"]) npm(["run", "--silent", "build"], ROOT)

const bench = await openBench(SUBJECTS, flags.quick)
const result: Result = { tables: [], targets: [] }
for (const name of flags.only) {
  const start = performance.now()
  const { tables, targets } = (await MEASURES[name]?.(bench)) ?? { tables: [], targets: [] }
  for (const table of tables) console.log(markdown(table))
  console.log(`(${name}: ${Math.round((performance.now() - start) / 1_000)} s)\n`)
  result.tables.push(...tables)
  result.targets.push(...targets)
}
const summary = markdown(targetsTable(result.targets))
console.log(summary)

const isWhole = flags.only.length === Object.keys(MEASURES).length
if (isWhole && (flags.write || !flags.quick)) {
  const command = flags.quick ? "npm run bench -- --quick --write" : "npm run bench"
  const machine = `${cpus().length} cores, Chromium ${bench.browser.version()}, Node ${process.version}`
  const text = [
    "# What a settings page costs",
    "",
    `Written by \`${command}\`; [how it measures](README.md).`,
    "",
    `Made on a machine with ${machine}. Times are medians, with their quartiles: only those of one`,
    "run may be held against each other. A ratio is the median of those of each round.",
    "",
    summary,
    ...result.tables.map(markdown),
  ]
  writeFileSync(join(BENCH, "RESULTS.md"), text.join("\n"))
}
await bench.close()

/**
 * Everything that is checked, in order: `npm test`. Goes on after a failure, and ends with one
 * plain line: `N passed, N failed, N skipped`.
 */
import { spawn } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { stripVTControlCharacters } from "node:util"
import { kratosBinary, KratosUnavailableError } from "../test/kratos/stack/binary.ts"
import { actionlint, ActionlintUnavailableError } from "./actionlint.ts"
import { ensureBrowser } from "./browser.ts"

interface Result {
  passed: number
  failed: number
  skipped: number
  /** What failed, and the first line of why: said again at the end, which is what a log shows. */
  failures?: string[]
}
type Step = [name: string, run: () => Promise<Result>]

const PASSED: Result = { passed: 1, failed: 0, skipped: 0 }
const FAILED: Result = { passed: 0, failed: 1, skipped: 0 }
const SKIPPED: Result = { passed: 0, failed: 0, skipped: 1 }

/** The longest any step may take: a browser that hangs must not hold everything up. */
const LIMIT_MS = 15 * 60_000

function run(command: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const [program = "", ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: "inherit",
      timeout: LIMIT_MS,
      env: { ...process.env, ...env },
    })
    child.on("error", (error) => {
      console.error(error.message)
      resolve(false)
    })
    child.on("exit", (code) => {
      resolve(code === 0)
    })
  })
}

type VitestReport = Record<`num${"Passed" | "Failed" | "Pending" | "Todo"}Tests`, number> & {
  testResults: {
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[]
  specs?: {
    title: string
    tests: {
      projectName: string
      status: "expected" | "unexpected" | "flaky" | "skipped"
      results: { error?: { message?: string } }[]
    }[]
  }[]
}

function failure(name: string, why = ""): string {
  return `${name}: ${stripVTControlCharacters(why).split("\n", 1).join("")}`
}

function failedSpecs({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected")
      .map(({ projectName, results }) => {
        const errors = results.map(({ error }) => error?.message)
        return failure([projectName, title].filter(Boolean).join(" › "), errors.find(Boolean))
      }),
  )
  return [...own, ...suites.flatMap(failedSpecs)]
}

/** A command that passes or fails as a whole. */
const whole = (script: string) => async () =>
  (await run(["npm", "run", "--silent", script])) ? PASSED : FAILED

/** What a report counts. A run that failed without a failed test (a file that does not load, no report) counts as one failure. */
function counted(file: string, ok: boolean, read: (report: unknown) => Result): Result {
  if (!existsSync(file)) return FAILED
  const result = read(JSON.parse(readFileSync(file, "utf8")))
  return ok || result.failed > 0 ? result : { ...result, failed: 1 }
}

function vitest(name: string, ...args: string[]): Step[1] {
  return async () => {
    const file = resolve(`reports/${name}.json`)
    const ok = await run([
      ...["node_modules/.bin/vitest", "run", ...args],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    ])
    return counted(file, ok, (report) => {
      const sum = report as VitestReport
      const tests = sum.testResults.flatMap(({ assertionResults }) => assertionResults)
      const failed = tests.filter(({ status }) => status === "failed")
      return {
        failures: failed.map(({ fullName, failureMessages: [why] }) => failure(fullName, why)),
        passed: sum.numPassedTests,
        failed: sum.numFailedTests,
        skipped: sum.numPendingTests + sum.numTodoTests,
      }
    })
  }
}

/** The tests of a folder on a real Kratos. Those that want it are skipped where there is none. */
function endToEnd(name: string, folder: string): Step[1] {
  return async () => {
    const file = `reports/${name}.json`
    const env: NodeJS.ProcessEnv = { PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(file) }
    try {
      // Here, so that building it is not in the step's time.
      env.KRATOS_BIN = await kratosBinary((message) => {
        console.log(message)
      })
    } catch (error) {
      // Said, and with CI=true made a failure, by the tests' own setup.
      if (!(error instanceof KratosUnavailableError)) throw error
    }
    const ok = await run(
      [
        ...["node_modules/.bin/playwright", "test", "-c", `${folder}/playwright.config.ts`],
        "--reporter=list,json",
      ],
      env,
    )
    return counted(file, ok, (report) => {
      const { stats, ...root } = report as PlaywrightSuite & {
        stats: Record<"expected" | "unexpected" | "flaky" | "skipped", number>
      }
      return {
        failures: failedSpecs(root),
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
      }
    })
  }
}

async function workflows(): Promise<Result> {
  try {
    return (await run([actionlint()])) ? PASSED : FAILED
  } catch (error) {
    if (!(error instanceof ActionlintUnavailableError)) throw error
    console.log(error.message)
    return process.env.CI === "true" ? FAILED : SKIPPED
  }
}

const steps: Step[] = [
  [
    "a browser",
    () => {
      console.log(ensureBrowser())
      return Promise.resolve(PASSED)
    },
  ],
  ["types", whole("typecheck")],
  ["lint", whole("lint")],
  ["format", whole("format:check")],
  ["workflows", workflows],
  ["build", whole("build")],
  ["build checks", vitest("build", "--project=build")],
  ["size limits", whole("size")],
  ["unit", vitest("unit", "--project=unit", "--project=unit-fetch")],
  ["the example's own test", vitest("example", "--root=examples/vite")],
  [
    "browser and stories",
    vitest("browser", "--project=browser", "--project=stories", "--project=stories-dark"),
  ],
  ["conformance", vitest("conformance", "--project=conformance")],
  ["end to end", endToEnd("e2e", "test/kratos")],
  ["examples", endToEnd("examples", "test/examples")],
]

// Only what this writes: a report of `npm run mutate` took half an hour.
for (const name of ["build", "unit", "example", "browser", "conformance", "e2e", "examples"]) {
  rmSync(`reports/${name}.json`, { force: true })
}
mkdirSync("reports", { recursive: true })

const words = ({ passed, failed, skipped }: Result) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
const total: Result = { passed: 0, failed: 0, skipped: 0 }
const lines: string[] = []
const failures: string[] = []

for (const [name, start] of steps) {
  console.log(`\n── ${name}`)
  const since = Date.now()
  const result = await start().catch((error: unknown) => {
    console.error(error)
    return FAILED
  })
  total.passed += result.passed
  total.failed += result.failed
  total.skipped += result.skipped
  failures.push(...(result.failures ?? []).map((text) => `✗ ${name} › ${text}`))
  const seconds = ((Date.now() - since) / 1000).toFixed(1)
  lines.push(`${result.failed > 0 ? "✗" : "✓"} ${name}: ${words(result)} (${seconds} s)`)
  console.log(lines.at(-1))
}

console.log(`\n${[...failures, "", ...lines].join("\n")}\n`)
writeFileSync("reports/summary.txt", `${words(total)}\n`)
console.log(words(total))
process.exitCode = total.failed > 0 ? 1 : 0

import { inspect } from "node:util"
import { describeDifference, type JudgedScenario, type JudgedStep, type Verdict } from "./judge.ts"

function resultOf({ listed, unlisted }: JudgedStep): string {
  const texts = [
    ...unlisted.map(({ path }) => path),
    ...listed.map(({ path }) => `${path} (listed)`),
  ]
  return texts.length === 0 ? "same" : texts.join(", ")
}

function rowsOf({ name, steps, error }: JudgedScenario, width: number, withValues: boolean) {
  const rows = [name]
  for (const step of steps) {
    const statuses = `${step.realStatus ?? "–"} / ${step.fakeStatus ?? "–"}`
    rows.push(`  ${step.name.padEnd(width)}  ${statuses.padEnd(9)}  ${resultOf(step)}`)
    if (withValues) rows.push(...step.unlisted.map((one) => `  ! ${describeDifference(one)}`))
  }
  if (error !== undefined) rows.push(`  The scenario failed: ${inspect(error)}`)
  return rows
}

export function count({ scenarios, stale }: Verdict) {
  const steps = scenarios.flatMap((scenario) => scenario.steps)
  const sum = (list: "listed" | "unlisted") =>
    steps.reduce((total, step) => total + step[list].length, 0)
  const failed = scenarios.filter(({ error }) => error !== undefined).length
  return {
    steps: steps.length,
    listed: sum("listed"),
    unlisted: sum("unlisted"),
    ok: failed === 0 && sum("unlisted") === 0 && stale.length === 0,
  }
}

/** Every step with both statuses and what is different. */
export function table(verdict: Verdict, { withValues }: { withValues: boolean }): string {
  const { scenarios, stale } = verdict
  const names = scenarios.flatMap(({ steps }) => steps.map(({ name }) => name.length))
  const width = Math.max(4, ...names)
  const { steps, listed, unlisted } = count(verdict)
  return [
    `  ${"step".padEnd(width)}  real/fake  result`,
    ...scenarios.flatMap((scenario) => ["", ...rowsOf(scenario, width, withValues)]),
    "",
    ...stale.map(({ step, path }) => `Listed, but no difference: ${step}: ${path}`),
    `${steps} steps, ${listed + unlisted} differences (${listed} listed)`,
  ].join("\n")
}

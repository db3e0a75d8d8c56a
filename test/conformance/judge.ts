import type { Difference } from "./compare/compare.ts"
import type { ComparedStep } from "./compare/compareSteps.ts"
import type { KnownDifference } from "./differences.ts"
import type { ComparedScenario } from "./run.ts"

export interface JudgedStep extends Omit<ComparedStep, "differences"> {
  listed: Difference[]
  unlisted: Difference[]
}

export interface JudgedScenario {
  name: string
  steps: JudgedStep[]
  error?: unknown
}

export interface Verdict {
  scenarios: JudgedScenario[]
  /** What is listed and is not, or no longer, a difference. */
  stale: KnownDifference[]
}

/** Tells what is known from what is not, and what is known and gone. */
export function judge(compared: ComparedScenario[], known: KnownDifference[]): Verdict {
  const found = new Set<KnownDifference>()
  const scenarios = compared.map(({ name, steps, error }): JudgedScenario => {
    const judged = steps.map(({ differences, ...step }): JudgedStep => {
      const isListed = ({ path }: Difference) => {
        const entry = known.find(
          (one) => one.step === `${name} › ${step.name}` && one.path === path,
        )
        if (entry) found.add(entry)
        return entry !== undefined
      }
      const listed = differences.filter(isListed)
      return { ...step, listed, unlisted: differences.filter((one) => !listed.includes(one)) }
    })
    return { name, steps: judged, error }
  })
  const played = new Set(compared.map(({ name }) => name))
  const stale = known.filter(
    (entry) => played.has(entry.step.split(" › ")[0] ?? "") && !found.has(entry),
  )
  const unknown = known.filter((entry) => !entry.step.includes(" › "))
  return { scenarios, stale: [...stale, ...unknown] }
}

/** For people: what is different in a step, a line for each side. */
export function describeDifference({ path, real, fake }: Difference): string {
  return `${path}\n    real: ${real}\n    fake: ${fake}`
}

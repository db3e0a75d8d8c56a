import { beforeAll, describe, expect, test } from "vitest"
import { kratosBinary, KratosUnavailableError } from "../kratos/stack/binary.ts"
import { differences } from "./differences.ts"
import { describeDifference, judge, type Verdict } from "./judge.ts"
import { run } from "./run.ts"
import { scenarios } from "./scenarios/index.ts"
import { count } from "./table.ts"
import { fakeWorld } from "./worlds/fake.ts"

const WITHIN_MS = 10 * 60_000

/** Why there is nothing to compare the fake with; on a CI that is a failure. */
async function reasonToSkip(): Promise<string | undefined> {
  try {
    await kratosBinary((message) => console.log(message))
    return undefined
  } catch (error) {
    if (!(error instanceof KratosUnavailableError) || process.env.CI === "true") throw error
    console.log(`Conformance tests skipped. ${error.message}`)
    return error.message
  }
}

const reason = await reasonToSkip()

describe.skipIf(reason !== undefined)("the fake answers as Kratos does", () => {
  let verdict: Verdict

  beforeAll(async () => {
    verdict = judge(await run(scenarios, fakeWorld), differences)
  }, WITHIN_MS)

  test.each(scenarios.map(({ name }) => name))("%s", (name) => {
    const scenario = verdict.scenarios.find((found) => found.name === name)!
    expect(scenario.error).toBeUndefined()
    const unlisted = scenario.steps.flatMap((step) =>
      step.unlisted.map((one) => `${step.name}: ${describeDifference(one)}`),
    )
    expect(unlisted.join("\n")).toBe("")
  })

  test("at least 120 steps are played", () => {
    expect(count(verdict).steps).toBeGreaterThanOrEqual(120)
  })

  test("every listed difference is one", () => {
    expect(verdict.stale).toEqual([])
    const names = scenarios.map(({ name }) => name)
    const nowhere = differences.filter(({ step }) => !names.includes(step.split(" › ")[0]!))
    expect(nowhere).toEqual([])
  })

  test("every listed difference says why", () => {
    expect(differences.filter(({ reason: why }) => why.trim() === "")).toEqual([])
  })
})

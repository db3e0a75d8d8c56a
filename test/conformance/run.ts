import { compareSteps, namesOf, type ComparedStep } from "./compare/compareSteps.ts"
import { play, type Scenario } from "./play/scenario.ts"
import { worldOptions, type WorldName } from "./worlds/options.ts"
import { realWorld } from "./worlds/real.ts"
import type { StartWorld, World, WorldOptions } from "./worlds/world.ts"

export interface ComparedScenario {
  name: string
  steps: ComparedStep[]
  /** Why it could not be played to its end at the real one: then the scenario is wrong. */
  error?: unknown
}

/** So many worlds at once: the ones in which something expires come first, and only wait. */
const AT_ONCE = 3

async function playWorld(
  name: WorldName,
  scenarios: Scenario[],
  startOther: StartWorld,
): Promise<ComparedScenario[]> {
  const options: WorldOptions = worldOptions[name]
  const real = await realWorld(options)
  let other: World | undefined
  try {
    other = await startOther(options)
    const compared: ComparedScenario[] = []
    const names = { real: await namesOf(real), fake: await namesOf(other) }
    for (const scenario of scenarios) {
      // At once, so that both wait together where they have to wait.
      const [played, playedOther] = await Promise.all([play(scenario, real), play(scenario, other)])
      const steps = compareSteps(played, playedOther, names)
      compared.push({ name: scenario.name, steps, error: played.error })
    }
    return compared
  } finally {
    await Promise.all([real.stop(), other?.stop()])
  }
}

/** Plays scenarios at the real Kratos and at the other world, each world's after one another. */
export async function run(
  scenarios: Scenario[],
  startOther: StartWorld,
): Promise<ComparedScenario[]> {
  const names = Object.keys(worldOptions) as WorldName[]
  const waiting = names.flatMap((name) => {
    const own = scenarios.filter(({ world }) => world === name)
    return own.length > 0 ? [{ name, own }] : []
  })
  const compared: ComparedScenario[] = []
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, own } = next
      const failed = (error: unknown) => own.map((one) => ({ name: one.name, steps: [], error }))
      compared.push(...(await playWorld(name, own, startOther).catch(failed)))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const order = scenarios.map(({ name }) => name)
  return compared.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
}

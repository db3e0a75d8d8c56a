import type { NewPerson, World } from "../worlds/world.ts"
import type { WorldName } from "../worlds/options.ts"
import { Recorder, type Step } from "./recorder.ts"
import { Visitor } from "./visitor.ts"

export interface Person {
  id: string
  email: string
  password: string
  traits: Record<string, unknown>
}

/** What a scenario plays with. */
export interface Stage {
  world: World
  /** Somebody with a browser of their own, signed out. */
  visitor(): Visitor
  /** A native app: it keeps no cookies. */
  app(): Visitor
  /** Makes an account: the same traits and the same password in every world. */
  person(name: string, details?: Partial<NewPerson>): Promise<Person>
  /** An account, and a browser in which they are signed in. */
  signedIn(
    name: string,
    details?: Partial<NewPerson>,
  ): Promise<{ person: Person; visitor: Visitor }>
}

/** A story of requests that is told to the real one and to the fake. */
export interface Scenario {
  name: string
  world: WorldName
  play(stage: Stage): Promise<void>
}

export interface Played {
  steps: Step[]
  /** Why it ended early: an answer that it could not go on from. */
  error?: unknown
}

export const PASSWORD = "Correct Horse Battery 1"

function stageFor(scenario: Scenario, world: World, recorder: Recorder): Stage {
  const visitor = () => new Visitor(world, recorder, true)
  const app = () => new Visitor(world, recorder, false)
  const person: Stage["person"] = async (name, details = {}) => {
    const slug = scenario.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")
    const traits = { email: `${name}.${slug}@example.org`, ...details.traits }
    const password = details.password ?? PASSWORD
    const id = await world.createIdentity({
      ...details,
      traits,
      password: password === "" ? undefined : password,
    })
    return { id, email: traits.email, password, traits }
  }
  const signedIn: Stage["signedIn"] = async (name, details) => {
    const somebody = await person(name, details)
    const browser = visitor()
    await browser.signIn(somebody)
    return { person: somebody, visitor: browser }
  }
  return { world, visitor, app, person, signedIn }
}

export async function play(scenario: Scenario, world: World): Promise<Played> {
  const recorder = new Recorder(world)
  try {
    await scenario.play(stageFor(scenario, world, recorder))
    return { steps: recorder.steps }
  } catch (error) {
    return { steps: recorder.steps, error }
  }
}

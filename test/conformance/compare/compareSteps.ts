import type { Step } from "../play/recorder.ts"
import type { Played } from "../play/scenario.ts"
import type { World } from "../worlds/world.ts"
import { compareValues, type Difference, type Sides } from "./compare.ts"
import { Links } from "./links.ts"
import { withNames, type Names } from "./tokens.ts"

/** A step in both worlds. */
export interface ComparedStep {
  name: string
  request: string
  /** The HTTP status; `undefined` where the scenario ended before. */
  realStatus?: number
  fakeStatus?: number
  differences: Difference[]
}

/** A port in a URL, however often that was escaped. */
function port(url: string): RegExp {
  return new RegExp(`(?<=:|%3A|%253A|%25253A)${new URL(url).port}(?!\\d)`, "g")
}

/** Nothing but these may tell two worlds apart. */
async function namesOf({ url, appUrl, elsewhere }: World): Promise<Names> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${url}/`))
  return [
    // What Kratos calls the cookie of its CSRF token by.
    [new RegExp(Buffer.from(bytes).toString("hex"), "g"), "<hash of kratos>"],
    ...elsewhere,
    [port(url), "<kratos>"],
    [port(appUrl), "<app>"],
  ]
}

function named(answer: Step["answer"], names: Names): Step["answer"] {
  const cookies = Object.entries(answer.cookies).map(([name, cookie]) => [
    withNames(name, names),
    cookie,
  ])
  return { ...answer, cookies: Object.fromEntries(cookies) as Record<string, unknown> }
}

const ended = ({ error }: Played) =>
  `(ended: ${error instanceof Error ? error.message : String(error)})`

/** Every step of a scenario, from what was played in two worlds. */
export async function compareSteps(
  real: Played,
  fake: Played,
  worlds: { real: World; fake: World },
): Promise<ComparedStep[]> {
  const links = new Links()
  const [realNames, fakeNames] = [await namesOf(worlds.real), await namesOf(worlds.fake)]
  const length = Math.max(real.steps.length, fake.steps.length)
  const steps: ComparedStep[] = []
  for (let index = 0; index < length; index++) {
    const [realStep, fakeStep] = [real.steps[index], fake.steps[index]]
    const { name, request } = (realStep ?? fakeStep)!
    const statuses = { realStatus: realStep?.answer.status, fakeStatus: fakeStep?.answer.status }
    const sides: Sides = {
      real: { names: realNames, now: realStep?.at ?? 0 },
      fake: { names: fakeNames, now: fakeStep?.at ?? 0 },
      links,
    }
    const differences =
      realStep && fakeStep
        ? compareValues(
            "",
            { name: realStep.name, ...named(realStep.answer, realNames) },
            { name: fakeStep.name, ...named(fakeStep.answer, fakeNames) },
            sides,
          )
        : [
            {
              path: "(step)",
              real: realStep ? "answered" : ended(real),
              fake: fakeStep ? "answered" : ended(fake),
            },
          ]
    steps.push({ name, request, ...statuses, differences })
  }
  return steps
}

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

const escaped = (text: string) => text.replaceAll(/[+/]/g, "\\$&")

/** A port in a URL, however often that was escaped. */
function port(url: string): RegExp {
  return new RegExp(`(?<=:|%3A|%253A|%25253A)${new URL(url).port}(?!\\d)`, "g")
}

const hash = async (algorithm: string, bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) =>
  Buffer.from(await crypto.subtle.digest(algorithm, bytes))

/** Nothing but these may tell two worlds apart. */
export async function namesOf(world: World): Promise<Names> {
  const { url, appUrl, elsewhere } = world
  const cookie = await hash("SHA-256", new TextEncoder().encode(`${url}/`))
  const script = await world.fetch(new Request(`${url}/.well-known/ory/webauthn.js`))
  const integrity = await hash("SHA-512", await script.arrayBuffer())
  return [
    // What Kratos calls the cookie of its CSRF token by.
    [new RegExp(cookie.toString("hex"), "g"), "<hash of kratos>"],
    // Each has a script of its own, which a browser runs only where this is its hash.
    [new RegExp(`^sha512-${escaped(integrity.toString("base64"))}$`), "<hash of the script>"],
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

/**
 * Every step of a scenario, from what was played in two worlds. Where one ended early, the first
 * step that it did not play is the last.
 */
export function compareSteps(
  real: Played,
  fake: Played,
  names: { real: Names; fake: Names },
): ComparedStep[] {
  const links = new Links()
  const steps: ComparedStep[] = []
  for (let index = 0; ; index++) {
    const [realStep, fakeStep] = [real.steps[index], fake.steps[index]]
    if (!realStep || !fakeStep) break
    const sides: Sides = {
      real: { names: names.real, now: realStep.at },
      fake: { names: names.fake, now: fakeStep.at },
      links,
    }
    steps.push({
      name: realStep.name,
      request: realStep.request,
      realStatus: realStep.answer.status,
      fakeStatus: fakeStep.answer.status,
      differences: compareValues(
        "",
        { name: realStep.name, ...named(realStep.answer, names.real) },
        { name: fakeStep.name, ...named(fakeStep.answer, names.fake) },
        sides,
      ),
    })
  }
  if (real.error === undefined && fake.error === undefined) return steps
  const { name, request } = real.steps[steps.length] ??
    fake.steps[steps.length] ?? { name: "the end", request: "" }
  const missing = {
    path: "(step)",
    real: real.error === undefined ? "answered" : ended(real),
    fake: fake.error === undefined ? "answered" : ended(fake),
  }
  return [...steps, { name, request, differences: [missing] }]
}

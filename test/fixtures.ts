import type { SettingsFlow } from "@ory/client"

/** What Kratos answered, by name without `.json`; works in Node, in jsdom and in a browser. */
const recorded = new Map(
  Object.entries(
    import.meta.glob<unknown>("./fixtures/*.json", { eager: true, import: "default" }),
  ).map(([path, body]) => [path.slice("./fixtures/".length, -".json".length), body]),
)

/** How a recorded answer was got: the request, its status and content type. */
export interface Recording {
  status: number
  request: string
  accept?: string
  content_type?: string
  request_body?: string
  response_content_type?: string
  location?: string
  set_cookie?: string[]
}

/** The names of all recorded answers. */
export const fixtureNames = [...recorded.keys()].filter((name) => name !== "index").sort()

/** The names of the recorded answers that are a flow: they have a `ui`. */
export const flowFixtureNames = fixtureNames.filter((name) => isFlow(recorded.get(name)))

/** A copy of a recorded body, so that a test may change it. */
export function fixture(name: string): unknown {
  if (!recorded.has(name)) {
    throw new Error(`No recorded answer is called "${name}": see test/fixtures/`)
  }
  return structuredClone(recorded.get(name))
}

/** A copy of a recorded flow. */
export function flowFixture(name: string): SettingsFlow {
  const body = fixture(name)
  if (!isFlow(body)) throw new Error(`The recorded answer "${name}" is not a flow: it has no "ui"`)
  return body
}

/** How a recorded answer was got. */
export function recording(name: string): Recording {
  const entry = (recorded.get("index") as Record<string, Recording>)[`${name}.json`]
  if (!entry) throw new Error(`test/fixtures/index.json does not list "${name}"`)
  return entry
}

function isFlow(body: unknown): body is SettingsFlow {
  return typeof body === "object" && body !== null && "ui" in body
}

import type { SettingsFlow } from "@ory/client"
import { testClient } from "./clients.ts"
import { fixture, flowFixture, recording } from "./fixtures.ts"

/** What answers one request. */
export type Answer = (request: Request) => Response | Promise<Response>

export const FLOW_ID = "18492cbd-49f7-4735-b0f7-10fd6c340d1a"
export const IDENTITY_ID = "2e87f67d-a3a1-43a0-b668-4a40d3766384"

/** What a recorded flow lacks to be an answer of today: a time to live, and one flow and identity. */
export function freshFlow(name: string, changes: Partial<SettingsFlow> = {}): SettingsFlow {
  const flow = flowFixture(name)
  return {
    ...flow,
    id: FLOW_ID,
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
    identity: { ...flow.identity, id: IDENTITY_ID },
    ...changes,
  }
}

/** A recorded flow with its recorded status. */
export function flowAnswer(name: string, changes: Partial<SettingsFlow> = {}): Answer {
  return () => Response.json(freshFlow(name, changes), { status: recording(name).status })
}

/** A recorded error with its recorded status. */
export function errorAnswer(name: string): Answer {
  return () => Response.json(fixture(name), { status: recording(name).status })
}

export const offline: Answer = () => Promise.reject(new TypeError("Failed to fetch"))

/** An answer that waits until the test lets it go. */
export function held(answer: Answer) {
  let release: () => void = () => undefined
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  const wait: Answer = async (request) => {
    await isReleased
    return answer(request)
  }
  return { answer: wait, release: () => release() }
}

export interface Call {
  what: "create" | "get" | "submit"
  url: URL
  headers: Headers
  /** What was posted. */
  body: Record<string, unknown>
}

interface Answers {
  create?: Answer[]
  get?: Answer[]
  submit?: Answer[]
}

/**
 * A client whose requests are answered here, each kind in the order given. A request too many is
 * answered by 500 and stands in `calls` all the same.
 */
export function answerWith(answers: Answers) {
  const calls: Call[] = []
  const client = testClient("http://kratos.test", async (request) => {
    const url = new URL(request.url)
    const isGet = url.pathname === "/self-service/settings/flows"
    const what = request.method === "POST" ? "submit" : isGet ? "get" : "create"
    const text = await request.clone().text()
    const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>)
    const earlier = calls.filter((call) => call.what === what).length
    calls.push({ what, url, headers: request.headers, body })
    const answer = answers[what]?.[earlier]
    if (answer) return answer(request)
    return Response.json({ error: { code: 500, message: `no ${what} expected` } }, { status: 500 })
  })
  return {
    client,
    calls,
    /** The kinds of all requests so far. */
    requests: () => calls.map(({ what }) => what),
    /** The bodies posted so far. */
    posted: () => calls.filter(({ what }) => what === "submit").map(({ body }) => body),
  }
}

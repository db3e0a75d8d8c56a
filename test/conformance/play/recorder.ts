import type { World } from "../worlds/world.ts"
import type { SetCookie } from "./cookies.ts"

/** The headers that a page, a browser or a proxy goes by. Cookies are apart. */
const HEADERS = [
  "content-type",
  "location",
  "vary",
  "retry-after",
  "access-control-allow-origin",
  "access-control-allow-credentials",
  "access-control-allow-methods",
  "access-control-allow-headers",
  "access-control-expose-headers",
  "access-control-max-age",
]

/** A request and what came of it. */
export interface Step {
  name: string
  /** `POST /self-service/settings`, for the table. */
  request: string
  /** When it was answered, by the world's own clock. */
  at: number
  answer: {
    status: number
    headers: Record<string, string>
    /** By name; an answer that sets one twice has a second with `#2`. */
    cookies: Record<string, unknown>
    body: unknown
  }
}

export interface Answer<Body = unknown> {
  status: number
  headers: Headers
  /** Of JSON, what it says; else the text. */
  body: Body
  /** The header, `""` where there is none. */
  location: string
}

function cookiesByName(cookies: SetCookie[]): Record<string, unknown> {
  const named: Record<string, unknown> = {}
  for (const { name, value, attributes } of cookies) {
    let key = name
    for (let count = 2; key in named; count++) key = `${name}#${count}`
    const { "max-age": maxAge, ...others } = attributes
    named[key] = {
      isEmpty: value === "",
      ...(maxAge !== undefined && { "max-age": Number(maxAge) }),
      ...others,
    }
  }
  return named
}

function parse(text: string, type: string): unknown {
  if (!type.includes("json")) return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** What a scenario has played, in order. */
export class Recorder {
  readonly steps: Step[] = []
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  /** Sends a request, and keeps the answer where the step has a name. */
  async play(
    name: string | undefined,
    request: Request,
    readCookies: (headers: Headers) => SetCookie[],
  ): Promise<Answer> {
    const { method, url } = request
    const response = await this.world.fetch(request)
    const { status, headers } = response
    const text = await response.text()
    // A server drops what answers a HEAD.
    const body = method === "HEAD" ? "" : parse(text, headers.get("content-type") ?? "")
    const cookies = readCookies(headers)
    if (name !== undefined) {
      const { pathname } = new URL(url)
      const kept = HEADERS.flatMap((header) => {
        const value = headers.get(header)
        return value === null ? [] : [[header, value]]
      })
      this.steps.push({
        name: this.unique(name),
        request: `${method} ${pathname}`,
        at: this.world.now(),
        answer: {
          status,
          headers: Object.fromEntries(kept) as Record<string, string>,
          cookies: cookiesByName(cookies),
          body,
        },
      })
    }
    return { status, headers, body, location: headers.get("location") ?? "" }
  }

  private unique(name: string): string {
    if (this.steps.every((step) => step.name !== name)) return name
    throw new Error(`Two steps are called "${name}".`)
  }
}

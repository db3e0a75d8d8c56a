import type { World } from "../worlds/world.ts"
import { CookieJar } from "./cookies.ts"
import { csrfToken, type Flow } from "./flow.ts"
import type { Answer, Recorder } from "./recorder.ts"

export const ACCEPT_JSON = { accept: "application/json" }
/** As a browser asks for a page. */
export const ACCEPT_HTML = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" }

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string
}

type Fields = Record<string, string | string[]>

const encode = (fields: Fields) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((item): [string, string] => [name, item]),
    ),
  ).toString()

/**
 * Somebody with a browser, or an app. A method that is given a step's name plays a step, which both worlds are
 * compared by; without one (`undefined`) it is only a way there.
 */
export class Visitor {
  jar = new CookieJar()
  readonly world: World
  private readonly recorder: Recorder
  private readonly keepsCookies: boolean

  constructor(world: World, recorder: Recorder, keepsCookies: boolean) {
    this.world = world
    this.recorder = recorder
    this.keepsCookies = keepsCookies
  }

  /** Any request. `path` may be a whole URL. */
  async send<Body = unknown>(
    step: string | undefined,
    path: string,
    { method = "GET", headers = {}, body }: Sent = {},
  ): Promise<Answer<Body>> {
    const cookie = this.jar.header()
    const request = new Request(path.startsWith("/") ? this.world.url + path : path, {
      method,
      headers: { ...(cookie && { cookie }), ...headers },
      // Bytes, as text would bring a content type along.
      body: body === undefined ? undefined : new TextEncoder().encode(body),
      redirect: "manual",
    })
    const jar = this.keepsCookies ? this.jar : new CookieJar()
    const read = (answered: Headers) => jar.read(answered)
    return (await this.recorder.play(step, request, read)) as Answer<Body>
  }

  get<Body = Flow>(step: string | undefined, path: string, headers: Record<string, string> = {}) {
    return this.send<Body>(step, path, { headers: { ...ACCEPT_JSON, ...headers } })
  }

  post<Body = Flow>(
    step: string | undefined,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ) {
    return this.send<Body>(step, path, {
      method: "POST",
      headers: { ...ACCEPT_JSON, "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    })
  }

  /** Goes to a page, without following where it leads. */
  visit(step: string | undefined, path: string) {
    return this.send<string>(step, path, { headers: ACCEPT_HTML })
  }

  /** Sends a form without a script. */
  postForm(step: string | undefined, path: string, fields: Fields) {
    return this.send<string>(step, path, {
      method: "POST",
      headers: { ...ACCEPT_HTML, "content-type": "application/x-www-form-urlencoded" },
      body: encode(fields),
    })
  }

  /** Sends a flow's form as a script does, with its CSRF token. */
  submit(
    step: string | undefined,
    flow: Flow,
    body: Record<string, unknown>,
    headers: Record<string, string> = {},
  ) {
    const token = csrfToken(flow)
    const withToken = { ...body, ...(token && { csrf_token: token }) }
    return this.post(step, flow.ui.action, withToken, headers)
  }

  /** Sends a flow's form as a browser does, with its CSRF token. */
  submitForm(step: string | undefined, flow: Flow, fields: Fields) {
    return this.postForm(step, flow.ui.action, { ...fields, csrf_token: csrfToken(flow) })
  }

  /** A new settings flow. */
  async openSettings(step?: string, query = ""): Promise<Flow> {
    const { body } = await this.get(step, `/self-service/settings/browser${query}`)
    return body
  }

  /** The flow as it is now. */
  async refetch(step: string | undefined, flow: Flow): Promise<Flow> {
    return (await this.get(step, `/self-service/settings/flows?id=${flow.id}`)).body
  }

  /** Signs in with a password, again where somebody is. */
  async signIn(
    { email, password }: { email: string; password: string },
    step?: { create: string; submit: string },
  ): Promise<Answer<Flow>> {
    const created = await this.get(step?.create, "/self-service/login/browser?refresh=true")
    const fields = { method: "password", identifier: email, password }
    const answer = await this.submit(step?.submit, created.body, fields)
    if (!step && answer.status !== 200) {
      throw new Error(`${email} could not sign in: ${answer.status}`)
    }
    return answer
  }
}

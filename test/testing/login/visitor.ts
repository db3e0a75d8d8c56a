import type { LoginFlow, Session, UiNode, UiText, VerificationFlow } from "@ory/client"
import {
  createFakeKratos,
  type FakeKratos,
  type FakeKratosOptions,
} from "react-ory-settings/testing"

export const APP_URL = "http://localhost:3000"
export const PASSWORD = "correct horse battery"
export const UNKNOWN_ID = "4a4a4a4a-4a4a-4a4a-8a4a-4a4a4a4a4a4a"

/** The fake's time does not pass by itself. */
export const NOW = Date.parse("2030-01-02T03:04:05.678Z")

export const KRATOS_URL = "http://localhost:4433"
export const LOGIN = "/self-service/login/browser"
export const NATIVE_LOGIN = "/self-service/login/api"
export const VERIFICATION = "/self-service/verification/browser"

/** A body of any of the answers that these tests get. */
type Body = Omit<LoginFlow, "ui" | "active" | "state"> &
  Pick<VerificationFlow, "ui"> &
  Pick<
    Session,
    "authentication_methods" | "authenticator_assurance_level" | "devices" | "identity"
  > & {
    active?: string
    state: string
    authenticated_at: string
    transient_payload?: object
    session: Session
    session_token: string
    continue_with: unknown
    use_flow_id: string
    expired_at: string
    since: number
    redirect_browser_to: string
    logout_url: string
    logout_token: string
    error: {
      id?: string
      code: number
      reason: string
      message: string
      details?: Record<string, unknown>
    }
  }

export interface Answer {
  status: number
  headers: Headers
  location: string
  /** Without what is in them: `ory_kratos_session; Path=/; HttpOnly …`. */
  cookies: string[]
  body: Body
}

export interface Sent {
  json?: object
  form?: Record<string, string>
  /** A body as it is, with its content type. */
  raw?: [body: string, contentType: string]
  headers?: Record<string, string>
}

/** A Kratos that leaves its cookies to its visitors, of whom there may be several. */
export function startKratos(options: FakeKratosOptions = {}): FakeKratos {
  return createFakeKratos({ cookies: "headers", clock: () => NOW, ...options })
}

/** Somebody with a browser of their own; with `cookies: false`, a program. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly kratos: FakeKratos
  private readonly keepsCookies: boolean

  constructor(kratos: FakeKratos, { cookies = true } = {}) {
    this.kratos = kratos
    this.keepsCookies = cookies
  }

  json(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    return this.send(method, path, "application/json", sent)
  }

  html(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    return this.send(method, path, "text/html", sent)
  }

  get(path: string): Promise<Answer> {
    return this.json("GET", path)
  }

  async send(method: string, path: string, accept: string, sent: Sent): Promise<Answer> {
    const headers = new Headers({ accept, ...sent.headers })
    if (this.cookies.size > 0) {
      headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "))
    }
    const [body, type] = bodyOf(sent)
    if (type) headers.set("content-type", type)
    const url = path.startsWith("http") ? path : this.kratos.url + path
    const response = await this.kratos.fetch(new Request(url, { method, headers, body }))
    const cookies = response.headers.getSetCookie()
    if (this.keepsCookies) for (const cookie of cookies) this.keep(cookie)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get("location") ?? "",
      cookies: cookies.map((cookie) => cookie.replace(/(_[\da-f]{64})?=[^;]*/, "")),
      body: (text.startsWith("{") ? JSON.parse(text) : text) as Body,
    }
  }

  private keep(cookie: string): void {
    const [, name, value] = /^([^=]*)=([^;]*)/.exec(cookie)!
    if (cookie.includes("Max-Age=0")) this.cookies.delete(name!)
    else this.cookies.set(name!, value!)
  }

  /** Submits a flow as a page does: with its token. */
  submit(flow: { ui: Body["ui"] }, json: object, sent: Sent = {}): Promise<Answer> {
    return this.json("POST", flow.ui.action, {
      json: { csrf_token: csrfTokenOf(flow), ...json },
      ...sent,
    })
  }

  submitHtml(flow: { ui: Body["ui"] }, form: Record<string, string>): Promise<Answer> {
    return this.html("POST", flow.ui.action, { form: { csrf_token: csrfTokenOf(flow), ...form } })
  }

  refetch(kind: "login" | "verification", { id }: { id: string }): Promise<Answer> {
    return this.get(`/self-service/${kind}/flows?id=${id}`)
  }

  /** Signs in with a password; `query` is that of the flow. */
  async signIn(identifier: string, query = ""): Promise<Answer> {
    const { body: flow } = await this.get(LOGIN + query)
    return this.submit(flow, { method: "password", identifier, password: PASSWORD })
  }
}

function bodyOf({ json, form, raw }: Sent): [body?: string, contentType?: string] {
  if (raw) return raw
  if (json) return [JSON.stringify(json), "application/json"]
  if (!form) return []
  return [new URLSearchParams(form).toString(), "application/x-www-form-urlencoded"]
}

export function csrfTokenOf({ ui }: { ui: Body["ui"] }): string {
  return String(valueOf({ ui }, "csrf_token"))
}

/** The value of an input; `undefined` where it has none, or there is no such node. */
export function valueOf({ ui }: { ui: Body["ui"] }, name: string): unknown {
  const node = ui.nodes.find(({ attributes }) => "name" in attributes && attributes.name === name)
  return node && "value" in node.attributes ? (node.attributes.value as unknown) : undefined
}

/** The nodes in short: `password/identifier:text 1070002`. */
export const nodesOf = ({ ui }: { ui: Body["ui"] }): string[] => ui.nodes.map(inShort)

function inShort({ group, attributes, meta }: UiNode): string {
  const isInput = attributes.node_type === "input"
  const name = isInput ? attributes.name : attributes.id
  const type = isInput ? attributes.type : attributes.node_type
  return [`${group}/${name}:${type}`, meta.label?.id].filter(Boolean).join(" ")
}

/** The names of the inputs that must be filled. */
export const requiredOf = ({ ui }: { ui: Body["ui"] }): string[] =>
  ui.nodes.flatMap(({ attributes }) =>
    "required" in attributes && attributes.required ? [attributes.name] : [],
  )

/** The ids of the form's messages, and of those of nodes: `identifier 4000002`. */
export function messagesOf({ ui }: { ui: Body["ui"] }): (number | string)[] {
  return [
    ...(ui.messages ?? []).map(({ id }: UiText) => id),
    ...ui.nodes.flatMap(({ attributes, messages }) =>
      messages.map(({ id }) => `${"name" in attributes ? attributes.name : ""} ${String(id)}`),
    ),
  ]
}

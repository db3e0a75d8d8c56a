import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http"

/** What goes wrong between a page and Kratos. */
export type ProxyFault =
  | "cut before the request"
  | "cut after Kratos has acted"
  | "a late answer"
  | "429"
  | "500"
  | "502 with a page"
  | "half of the JSON"
  | "the wrong content type"
  | "an answer hidden by CORS"

interface Answer {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
}

const LATE_MS = 300

/** A proxy in front of Kratos's public API, which does to a request what a test asks for. */
export class FaultProxy {
  /** How many requests of the kind that is or was to fail have reached Kratos. */
  forwarded = 0
  /** The cookies of the last request, by its path. */
  readonly cookies = new Map<string, string | undefined>()
  private readonly kratosPort: number
  private failing: { method: string; path: string } | undefined
  private fault: ProxyFault | undefined
  private readonly server = createServer((incoming, response) => {
    void this.handle(incoming, response)
  })

  constructor(kratosPort: number) {
    this.kratosPort = kratosPort
  }

  /** Starts to listen. */
  start(port: number): Promise<this> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject)
      this.server.listen(port, "localhost", () => resolve(this))
    })
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }

  /** Lets requests of that method and path fail until `heal`, and no others. */
  fail(fault: ProxyFault, method: string, path: string): void {
    this.failing = { method, path }
    this.fault = fault
    this.forwarded = 0
  }

  heal(): void {
    this.fault = undefined
  }

  private async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(incoming.url ?? "/", "http://localhost")
    this.cookies.set(pathname, incoming.headers.cookie)
    const isMeant = this.failing?.method === incoming.method && this.failing?.path === pathname
    const fault = isMeant ? this.fault : undefined
    const isCut = fault === "cut before the request" || fault === "cut after Kratos has acted"
    const own = fault && answerOf(fault, incoming.headers.origin ?? "")
    const answer = own ?? (await this.ask(incoming, isMeant, fault))
    if (!answer || isCut) {
      incoming.socket.destroy()
      return
    }
    if (fault === "a late answer") await new Promise((resolve) => setTimeout(resolve, LATE_MS))
    const { status, headers, body } = spoiled(answer, fault)
    response.writeHead(status, { ...headers, "content-length": body.length }).end(body)
  }

  private async ask(
    incoming: IncomingMessage,
    isMeant: boolean,
    fault: ProxyFault | undefined,
  ): Promise<Answer | undefined> {
    if (fault === "cut before the request") return undefined
    // By itself Chromium sends a request once more where a connection that was open breaks.
    if (fault === "cut after Kratos has acted" && this.forwarded > 0) return undefined
    if (isMeant) this.forwarded++
    return this.forward(incoming)
  }

  /** Kratos's whole answer; nothing where it is not there. */
  private forward(incoming: IncomingMessage): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const { method, url, headers } = incoming
      const options = { host: "127.0.0.1", port: this.kratosPort, method, path: url, headers }
      const outgoing = request(options, (answer) => {
        const chunks: Buffer[] = []
        answer.on("data", (chunk: Buffer) => void chunks.push(chunk))
        answer.on("end", () => {
          const { "transfer-encoding": _, connection: __, ...kept } = answer.headers
          const headers = kept as Answer["headers"]
          resolve({ status: answer.statusCode ?? 502, headers, body: Buffer.concat(chunks) })
        })
      })
      outgoing.on("error", () => resolve(undefined))
      incoming.pipe(outgoing)
    })
  }
}

/** What is answered in Kratos's place; CORS lets the page read it. */
function answerOf(fault: ProxyFault, origin: string): Answer | undefined {
  const cors = {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "retry-after",
  }
  const error = (code: number, status: string, more = {}): Answer => ({
    status: code,
    headers: { ...cors, "content-type": "application/json", ...more },
    body: Buffer.from(JSON.stringify({ error: { code, status, message: status } })),
  })
  if (fault === "429") return error(429, "Too Many Requests", { "retry-after": "7" })
  if (fault === "500") return error(500, "Internal Server Error")
  if (fault !== "502 with a page") return undefined
  const body = Buffer.from("<html><body><h1>502 Bad Gateway</h1></body></html>")
  return { status: 502, headers: { ...cors, "content-type": "text/html" }, body }
}

/** Kratos's answer as it arrives. */
function spoiled(answer: Answer, fault: ProxyFault | undefined): Answer {
  const { headers, body } = answer
  switch (fault) {
    case "half of the JSON":
      return { ...answer, body: body.subarray(0, body.length / 2) }
    case "the wrong content type":
      return { ...answer, headers: { ...headers, "content-type": "text/html" } }
    case "an answer hidden by CORS": {
      const kept = Object.entries(headers).filter(([name]) => !name.startsWith("access-control-"))
      return { ...answer, headers: Object.fromEntries(kept) }
    }
    default:
      return answer
  }
}

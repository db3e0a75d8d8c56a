import { parseFlowError } from "../client/errors.ts"
import { readRefusal } from "../client/readRefusal.ts"
import { parseUrl } from "../flow/urls.ts"
import { diagnoseLostCookies, diagnoseSites } from "./cookies.ts"
import { diagnoseNetwork } from "./network.ts"

/** The addresses that have answered something. */
const answering = new Set<string>()

/** Says what to change where a request of the browser's to Kratos fails for how things are set up. */
export function diagnoseRequest(
  client: object,
  baseUrl: string | undefined,
  answer: Promise<unknown>,
): void {
  const kratos = baseUrl === undefined || hasOwnTransport(client) ? undefined : addressOf(baseUrl)
  if (!kratos) return
  const { origin } = kratos
  void answer.then(
    () => answering.add(origin),
    async (thrown: unknown) => {
      const { code } = parseFlowError(await readRefusal(withCopy(thrown)))
      if (code !== "network") answering.add(origin)
      // What has answered once is set up well enough: the connection is lost, or Kratos stopped.
      else if (!answering.has(origin)) void diagnoseNetwork(kratos)
      // Elsewhere both are part of the day: nobody is signed in, or another tab has signed in.
      if (code === "session_inactive" || code === "csrf_violation") diagnoseSites(kratos)
    },
  )
}

/** Says what may keep cookies from staying, once a second sign-in was for nothing. */
export function diagnoseLoop(baseUrl: string): void {
  const kratos = addressOf(baseUrl)
  if (kratos) diagnoseLostCookies(kratos)
}

/** Its answer can be read once, and is to be read by who asked. */
function withCopy(thrown: unknown): unknown {
  const { response } = (thrown ?? {}) as { response?: Response }
  return typeof response?.clone === "function" ? { response: response.clone() } : thrown
}

/** A fake Kratos, or whatever else answers in place of the browser's own `fetch`. */
function hasOwnTransport(client: object): boolean {
  const { configuration } = client as {
    configuration?: { fetchApi?: unknown; baseOptions?: { adapter?: unknown } }
  }
  return Boolean(configuration?.fetchApi ?? configuration?.baseOptions?.adapter)
}

function addressOf(baseUrl: string): URL | undefined {
  return typeof document === "undefined" ? undefined : parseUrl(baseUrl || "/", location.href)
}

import { parseUrl } from "../flow/urls.ts"

/** What is used of axios's request configuration; axios itself comes with `@ory/client`. */
interface AxiosConfig {
  url?: string
  method?: string
  headers?: Record<string, unknown>
  data?: unknown
  signal?: AbortSignal
  params?: unknown
}

/**
 * An axios adapter on top of a fetch-like function. A function adapter works with every axios that
 * `@ory/client` allows; `env.fetch` does so only with the newest.
 */
export function fetchAdapter(fetch: (request: Request) => Promise<Response>) {
  return async (config: AxiosConfig) => {
    const { response, data } = await send(fetch, toRequest(config))
    const answer = {
      data,
      status: response.status,
      statusText: response.statusText,
      headers: Object.fromEntries(response.headers),
      config,
      request: undefined,
    }
    if (response.ok) return answer
    // An adapter settles by itself: axios does not look at the status again.
    throw Object.assign(new Error(`Request failed with status code ${String(response.status)}`), {
      isAxiosError: true,
      response: answer,
    })
  }
}

/** Whatever a transport throws, no whole answer came: the shape axios gives a network error. */
async function send(fetch: (request: Request) => Promise<Response>, request: Request) {
  try {
    const response = await fetch(request)
    return { response, data: await response.text() }
  } catch (cause) {
    throw Object.assign(new Error("Network Error"), { isAxiosError: true, cause })
  }
}

function toRequest({ url, method, headers, data, signal }: AxiosConfig): Request {
  const address = url ?? ""
  const base = typeof location === "undefined" ? undefined : location.href
  const target = parseUrl(address, base)
  if (!target) {
    throw new TypeError(
      `createOryClient: there is no page here that ${address} could be a path of. On a server, pass ` +
        "the full URL of Kratos's public API.",
    )
  }
  const init: RequestInit = {
    method: (method ?? "get").toUpperCase(),
    headers: toHeaders(headers),
    credentials: "include",
  }
  if (typeof data === "string") init.body = data
  if (signal) init.signal = signal
  return new Request(target, init)
}

function toHeaders(headers: AxiosConfig["headers"] = {}): Headers {
  const result = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === "string") result.set(name, value)
  }
  return result
}

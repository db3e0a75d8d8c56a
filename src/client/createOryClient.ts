import { Configuration, FrontendApi } from "@ory/client"
import { parseUrl } from "../flow/urls.ts"
import { fetchAdapter } from "./fetchAdapter.ts"

/** How the client asks Kratos. */
export interface OryClientOptions {
  /** Carries every request in place of the browser's transport: tests, demos, servers. */
  fetch?: ((request: Request) => Promise<Response>) | undefined
}

/** `@ory/client`'s FrontendApi, with the address it was made for. */
export type OryClient = FrontendApi & { readonly baseUrl: string }

/**
 * A client for Kratos or Ory Network that sends and receives their cookies.
 *
 * @param basePath - Where Kratos's public API is: an http(s) URL (`https://auth.example.com/auth`)
 *   or a path of this site (`/.ory`).
 * @throws TypeError where `basePath` is neither.
 */
export function createOryClient(basePath: string, options: OryClientOptions = {}): OryClient {
  const baseUrl = readBasePath(basePath)
  const api = new FrontendApi(
    new Configuration({
      basePath: baseUrl,
      baseOptions: {
        withCredentials: true,
        // Kratos answers with redirects and HTML unless JSON is asked for.
        headers: { Accept: "application/json" },
        ...(options.fetch && { adapter: fetchAdapter(options.fetch) }),
      },
    }),
  )
  return Object.assign(api, { baseUrl })
}

function readBasePath(basePath: unknown): string {
  const text = typeof basePath === "string" ? basePath.trim().replace(/\/+$/, "") : undefined
  if (text !== undefined && isAddress(text, basePath as string)) return text
  throw new TypeError(
    `createOryClient: ${JSON.stringify(basePath) ?? "undefined"} is not the address of a Kratos. ` +
      "Pass the URL of its public API, such as https://auth.example.com, or a path of this site " +
      "that leads to it, such as /.ory.",
  )
}

function isAddress(text: string, basePath: string): boolean {
  if (/^\/(?!\/)/.test(basePath.trim())) return true
  return /^https?:\/\//i.test(text) && parseUrl(text) !== undefined
}

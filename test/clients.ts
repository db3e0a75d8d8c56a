import { Configuration, FrontendApi } from "@ory/client-fetch"
import { createOryClient } from "react-ory-settings"
import type { SettingsClient } from "react-ory-settings"

type Transport = (request: Request) => Promise<Response>

/** What an app writes that has `@ory/client-fetch`. */
export function fetchClient(basePath: string, fetch: Transport) {
  const fetchApi = (url: RequestInfo | URL, init?: RequestInit) => fetch(new Request(url, init))
  return new FrontendApi(new Configuration({ basePath, fetchApi }))
}

/** Each client that the hooks take, over the same transport. */
export const CLIENTS: [string, (basePath: string, fetch: Transport) => SettingsClient][] = [
  ["@ory/client", (basePath, fetch) => createOryClient(basePath, { fetch })],
  ["@ory/client-fetch", fetchClient],
]

/** The client of this run: the project `unit-fetch` tests the hooks with `@ory/client-fetch`. */
export function testClient(basePath: string, fetch: Transport): SettingsClient {
  return import.meta.env.TEST_CLIENT === "fetch"
    ? fetchClient(basePath, fetch)
    : createOryClient(basePath, { fetch })
}

import type { FrontendApi } from "@ory/client"
import { diagnoseRequest } from "../diagnose/requests.ts"
import { requestRaw } from "./rawRequest.ts"
import type { RawMethod } from "./rawRequest.ts"

/** The methods used of Ory's clients. */
type Method = SettingsMethod | LoginMethod | VerificationMethod
export type SettingsMethod =
  | "createBrowserSettingsFlow"
  | "createNativeSettingsFlow"
  | "getSettingsFlow"
  | "updateSettingsFlow"
export type LoginMethod = "createBrowserLoginFlow" | "updateLoginFlow"
export type VerificationMethod =
  "createBrowserVerificationFlow" | "getVerificationFlow" | "updateVerificationFlow"

/** The part of `@ory/client`'s FrontendApi with those methods. */
export type AxiosApi<Name extends Method> = Pick<FrontendApi, Name>

/** The same part of `@ory/client-fetch`'s, by its shape: nobody needs that package for the types. */
export type FetchApi<Name extends Method> = Record<Name, (...args: never[]) => Promise<unknown>> &
  Record<`${Name}Raw`, (...args: never[]) => Promise<{ readonly raw: Response }>>

export type ApiWith<Name extends Method> = AxiosApi<Name> | FetchApi<Name>

/** The address a client was made for: its own word, or that of its configuration. */
export function baseUrlOf(client: object): string | undefined {
  const { baseUrl, configuration } = client as {
    baseUrl?: string
    configuration?: { basePath?: string }
  }
  return baseUrl ?? configuration?.basePath?.replace(/\/+$/, "")
}

/**
 * Calls a method of either client: the answer as `@ory/client` gives it, and its errors. A parameter
 * that is undefined is not given.
 */
export function request<Name extends Method>(
  client: ApiWith<Name>,
  name: Name,
  parameters: NonNullable<Parameters<FrontendApi[Name]>[0]>,
): Promise<{ data: unknown }> {
  const given = withoutUndefined(parameters)
  const answer = send(client, name, given)
  // With a token no cookie is needed.
  if (process.env.NODE_ENV === "development" && !("xSessionToken" in given)) {
    diagnoseRequest(client, baseUrlOf(client), answer)
  }
  return answer
}

async function send<Name extends Method>(
  client: ApiWith<Name>,
  name: Name,
  parameters: object,
): Promise<{ data: unknown }> {
  const raw = (client as Partial<Record<string, RawMethod>>)[`${name}Raw`]
  if (raw) return requestRaw(raw.bind(client), parameters, `${name}Body`)
  const api = client as Record<Name, (given: object) => Promise<{ data: unknown }>>
  return api[name](parameters)
}

function withoutUndefined(parameters: object): object {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined))
}

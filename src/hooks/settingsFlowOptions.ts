import { queryOptions } from "@tanstack/react-query"
import type { SettingsFlow } from "@ory/client"
import type { FlowError } from "../client/errors.ts"
import { assertSettingsClient, getOrCreateFlow } from "../client/settingsClient.ts"
import type { SettingsClient } from "../client/settingsClient.ts"
import { followFlow } from "./followFlow.ts"

export interface SettingsFlowOptions {
  /** `createOryClient(url)`, or any client with the four settings methods of `@ory/client`. */
  client: SettingsClient
  /** The flow to show. A new one is created where absent. */
  flowId?: string | undefined
  /** Where to go after a save; Kratos must list it in `selfservice.allowed_return_urls`. */
  returnTo?: string | undefined
  /** Makes it a native flow (React Native, servers): sent as `X-Session-Token`. */
  sessionToken?: string | undefined
  /** On a server: the `Cookie` header of the request being answered. */
  cookie?: string | undefined
}

/** The first part of every key: what to look for in a cache. */
export const SETTINGS_FLOW_KEY = "ory-settings"

const FIVE_MINUTES_MS = 5 * 60 * 1000

/**
 * Everything a host's defaults could change about a query is set: a flow is neither stale nor
 * refetched by itself, since each fetch may create another one.
 */
export const FLOW_QUERY = {
  staleTime: Infinity,
  retry: false,
  retryOnMount: true,
  refetchOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  refetchInterval: false,
  networkMode: "always",
  throwOnError: false,
  enabled: true,
  select: undefined,
  placeholderData: undefined,
  // A flow holds the TOTP key and backup codes: no store of a host's default gets to see it.
  persister: undefined,
  // A default of the host's could leave the page unaware of an error.
  notifyOnChangeProps: undefined,
} as const

/**
 * The query behind {@link useSettingsFlow}, for prefetching and for reading the cache elsewhere.
 *
 * @throws TypeError where `client` lacks a method. The query fails with a {@link FlowError}.
 */
export function settingsFlowOptions(options: SettingsFlowOptions) {
  const { client, flowId, returnTo, sessionToken, cookie } = options
  assertSettingsClient(client)
  const kind = sessionToken === undefined ? "browser" : "native"
  return queryOptions<SettingsFlow, FlowError>({
    // No token or cookie in it: keys are logged, persisted and sent to browsers.
    queryKey: [SETTINGS_FLOW_KEY, client.baseUrl ?? "", kind, flowId ?? null, returnTo ?? null],
    ...FLOW_QUERY,
    // The signal is left unread: StrictMode would abort the first request and create a second flow.
    queryFn: () => getOrCreateFlow(client, { sessionToken, cookie }, flowId, returnTo),
    gcTime: FIVE_MINUTES_MS,
    refetchOnMount: ({ state: { data, isInvalidated } }) =>
      data && (isInvalidated || isExpired(data)) ? "always" : false,
    structuralSharing: (before, after) =>
      followFlow(before as SettingsFlow | undefined, after as SettingsFlow),
  })
}

export function isExpired(flow: SettingsFlow): boolean {
  return Date.parse(flow.expires_at) <= Date.now()
}

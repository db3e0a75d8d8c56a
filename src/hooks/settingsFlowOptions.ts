import { queryOptions } from "@tanstack/react-query"
import type { DataTag, Query, QueryKey, UnusedSkipTokenOptions } from "@tanstack/react-query"
import type { SettingsFlow } from "@ory/client"
import type { FlowError } from "../client/errors.ts"
import { baseUrlOf } from "../client/frontendApi.ts"
import { assertSettingsClient } from "../client/assertSettingsClient.ts"
import type { SettingsClient } from "../client/settingsClient.ts"
import { isExpired } from "../flow/isExpired.ts"
import { followFlow } from "./followFlow.ts"
import { loadFlow } from "./loadFlow.ts"

/** Which flow, and how it is asked for. */
export interface SettingsFlowOptions {
  /**
   * `createOryClient(url)`, or any client with the four settings methods of `@ory/client` or
   * `@ory/client-fetch`.
   */
  client: SettingsClient
  /** The flow to show. A new one is created where absent. */
  flowId?: string | undefined
  /** Where to go after a save; Kratos must list it in `selfservice.allowed_return_urls`. */
  returnTo?: string | undefined
  /** Makes it a native flow (React Native, servers): sent as `X-Session-Token`. */
  sessionToken?: string | undefined
  /**
   * On a server: the `Cookie` header of the request being answered. With it only the flow of `flowId`
   * is fetched, and none is made where there is none or it is gone: the browser would not get the
   * cookie that belongs to a new one. Send it to `<baseUrl>/self-service/settings/browser` for that.
   */
  cookie?: string | undefined
  /**
   * On a server: lets `shouldDehydrateQuery` pass the flow on to the browser, with the TOTP key and
   * backup codes that may be in it.
   * @default false
   */
  dehydrate?: boolean | undefined
}

/** What `useQuery`, `prefetchQuery` and their like take; `getQueryData(queryKey)` knows the type. */
export type SettingsFlowQuery = UnusedSkipTokenOptions<SettingsFlow, FlowError> & {
  queryKey: DataTag<QueryKey, SettingsFlow, FlowError>
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
  // Whoever comes back to it finds the flow they left, as the one that a code in their mailbox is for.
  gcTime: FIVE_MINUTES_MS,
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
 * The flows that were asked for to be dehydrated. Unlike a mark in a query's `meta`, this one does not
 * travel to the browser, where a persister would follow it; unlike one on the query's function, it
 * stays where a page that renders gives the query another.
 */
const dehydrated = new WeakSet<object>()

/**
 * The query behind {@link useSettingsFlow}, for prefetching and for reading the cache elsewhere.
 *
 * @throws TypeError where `client` lacks a method. The query fails with a {@link FlowError}.
 */
export function settingsFlowOptions(options: SettingsFlowOptions): SettingsFlowQuery {
  const { client, flowId, returnTo, sessionToken, cookie, dehydrate } = options
  assertSettingsClient(client)
  const kind = sessionToken === undefined ? "browser" : "native"
  const queryFn = async () => {
    // To no id, too, Kratos answers that there is no such flow.
    const id = cookie === undefined ? flowId : (flowId ?? "")
    const credentials = { sessionToken, cookie }
    const flow = await loadFlow({ client, credentials, flowId: id, returnTo })
    if (dehydrate) dehydrated.add(flow)
    return flow
  }
  return queryOptions<SettingsFlow, FlowError>({
    // No token or cookie in it: keys are logged, persisted and sent to browsers.
    queryKey: [SETTINGS_FLOW_KEY, baseUrlOf(client) ?? "", kind, flowId ?? null, returnTo ?? null],
    ...FLOW_QUERY,
    // The signal is left unread: StrictMode would abort the first request and create a second flow.
    queryFn,
    refetchOnMount: ({ state: { data, isInvalidated } }) =>
      data && (isInvalidated || isExpired(data)) ? "always" : false,
    structuralSharing: (before, after) => {
      const flow = followFlow(before as SettingsFlow | undefined, after as SettingsFlow)
      if (dehydrated.has(after as SettingsFlow)) dehydrated.add(flow)
      return flow
    },
  })
}

/** Whether its flow was asked for with `dehydrate`, here. */
export function isDehydrated({ state: { data } }: Query): boolean {
  return typeof data === "object" && data !== null && dehydrated.has(data)
}

"use client"

import { QueryClientContext, useQuery, useQueryClient } from "@tanstack/react-query"
import { useContext, useEffect, useState } from "react"
import { assertSettingsClient } from "../client/assertSettingsClient.ts"
import { baseUrlOf } from "../client/frontendApi.ts"
import type { FlowBody } from "../flow/body.ts"
import { checkSetup } from "./checkSetup.ts"
import { createDraftStore } from "./draftStore.ts"
import { createEntrance } from "./createEntrance.ts"
import { forgetLeaves } from "./leaveRounds.ts"
import { settingsFlowOptions } from "./settingsFlowOptions.ts"
import { submitLock } from "./submitLock.ts"
import type { SettingsFormProps, UseSettingsFlowOptions, UseSettingsFlowResult } from "./types.ts"
import { usePageFlowId } from "./usePageFlowId.ts"
import type { Shown, VisitState } from "./visit.ts"
import { inUse } from "./whenInUse.ts"

export type { SettingsFormProps, UseSettingsFlowOptions, UseSettingsFlowResult } from "./types.ts"

/**
 * Creates or fetches a settings flow, submits it, and follows or reports redirects: each answer of
 * Kratos in the table of the documentation has its place here.
 *
 * @throws Error without a QueryClientProvider; TypeError for a client that lacks methods or names
 *   no address where no `loginUrl` is given, and for what is no origin in `redirectOrigins`, in
 *   production once it is needed.
 */
export function useSettingsFlow(options: UseSettingsFlowOptions): UseSettingsFlowResult {
  const queryClient = useContext(QueryClientContext)
  if (process.env.NODE_ENV !== "production") checkSetup(queryClient, options)
  const { client } = options
  assertSettingsClient(client)
  const baseUrl = baseUrlOf(client) ?? ""
  const queries = useQueryClient()
  const { isKnown, pageFlowId } = usePageFlowId()
  const flowId = options.flowId ?? pageFlowId
  const query = settingsFlowOptions({ ...options, cookie: undefined, flowId })
  const { queryKey } = query
  const loading = useQuery({ ...query, enabled: isKnown || flowId !== undefined })
  const { data: flow, dataUpdatedAt: readAt, error: loadError, refetch, isFetching } = loading
  const [draft] = useState(() => createDraftStore(baseUrl))
  const [state, setState] = useState<VisitState>({})
  const shown: Shown = {
    options,
    baseUrl,
    loginUrl: loginUrlOf(options),
    queries,
    queryKey,
    flow,
    readAt,
    loadError,
    isFetching,
    refetch,
    lock: submitLock(queries, queryKey),
    draft,
    state,
    update: (change) => setState((last) => ({ ...last, ...change })),
  }
  const [entrance] = useState(() => createEntrance(shown))
  useEffect(() => entrance.mount(), [entrance])
  useEffect(() => entrance.follow(shown))
  const isReady = flow !== undefined && !loadError
  useEffect(() => {
    if (isReady) forgetLeaves(baseUrl)
  }, [isReady, baseUrl])

  const { leaving, failure, notice } = inUse.loaded?.assess(shown) ?? looked(shown)
  const { submitting, submittedGroup, reauthentication } = state
  const submit = (body: FlowBody, group?: string) => entrance.submit(shown, body, group)
  const restart = () => entrance.restart(shown)
  const formProps: SettingsFormProps | undefined = flow && {
    flow,
    onSubmit: (body, { group }) => submit(body, group),
    onRestart: () => void restart(),
    onSignIn: () => entrance.signIn(shown),
    submitting,
    notice,
    submittedGroup,
    draft,
  }
  if (leaving) return { status: "leaving", ...leaving, ...(formProps && { formProps }) }
  if (failure) {
    const retry = () => {
      forgetLeaves(baseUrl)
      setState({})
      void refetch()
    }
    return { status: "failed", error: failure, retry }
  }
  if (!formProps) return { status: "pending", reauthentication }
  return {
    status: "ready",
    flow: formProps.flow,
    submit: (body) => submit(body),
    submitting,
    notice,
    reauthentication,
    restart,
    formProps,
  }
}

/** What there is to tell where nothing was done yet, and no error was made out. */
function looked({ flow, isFetching, loadError, state }: Shown) {
  const error = isFetching ? undefined : (loadError ?? undefined)
  return {
    leaving: undefined,
    notice: state.notice ?? (flow && error),
    failure: flow ? undefined : error,
  }
}

function loginUrlOf({
  client,
  loginUrl,
  sessionToken,
}: UseSettingsFlowOptions): string | undefined {
  if (loginUrl !== undefined) return loginUrl
  const baseUrl = baseUrlOf(client)
  if (baseUrl !== undefined) return `${baseUrl}/self-service/login/browser`
  if (sessionToken !== undefined) return undefined
  throw new TypeError(
    "react-ory-settings: where to sign in is unknown, as `client` does not say where Kratos is. " +
      "Pass loginUrl, such as https://auth.example.com/self-service/login/browser.",
  )
}

"use client"

import { QueryClientContext, useQuery, useQueryClient } from "@tanstack/react-query"
import type { SettingsFlow } from "@ory/client"
import { useContext, useEffect, useRef, useState } from "react"
import { parseFlowError } from "../client/errors.ts"
import type { FlowError } from "../client/errors.ts"
import { continueStep, nextStep } from "../client/nextStep.ts"
import type { LeaveReason, Step } from "../client/nextStep.ts"
import { createFlow } from "../client/settingsClient.ts"
import { bodyGroup } from "../flow/body.ts"
import type { FlowBody } from "../flow/body.ts"
import type { FlowDraft } from "../flow/draft.ts"
import { withoutMessages } from "../flow/messages.ts"
import { createDraftStore } from "./draftStore.ts"
import { settingsFlowOptions } from "./settingsFlowOptions.ts"
import type { SettingsFlowOptions } from "./settingsFlowOptions.ts"
import { submitSettings } from "./submitSettings.ts"
import type { SubmitOutcome } from "./submitSettings.ts"
import { useLeaving } from "./useLeaving.ts"

export interface UseSettingsFlowOptions extends SettingsFlowOptions {
  /** Goes to another page. @default window.location.assign */
  navigate?: ((to: string, reason: LeaveReason) => void) | undefined
  /** Kratos's login for browsers. @default `<client.baseUrl>/self-service/login/browser` */
  loginUrl?: string | undefined
  /** After each save (HTTP 200 and message 1050001), with the group that was saved. */
  onSuccess?: ((flow: SettingsFlow, saved: { group: string | undefined }) => void) | undefined
  /** After each error, whatever follows from it. */
  onError?: ((error: FlowError) => void) | undefined
}

/** What `<FlowForm>` takes from the hook. */
export interface SettingsFormProps {
  flow: SettingsFlow
  onSubmit: (body: FlowBody, meta: { group: string }) => Promise<void>
  submitting: string | undefined
  notice: FlowError | undefined
  submittedGroup: string | undefined
  draft: FlowDraft
}

export type UseSettingsFlowResult =
  | { status: "pending" }
  /** On the way to another page. The form stays with what is in it, should the person come back. */
  | { status: "leaving"; to: string; reason: LeaveReason; formProps?: SettingsFormProps }
  | { status: "failed"; error: FlowError; retry: () => void }
  | {
      status: "ready"
      flow: SettingsFlow
      /** Posts a body, one at a time: while one is under way, others are ignored. */
      submit: (body: FlowBody) => Promise<void>
      /** The group being submitted. */
      submitting: string | undefined
      /** An error that left the form usable. */
      notice: FlowError | undefined
      /** Starts over with a new flow, as to hide revealed backup codes again. */
      restart: () => Promise<void>
      formProps: SettingsFormProps
    }

interface SubmitState {
  submitting?: string | undefined
  submittedGroup?: string | undefined
  notice?: FlowError | undefined
  /** An error after which the form is of no use. */
  failure?: FlowError | undefined
}

/**
 * Creates or fetches a settings flow, submits it, and follows or reports redirects: each answer of
 * Kratos in the table of the documentation has its place here.
 *
 * @throws Error without a QueryClientProvider; TypeError for a client that lacks methods or has no
 *   `baseUrl` where no `loginUrl` is given.
 */
export function useSettingsFlow(options: UseSettingsFlowOptions): UseSettingsFlowResult {
  assertQueryClient(useContext(QueryClientContext))
  const { client, returnTo, sessionToken, cookie, onSuccess, onError } = options
  const credentials = { sessionToken, cookie }
  const [urlFlowId] = useState(flowIdOfPage)
  const queries = useQueryClient()
  const query = settingsFlowOptions({ ...options, flowId: options.flowId ?? urlFlowId })
  const { data: flow, error: loadError, refetch, isFetching } = useQuery(query)
  const [state, setState] = useState<SubmitState>({})
  const [draft] = useState(() => createDraftStore(client.baseUrl ?? ""))
  const isBusy = useRef(false)
  const csrfRefused = useRef(false)
  const context = {
    native: sessionToken !== undefined,
    loginUrl: loginUrlOf(options),
    pageUrl: typeof location === "undefined" ? "http://localhost/" : location.href,
  }
  const loadStep = loadError ? nextStep(loadError, { ...context, moment: "load" }) : undefined
  const { leaving, leave, blocked, forget } = useLeaving({
    baseUrl: client.baseUrl ?? "",
    navigate: options.navigate,
    loadError,
    loadStep,
    isReady: flow !== undefined && !loadError,
    onReturn: () => void (loadError && refetch()),
  })

  useReport(loadError, onError)
  useQuietLeave(() => {
    queries.setQueryData(query.queryKey, (last) => last && withoutMessages(last))
  })

  async function submit(body: FlowBody, group = flow && bodyGroup(flow, body)): Promise<void> {
    if (isBusy.current || !flow) return
    isBusy.current = true
    setState({ submitting: group ?? "", submittedGroup: group })
    const outcome = await submitSettings({
      ...{ client, credentials, flow, body, group, returnTo, context },
      csrfRefusedBefore: csrfRefused.current,
    })
    isBusy.current = false
    settle(flow, group, outcome)
  }

  function settle(before: SettingsFlow, group: string | undefined, outcome: SubmitOutcome): void {
    csrfRefused.current = outcome.did === "stop" && outcome.error.code === "csrf_violation"
    const step = outcome.did === "stop" ? outcome.step : undefined
    if (step?.do === "leave") {
      // After a refresh Kratos brings the pending change back by itself.
      draft.save(before.identity.id, step.reason === "refresh" ? group : undefined)
    }
    if (outcome.flow) queries.setQueryData(query.queryKey, outcome.flow)
    if (outcome.did === "answer") {
      setState({ submittedGroup: group })
      if (!outcome.saved) return
      onSuccess?.(outcome.flow, { group })
      const next = continueStep(outcome.flow.continue_with, returnTo)
      if (!next) return
      draft.save(before.identity.id, group)
      leave(next)
      return
    }
    onError?.(outcome.error)
    const notice = step?.do === "leave" || step?.do === "fail" ? undefined : outcome.error
    setState({
      submittedGroup: group,
      notice,
      failure: step?.do === "fail" ? outcome.error : undefined,
    })
    if (step?.do === "leave") leave(step)
  }

  async function restart(): Promise<void> {
    try {
      const next = await createFlow(client, credentials, returnTo)
      queries.setQueryData(query.queryKey, next)
      setState({})
    } catch (thrown) {
      const error = parseFlowError(thrown)
      onError?.(error)
      const step: Step = nextStep(error, { ...context, moment: "submit" })
      if (step.do === "leave") leave(step)
      else setState({ notice: error })
    }
  }

  function retry(): void {
    forget()
    setState({})
    void refetch()
  }

  const formProps: SettingsFormProps | undefined = flow && {
    flow,
    onSubmit: (body, { group }) => submit(body, group),
    submitting: state.submitting,
    notice: state.notice,
    submittedGroup: state.submittedGroup,
    draft,
  }
  if (leaving) return { status: "leaving", ...leaving, ...(formProps && { formProps }) }
  const failure = state.failure ?? blocked ?? (isFetching ? null : loadError)
  if (failure) return { status: "failed", error: failure, retry }
  if (!formProps || loadStep?.do === "leave") return { status: "pending" }
  const { submitting, notice } = state
  return {
    ...{ status: "ready", flow: formProps.flow, submitting, notice, restart, formProps },
    submit: (body) => submit(body),
  }
}

function flowIdOfPage(): string | undefined {
  if (typeof location === "undefined") return undefined
  return new URLSearchParams(location.search).get("flow") ?? undefined
}

function loginUrlOf({
  client,
  loginUrl,
  sessionToken,
}: UseSettingsFlowOptions): string | undefined {
  if (loginUrl !== undefined) return loginUrl
  if (client.baseUrl !== undefined) return `${client.baseUrl}/self-service/login/browser`
  if (sessionToken !== undefined) return undefined
  throw new TypeError(
    "react-ory-settings: where to sign in is unknown, as `client` was not made by createOryClient. " +
      "Pass loginUrl, such as https://auth.example.com/self-service/login/browser.",
  )
}

function assertQueryClient(queryClient: unknown): void {
  if (queryClient) return
  throw new Error(
    "react-ory-settings: no QueryClientProvider above. The settings flow is kept in the cache of " +
      "@tanstack/react-query: wrap the app in <QueryClientProvider client={new QueryClient()}>. " +
      "If there is one, two copies of @tanstack/react-query are installed: see npm ls.",
  )
}

/** Tells the app of each load error once. */
function useReport(error: FlowError | null, onError: UseSettingsFlowOptions["onError"]): void {
  const reported = useRef<FlowError>(undefined)
  useEffect(() => {
    if (!error || reported.current === error) return
    reported.current = error
    onError?.(error)
  })
}

/** Runs when the page is left for another one of the app: "saved!" is no news on the next visit. */
function useQuietLeave(onLeave: () => void): void {
  const latest = useRef(onLeave)
  useEffect(() => {
    latest.current = onLeave
  })
  useEffect(
    () => () => {
      latest.current()
    },
    [],
  )
}

"use client"

import type { SettingsFlow } from "@ory/client"
import { QueryClientContext, useQuery, useQueryClient } from "@tanstack/react-query"
import type { QueryKey } from "@tanstack/react-query"
import { useContext, useEffect, useRef, useState } from "react"
import type { FlowError } from "../client/errors.ts"
import { baseUrlOf } from "../client/frontendApi.ts"
import { isLoginClient } from "../client/abilities.ts"
import { nextStep, reauthenticationOf } from "../client/nextStep.ts"
import type { LeaveReason } from "../client/nextStep.ts"
import { assertSettingsClient } from "../client/assertSettingsClient.ts"
import type { FlowBody } from "../flow/body.ts"
import type { PendingVerification } from "../flow/continueWith.ts"
import type { FlowDraft } from "../flow/draft.ts"
import { personOf } from "../flow/elsewhere.ts"
import { withoutMessages } from "../flow/answers.ts"
import { redirectRule } from "../flow/redirects.ts"
import { createDraftStore } from "./draftStore.ts"
import { isStale } from "./upkeep.ts"
import { submitLock } from "./submitLock.ts"
import { settingsFlowOptions } from "./settingsFlowOptions.ts"
import type { SettingsFlowOptions } from "./settingsFlowOptions.ts"
import { useLeaving } from "./useLeaving.ts"
import { useLoadReauthentication } from "./useLoadReauthentication.ts"
import { useOnUnmount } from "./useOnUnmount.ts"
import { usePageFlowId } from "./usePageFlowId.ts"
import { useReauthenticationPrompt } from "./useReauthenticationPrompt.ts"
import type { Reauthentication } from "./useReauthenticationPrompt.ts"
import { useSaveChannel } from "./useSaveChannel.ts"
import { useSubmit } from "./useSubmit.ts"
import { useUpkeep } from "./useUpkeep.ts"

/** What `useSettingsFlow` takes. */
export interface UseSettingsFlowOptions extends Omit<SettingsFlowOptions, "cookie" | "dehydrate"> {
  /**
   * Taken so that the options of `settingsFlowOptions` fit, and not used: the hook asks in the
   * browser alone, which sends its cookies by itself.
   */
  cookie?: string | undefined
  /** Goes to another page. @default window.location.assign */
  navigate?: ((to: string, reason: LeaveReason) => void) | undefined
  /**
   * Kratos's login for browsers. @default `<client's address>/self-service/login/browser`: its
   * `baseUrl`, or what its configuration has
   */
  loginUrl?: string | undefined
  /**
   * The origins that the browser may be sent to besides the page's own and that of `client`, such as
   * `["https://accounts.example.com"]`. @default any, by http(s)
   */
  redirectOrigins?: readonly string[] | undefined
  /**
   * Where a person signs in once more, or shows their second factor, before a change: on Kratos's
   * page, or in this one by what `reauthentication` of the result is for. That needs the client's
   * methods for login, and a browser flow. @default "redirect"
   */
  reauthenticate?: "redirect" | "dialog" | undefined
  /**
   * Where a person confirms an address that they changed: on the app's page that Kratos names, or
   * where the function leads that is told the address. Else the page has what is needed: a link, or
   * what `useVerification` is for. @default "inline"
   */
  verification?: "inline" | "redirect" | ((pending: PendingVerification) => void) | undefined
  /** After each save (HTTP 200 and message 1050001), with the group that was saved. */
  onSuccess?: ((flow: SettingsFlow, saved: { group: string | undefined }) => void) | undefined
  /**
   * The query in which the app keeps who is signed in: made anew after each save, once an address is
   * confirmed, and where somebody else is found to be signed in.
   */
  sessionQueryKey?: QueryKey | undefined
  /** After each error, whatever follows from it. */
  onError?: ((error: FlowError) => void) | undefined
}

/** What `<FlowForm>` takes from the hook. */
export interface SettingsFormProps {
  flow: SettingsFlow
  /** Posts the body; the promise is kept once Kratos has answered. */
  onSubmit: (body: FlowBody, meta: { group: string }) => Promise<void>
  submitting: string | undefined
  notice: FlowError | undefined
  submittedGroup: string | undefined
  /** Starts over with a new flow. */
  onRestart: () => void
  /** Leaves to sign in. */
  onSignIn: () => void
  draft: FlowDraft
}

/** What the page is to show, told apart by `status`. */
export type UseSettingsFlowResult =
  | { status: "pending"; reauthentication: Reauthentication | undefined }
  /** On the way to another page. The form stays with what is in it, should the person come back. */
  | { status: "leaving"; to: string; reason: LeaveReason; formProps?: SettingsFormProps }
  | {
      status: "failed"
      error: FlowError
      /** Asks Kratos once more. */
      retry: () => void
    }
  | {
      status: "ready"
      flow: SettingsFlow
      /** Posts a body, one at a time: while one is under way, others are ignored. */
      submit: (body: FlowBody) => Promise<void>
      /** The group being submitted. */
      submitting: string | undefined
      /** An error that left the form usable. */
      notice: FlowError | undefined
      /** What a change waits for, with `reauthenticate: "dialog"`: see `useReauthentication`. */
      reauthentication: Reauthentication | undefined
      /** Starts over with a new flow, as to hide revealed backup codes again. */
      restart: () => Promise<void>
      formProps: SettingsFormProps
    }

/**
 * Creates or fetches a settings flow, submits it, and follows or reports redirects: each answer of
 * Kratos in the table of the documentation has its place here.
 *
 * @throws Error without a QueryClientProvider; TypeError for a client that lacks methods or names
 *   no address where no `loginUrl` is given, and for what is no origin in `redirectOrigins`.
 */
export function useSettingsFlow(options: UseSettingsFlowOptions): UseSettingsFlowResult {
  assertQueryClient(useContext(QueryClientContext))
  const { client, returnTo, sessionToken, navigate, sessionQueryKey, onError } = options
  assertSettingsClient(client)
  const baseUrl = baseUrlOf(client) ?? ""
  const context = {
    native: sessionToken !== undefined,
    loginUrl: loginUrlOf(options),
    // Read when it is needed: a router may have changed the address since the last render.
    get pageUrl() {
      return typeof location === "undefined" ? "http://localhost/" : location.href
    },
  }
  const queries = useQueryClient()
  const { isKnown, pageFlowId } = usePageFlowId()
  const flowId = options.flowId ?? pageFlowId
  const query = settingsFlowOptions({ ...options, cookie: undefined, flowId })
  const { queryKey } = query
  const loading = useQuery({ ...query, enabled: isKnown || flowId !== undefined })
  const { data: flow, dataUpdatedAt, error: loadError, refetch, isFetching } = loading
  const loadStep = loadError ? nextStep(loadError, { ...context, moment: "load" }) : undefined
  const [draft] = useState(() => createDraftStore(baseUrl))
  const staysHere = options.reauthenticate === "dialog" && !context.native && isLoginClient(client)
  const { request: reauthentication, ask } = useReauthenticationPrompt()
  const asksOnLoad = staysHere ? reauthenticationOf(loadStep) : undefined

  const { leaving, leave, blocked, refused, stay, forget } = useLeaving({
    baseUrl,
    navigate,
    redirects: redirectRule(options.redirectOrigins, context.pageUrl, baseUrl),
    loadError,
    loadStep: asksOnLoad ? undefined : loadStep,
    isReady: flow !== undefined && !loadError,
    onLoadLeave: () => flow && draft.save(flow.identity.id, {}),
    onReturn: () => void (loadError && refetch()),
  })
  const isAsked = useLoadReauthentication({
    error: loadError,
    wanted: asksOnLoad,
    ask,
    leave,
    onComplete: () => void refetch(),
  })
  const lock = submitLock(queries, queryKey)
  const tellOtherTabs = useSaveChannel(baseUrl, lock)
  const refreshSession = () => {
    if (sessionQueryKey) void queries.invalidateQueries({ queryKey: sessionQueryKey })
  }
  const dropMessages = () => {
    // Nothing was read by that.
    const updatedAt = queries.getQueryState(queryKey)?.dataUpdatedAt ?? 0
    queries.setQueryData(queryKey, (last) => last && withoutMessages(last), { updatedAt })
  }
  const shared = {
    client,
    credentials: { sessionToken },
    returnTo,
    flow,
    lock,
    replace: (next: SettingsFlow) => {
      // Not where the cache was cleared meanwhile, as a sign-out does.
      queries.setQueryData(queryKey, (last) => last && next)
    },
  }
  const { state, submit, restart, reset, signIn, tell } = useSubmit({
    ...shared,
    context,
    leave,
    stay,
    reauthenticate: staysHere ? ask : undefined,
    verification: options.verification,
    draft,
    isStale: () => isStale({ lock, readAt: dataUpdatedAt }),
    onSuccess: (saved, about) => {
      tellOtherTabs()
      refreshSession()
      options.onSuccess?.(saved, about)
    },
    onError,
  })
  useUpkeep({
    ...shared,
    readAt: dataUpdatedAt,
    leaving,
    submittedGroup: state.submittedGroup,
    notice: state.notice,
    tell: (notice, group) => {
      // How an earlier submission ended is no part of it.
      dropMessages()
      if (notice?.code === "changed_elsewhere") refreshSession()
      tell(notice, group)
    },
  })
  // Somebody else is signed in, or an address is confirmed.
  const person = useRef<string>(undefined)
  useEffect(() => {
    if (!flow) return
    const before = person.current
    person.current = personOf(flow)
    if (before !== undefined && before !== person.current) refreshSession()
  })
  useReport(loadError, onError)
  useReport(refused, onError)
  useOnUnmount(() => {
    const cached = queries.getQueryCache().find({ queryKey, exact: true })
    // Another hook still shows it.
    if (!cached || cached.getObserversCount() > 0) return
    return () => {
      // Whoever signs in next must not be shown what belongs to the session that is over.
      if (leaving?.reason === "login") queries.removeQueries({ queryKey, exact: true })
      // "Saved!" is no news on the next visit.
      else dropMessages()
      // Until then nobody looks what other tabs do.
      lock.awayAt = Date.now()
    }
  })

  // A flow that is there stays usable also where fetching it anew failed.
  const failedRefetch = flow && !isFetching ? (loadError ?? undefined) : undefined
  const { submitting, submittedGroup, notice = refused ?? failedRefetch } = state
  const onSubmit: SettingsFormProps["onSubmit"] = (body, { group }) => submit(body, group)
  const ways = { onSubmit, onRestart: () => void restart(), onSignIn: signIn }
  const formProps = flow && { flow, ...ways, submitting, notice, submittedGroup, draft }
  if (leaving) return { status: "leaving", ...leaving, ...(formProps && { formProps }) }
  const failure =
    state.failure ?? blocked ?? (isFetching || isAsked || flow ? null : (refused ?? loadError))
  if (failure) {
    const retry = () => {
      forget()
      reset()
      void refetch()
    }
    return { status: "failed", error: failure, retry }
  }
  if (!formProps) return { status: "pending", reauthentication }
  const ready = { flow: formProps.flow, submitting, notice, reauthentication, restart, formProps }
  return { status: "ready", ...ready, submit: (body) => submit(body) }
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

function assertQueryClient(queryClient: unknown): void {
  if (queryClient) return
  throw new Error(
    "react-ory-settings: no QueryClientProvider above. The settings flow is kept in the cache of " +
      "@tanstack/react-query: wrap the app in <QueryClientProvider client={new QueryClient()}>. " +
      "If there is one, two copies of @tanstack/react-query are installed: " +
      "`npm ls @tanstack/react-query` shows who brings them; make it one version, then `npm dedupe`.",
  )
}

/** Tells the app of each error once. */
function useReport(
  error: FlowError | null | undefined,
  onError: UseSettingsFlowOptions["onError"],
): void {
  const reported = useRef<FlowError>(undefined)
  useEffect(() => {
    if (!error || reported.current === error) return
    reported.current = error
    onError?.(error)
  })
}

"use client"

import type { LoginFlow } from "@ory/client"
import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { isLoginClient } from "../client/abilities.ts"
import { isUnanswered, needsAnotherFlow, parseFlowError } from "../client/errors.ts"
import type { FlowError } from "../client/errors.ts"
import { baseUrlOf } from "../client/frontendApi.ts"
import { createLoginFlow, postLoginFlow } from "../client/loginClient.ts"
import type { SettingsClient } from "../client/settingsClient.ts"
import type { FlowBody } from "../flow/body.ts"
import { isInputNode, isSubmitNode, isTriggerNode, readNodes } from "../flow/nodes.ts"
import { safeUrl } from "../flow/urls.ts"
import { useLatest } from "./useLatest.ts"
import type { Reauthentication } from "./reauthenticationPrompt.ts"
import { FLOW_QUERY, SETTINGS_FLOW_KEY } from "./settingsFlowOptions.ts"

/** What `useReauthentication` takes. */
export interface UseReauthenticationOptions {
  client: SettingsClient
  /** What waits for it, as `useSettingsFlow` gives it. */
  reauthentication: Reauthentication
  /** After each error, whatever follows from it. */
  onError?: ((error: FlowError) => void) | undefined
}

/** What `<FlowForm>` takes from the hook. */
export interface LoginFormProps {
  flow: LoginFlow
  /** Posts the body; the promise is kept once Kratos has answered. */
  onSubmit: (body: FlowBody, meta: { group: string }) => Promise<void>
  submitting: string | undefined
  notice: FlowError | undefined
  submittedGroup: string | undefined
}

/** How far the sign-in is, told apart by `status`. */
export type UseReauthenticationResult =
  | { status: "pending" }
  | {
      status: "failed"
      error: FlowError
      /** Asks Kratos once more. */
      retry: () => void
    }
  | { status: "ready"; flow: LoginFlow; formProps: LoginFormProps }

interface LoginState {
  submitting?: string | undefined
  submittedGroup?: string | undefined
  notice?: FlowError | undefined
}

/**
 * Signs a person in once more, or asks for their second factor, without leaving the page: creates
 * Kratos's login flow (`refresh` or `aal2`) and submits it. Once it is done, the change that waits
 * for it is sent by itself. Where only social sign-in is on offer it leaves.
 */
export function useReauthentication(
  options: UseReauthenticationOptions,
): UseReauthenticationResult {
  const { client, reauthentication, onError } = options
  const { id, reason, to, identifier } = reauthentication
  const queries = useQueryClient()
  const queryKey = [SETTINGS_FLOW_KEY, baseUrlOf(client) ?? "", "login", id]
  const { data, error, refetch, isFetching } = useQuery<LoginFlow | null, FlowError>({
    ...FLOW_QUERY,
    queryKey,
    gcTime: 0,
    queryFn: isLoginClient(client)
      ? async () => {
          const flow = await createLoginFlow(client, to).catch((thrown: unknown) => {
            throw parseFlowError(thrown)
          })
          return flow ? withIdentifier(flow, identifier) : null
        }
      : skipToken,
  })
  const [state, setState] = useState<LoginState>({})
  const latest = useLatest({ reauthentication, onError })

  // Without a session the change itself is refused, which leads to the sign-in page.
  const isDone = data === null || error?.code === "session_inactive"
  const isElsewhere = data !== undefined && data !== null && !canBeDoneHere(data)
  useEffect(() => {
    if (isDone) latest.current.reauthentication.complete()
    else if (isElsewhere) latest.current.reauthentication.leave()
  }, [isDone, isElsewhere, latest])
  useEffect(() => {
    if (error) latest.current.onError?.(error)
  }, [error, latest])

  async function submit(flow: LoginFlow, body: FlowBody, group: string): Promise<void> {
    if (!isLoginClient(client)) return
    setState({ submitting: group, submittedGroup: group })
    try {
      // A code that was taken is refused the next time: a new flow tells whether one is still asked for.
      const isLost = reason === "aal2" && isUnanswered(state.notice)
      if (isLost && !(await createLoginFlow(client, to).catch(() => flow))) {
        reauthentication.complete()
        return
      }
      const answer = await postLoginFlow(client, flow, body)
      if ("identityId" in answer) {
        reauthentication.complete(answer.identityId)
        return
      }
      // Not where the cache was cleared meanwhile, as a sign-out does.
      queries.setQueryData<LoginFlow | null>(queryKey, (last) => last && answer.flow)
      setState({ submittedGroup: group })
    } catch (thrown) {
      const failure = parseFlowError(thrown)
      const provider = "redirectTo" in failure ? safeUrl(failure.redirectTo) : undefined
      const isOver = failure.code === "session_inactive"
      if (provider !== undefined) reauthentication.leave(provider)
      else if (isOver) reauthentication.complete()
      const { error: failedAgain } = needsAnotherFlow(failure) ? await refetch() : {}
      setState({ submittedGroup: group, notice: failedAgain ?? failure })
      // Last, as it is the host's.
      onError?.(failure)
    }
  }

  if (data && !isElsewhere && !isDone) {
    const onSubmit: LoginFormProps["onSubmit"] = (body, { group }) => submit(data, body, group)
    const { submitting, notice, submittedGroup } = state
    const formProps = { flow: data, onSubmit, submitting, notice, submittedGroup }
    return { status: "ready", flow: data, formProps }
  }
  if (!error || isFetching || isElsewhere || isDone) return { status: "pending" }
  return { status: "failed", error, retry: () => void refetch() }
}

/** Social sign-in leads away in any case, and is better off on the app's own page. */
function canBeDoneHere(flow: LoginFlow): boolean {
  return readNodes(flow)
    .filter(isInputNode)
    .some(
      (node) =>
        (isSubmitNode(node) || isTriggerNode(node)) && !["oidc", "saml"].includes(node.group),
    )
}

/** Where a code can be sent by mail, Kratos v1.3 asks anew who it is for. */
function withIdentifier(flow: LoginFlow, identifier: string | undefined): LoginFlow {
  const nodes = readNodes(flow).map((node) =>
    isInputNode(node) && node.attributes.name === "identifier" && !node.attributes.value
      ? { ...node, attributes: { ...node.attributes, value: identifier } }
      : node,
  )
  return { ...flow, ui: { ...flow.ui, nodes } }
}

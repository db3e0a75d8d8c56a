"use client"

import type { SettingsFlow, VerificationFlow } from "@ory/client"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { isVerificationClient } from "../client/abilities.ts"
import { flowGone, parseFlowError } from "../client/errors.ts"
import type { FlowError } from "../client/errors.ts"
import { baseUrlOf } from "../client/frontendApi.ts"
import type { SettingsClient } from "../client/settingsClient.ts"
import {
  createVerificationFlow,
  getVerificationFlow,
  postVerificationFlow,
  sendCode,
} from "../client/verificationClient.ts"
import type { VerificationClient } from "../client/verificationClient.ts"
import type { FlowBody } from "../flow/body.ts"
import type { PendingVerification } from "../flow/continueWith.ts"
import { withConfirmed } from "../flow/identity.ts"
import { FLOW_QUERY, SETTINGS_FLOW_KEY } from "./settingsFlowOptions.ts"
import { isVerified, submitVerification } from "./submitVerification.ts"
import { useLatest } from "./useLatest.ts"

/** What `useVerification` takes. */
export interface UseVerificationOptions {
  client: SettingsClient
  /**
   * The address, and the flow that has sent it a code, as `continue_with` names them. Without a flow
   * one is made, and sends one.
   */
  pending: PendingVerification
  /** The address is confirmed, also where another tab has done it. */
  onVerified?: (() => void) | undefined
  /** After each error, whatever follows from it. */
  onError?: ((error: FlowError) => void) | undefined
}

/** What `<FlowForm>` takes from the hook. */
export interface VerificationFormProps {
  flow: VerificationFlow
  /** Posts the body; the promise is kept once Kratos has answered. */
  onSubmit: (body: FlowBody) => Promise<void>
  submitting: string | undefined
  notice: FlowError | undefined
  submittedGroup: string | undefined
}

/** How far the confirmation is, told apart by `status`. */
export type UseVerificationResult =
  | { status: "pending" }
  | {
      status: "failed"
      error: FlowError
      /** Asks Kratos once more. */
      retry: () => void
    }
  | {
      status: "ready"
      flow: VerificationFlow
      /** When the last code was sent, in milliseconds since 1970. */
      sentAt: number
      /** Has another code sent; the ones before are no longer taken. */
      resend: () => Promise<void>
      /** Why that failed. */
      resendError: FlowError | undefined
      formProps: VerificationFormProps
    }
  | { status: "verified" }

interface Verification {
  flow: VerificationFlow
  sentAt: number
}

interface VerificationState {
  submitting?: string | undefined
  notice?: FlowError | undefined
  resendError?: FlowError | undefined
}

/**
 * Confirms an address without leaving the page: with the flow that `continue_with` names after a
 * change of address, or a new one. Once it is done, the settings flows in the cache know of it.
 *
 * @throws TypeError for a client without the methods for verification.
 */
export function useVerification(options: UseVerificationOptions): UseVerificationResult {
  const { pending, onError } = options
  const { address, flowId } = pending
  const client = verificationClientOf(options.client)
  const baseUrl = baseUrlOf(options.client) ?? ""
  const queries = useQueryClient()
  const key = flowId ?? address
  const queryKey = [SETTINGS_FLOW_KEY, baseUrl, "verification", key]
  const { data, error, refetch, isFetching } = useQuery<Verification, FlowError>({
    ...FLOW_QUERY,
    queryKey,
    queryFn: async () => {
      const start = () =>
        flowId === undefined ? createVerificationFlow(client) : getVerificationFlow(client, flowId)
      const { flow } = await submitVerification(client, address, start).catch((thrown: unknown) => {
        throw parseFlowError(thrown)
      })
      return { flow, sentAt: Date.now() }
    },
  })
  const [state, setState] = useState<VerificationState>({})
  const isBusy = useRef(false)
  const latest = useLatest(options)

  const isDone = data !== undefined && isVerified(data.flow)
  useEffect(() => {
    if (!isDone) return
    const settings = { queryKey: [SETTINGS_FLOW_KEY, baseUrl, "browser"] }
    const confirm = (flow: SettingsFlow | undefined) => flow && withConfirmed(flow, address)
    // Nothing was read by that: what another tab has saved meanwhile is still to be looked for.
    queries.setQueriesData<SettingsFlow>(settings, confirm, { updatedAt: 0 })
    latest.current.onVerified?.()
    // The next time that this address is to be confirmed, it is not yet.
    const queryKey = [SETTINGS_FLOW_KEY, baseUrl, "verification", key]
    return () => queries.removeQueries({ queryKey, exact: true })
  }, [isDone, queries, baseUrl, key, address, latest])
  useEffect(() => {
    if (error) latest.current.onError?.(error)
  }, [error, latest])

  if (isDone) return { status: "verified" }
  if (!data) {
    if (!error || isFetching) return { status: "pending" }
    return { status: "failed", error, retry: () => void refetch() }
  }

  /** One at a time; `name` is what a failure is kept as. */
  async function run(
    { flow, sentAt }: Verification,
    name: "notice" | "resendError",
    request: () => Promise<VerificationFlow>,
  ): Promise<void> {
    if (isBusy.current) return
    isBusy.current = true
    setState({ submitting: name === "notice" ? flow.active : "" })
    try {
      const answer = await submitVerification(client, address, request)
      const isSent = name === "resendError" || answer.isRenewed
      queries.setQueryData<Verification>(queryKey, {
        flow: answer.flow,
        sentAt: isSent ? Date.now() : sentAt,
      })
      setState(answer.isRenewed && name === "notice" ? { notice: flowGone() } : {})
    } catch (thrown) {
      const failure = parseFlowError(thrown)
      setState({ [name]: failure })
      onError?.(failure)
    } finally {
      isBusy.current = false
    }
  }

  const { flow, sentAt } = data
  const { submitting, notice, resendError } = state
  const onSubmit: VerificationFormProps["onSubmit"] = (body) =>
    run(data, "notice", () => postVerificationFlow(client, flow, body))
  const resend = () => run(data, "resendError", () => sendCode(client, flow, address))
  const formProps = { flow, onSubmit, submitting, notice, submittedGroup: flow.active }
  return { status: "ready", flow, sentAt, resend, resendError, formProps }
}

function verificationClientOf(client: SettingsClient): VerificationClient {
  if (isVerificationClient(client)) return client
  throw new TypeError(
    "react-ory-settings: `client` cannot confirm an address. Pass createOryClient(url), or a " +
      "FrontendApi of @ory/client or @ory/client-fetch.",
  )
}

"use client"

import type { SettingsFlow } from "@ory/client"
import { useRef, useState } from "react"
import { parseFlowError } from "../client/errors.ts"
import type { FlowError } from "../client/errors.ts"
import { continueStep, nextStep } from "../client/nextStep.ts"
import { createFlow } from "../client/settingsClient.ts"
import { bodyGroup } from "../flow/body.ts"
import type { FlowBody } from "../flow/body.ts"
import type { DraftStore } from "./draftStore.ts"
import { submitSettings } from "./submitSettings.ts"
import type { Submission, SubmitOutcome } from "./submitSettings.ts"
import type { Leave } from "./useLeaving.ts"

interface UseSubmitOptions extends Pick<
  Submission,
  "client" | "credentials" | "returnTo" | "context"
> {
  flow: SettingsFlow | undefined
  /** Puts an answer in place of the flow. */
  replace: (flow: SettingsFlow) => void
  leave: (to: Leave) => void
  draft: DraftStore
  onSuccess: ((flow: SettingsFlow, saved: { group: string | undefined }) => void) | undefined
  onError: ((error: FlowError) => void) | undefined
}

interface SubmitState {
  /** The group in flight. */
  submitting?: string | undefined
  submittedGroup?: string | undefined
  /** An error that left the form usable. */
  notice?: FlowError | undefined
  /** An error after which the form is of no use. */
  failure?: FlowError | undefined
}

/** Submits a flow, one submission at a time, and does what follows from the answer. */
export function useSubmit(options: UseSubmitOptions) {
  const { client, credentials, returnTo, context, flow, replace, leave, draft } = options
  const { onSuccess, onError } = options
  const [state, setState] = useState<SubmitState>({})
  const isBusy = useRef(false)
  const csrfRefused = useRef(false)

  async function submit(body: FlowBody, group = flow && bodyGroup(flow, body)): Promise<void> {
    if (isBusy.current || !flow) return
    isBusy.current = true
    setState({ submitting: group ?? "", submittedGroup: group })
    const csrfRefusedBefore = csrfRefused.current
    const submission = { client, credentials, flow, body, group, returnTo, context }
    const outcome = await submitSettings({ ...submission, csrfRefusedBefore })
    isBusy.current = false
    csrfRefused.current = outcome.did === "stop" && outcome.error.code === "csrf_violation"
    settle(flow.identity.id, group, outcome)
  }

  function settle(identityId: string, group: string | undefined, outcome: SubmitOutcome): void {
    if (outcome.did === "answer") {
      const next = outcome.saved ? continueStep(outcome.flow.continue_with, returnTo) : undefined
      if (next) draft.save(identityId, { saved: group })
      replace(outcome.flow)
      setState({ submittedGroup: group })
      if (outcome.saved) onSuccess?.(outcome.flow, { group })
      if (next) leave(next)
      return
    }
    const { error, step } = outcome
    if (step.do === "leave") {
      draft.save(identityId, { pending: step.reason === "refresh" ? group : undefined })
    }
    if (outcome.flow) replace(outcome.flow)
    setState({
      submittedGroup: group,
      notice: step.do === "leave" || step.do === "fail" ? undefined : error,
      failure: step.do === "fail" ? error : undefined,
    })
    onError?.(error)
    if (step.do === "leave") leave(step)
  }

  async function restart(): Promise<void> {
    try {
      replace(await createFlow(client, credentials, returnTo))
      setState({})
    } catch (thrown) {
      const error = parseFlowError(thrown)
      onError?.(error)
      const step = nextStep(error, { ...context, moment: "submit" })
      if (step.do === "leave") leave(step)
      else setState({ notice: error })
    }
  }

  return { state, submit, restart, reset: () => setState({}) }
}

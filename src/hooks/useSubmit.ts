"use client"

import type { SettingsFlow } from "@ory/client"
import { useRef, useState } from "react"
import { isUnanswered, parseFlowError, someoneElse } from "../client/errors.ts"
import type { FlowError } from "../client/errors.ts"
import { continueStep, nextStep, reauthenticationOf, verificationStep } from "../client/nextStep.ts"
import type { Leave, ReauthenticationReason, ReauthenticationStep } from "../client/nextStep.ts"
import { createFlow } from "../client/settingsClient.ts"
import { bodyGroup } from "../flow/body.ts"
import type { FlowBody } from "../flow/body.ts"
import { identifierOf } from "../flow/identity.ts"
import { pendingVerification } from "../flow/continueWith.ts"
import type { PendingVerification } from "../flow/continueWith.ts"
import type { DraftStore } from "./draftStore.ts"
import type { ReauthenticationEnd } from "./useReauthenticationPrompt.ts"
import { recover, submitSettings } from "./submitSettings.ts"
import type { Submission, SubmitOutcome } from "./submitSettings.ts"
import type { SubmitLock } from "./submitLock.ts"

interface UseSubmitOptions extends Pick<
  Submission,
  "client" | "credentials" | "returnTo" | "context"
> {
  flow: SettingsFlow | undefined
  /** Puts an answer in place of the flow. */
  replace: (flow: SettingsFlow) => void
  leave: (to: Leave) => void
  /** Takes back a leave that was refused. */
  stay: () => void
  /** Asks in the page for what Kratos wants to see before a change. Absent: by leaving. */
  reauthenticate:
    | ((wanted: ReauthenticationStep, identifier?: string) => Promise<ReauthenticationEnd>)
    | undefined
  draft: DraftStore
  /** Another tab may have saved something since the flow was read. */
  isStale: () => boolean
  /** Held while something is under way, by any hook on the same flow. */
  lock: SubmitLock
  verification: "inline" | "redirect" | ((pending: PendingVerification) => void) | undefined
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

type Answered = Extract<SubmitOutcome, { did: "answer" }>
type Stopped = Extract<SubmitOutcome, { did: "stop" }>

/** Where a notice stands that is about the whole page. */
const NO_GROUP = ""

/** Submits a flow, one submission at a time, and does what follows from the answer. */
export function useSubmit(options: UseSubmitOptions) {
  const { client, credentials, returnTo, context, flow, replace, leave, stay, draft } = options
  const { lock, reauthenticate, verification, onSuccess, onError } = options
  const [state, setState] = useState<SubmitState>({})
  const csrfRefused = useRef(false)
  const unanswered = useRef<Submission["unanswered"]>(undefined)

  async function submit(body: FlowBody, group = flow && bodyGroup(flow, body)): Promise<void> {
    if (lock.isHeld || !flow) return
    lock.isHeld = true
    setState({ submitting: group ?? "", submittedGroup: group })
    stay()
    const renewed = await lock.renewal
    const csrfRefusedBefore = csrfRefused.current
    const submission = { client, credentials, flow, body, group, returnTo, context }
    const outcome = await post({
      ...submission,
      csrfRefusedBefore,
      unanswered: unanswered.current,
      renewed,
      isStale: options.isStale(),
    })
    lock.isHeld = false
    const isLost = outcome.did === "stop" && isUnanswered(outcome.error)
    unanswered.current = isLost ? { flow, body } : undefined
    csrfRefused.current = outcome.did === "stop" && outcome.error.code === "csrf_violation"
    if (outcome.did === "stop") stop(flow, group, { ...outcome, flow: outcome.flow ?? renewed })
    else answer(flow, group, outcome)
  }

  /** Posts, and posts again after what Kratos asked for: each of both at most once. */
  async function post(first: Submission): Promise<SubmitOutcome> {
    const asked: ReauthenticationReason[] = []
    for (let submission = first; ;) {
      const outcome = await submitSettings(submission)
      const wanted = outcome.did === "stop" ? reauthenticationOf(outcome.step) : undefined
      if (!reauthenticate || !wanted || outcome.did === "answer") return outcome
      if (asked.includes(wanted.reason)) return outcome
      asked.push(wanted.reason)
      const end = await reauthenticate(wanted, identifierOf(submission.flow))
      if (end.did === "cancel") return { ...outcome, step: { do: "notice" } }
      if (end.did === "leave") {
        return { ...outcome, step: { do: "leave", to: end.to, reason: end.reason } }
      }
      // By itself: what the host's throws must not keep the change from being saved.
      queueMicrotask(() => onError?.(outcome.error))
      const { id } = submission.flow.identity
      if ((end.identityId ?? id) !== id) return recover(submission, someoneElse())
      // That may have taken a while, in which another tab could save.
      submission = { ...submission, isStale: true }
    }
  }

  function answer(before: SettingsFlow, group: string | undefined, outcome: Answered): void {
    const next = outcome.saved ? nextPage(outcome.flow) : undefined
    if (outcome.saved && group !== undefined) draft.forget(group)
    if (next) draft.save(before.identity.id, { saved: group })
    replace(outcome.flow)
    setState({ submittedGroup: group })
    if (next) leave(next)
    if (!outcome.saved) return
    onSuccess?.(outcome.flow, { group })
    const pending = pendingVerification(outcome.flow)
    if (pending && typeof verification === "function") verification(pending)
  }

  function nextPage(saved: SettingsFlow): Leave | undefined {
    const toConfirm = verification === "redirect" ? verificationStep(saved) : undefined
    return toConfirm ?? continueStep(saved.continue_with, returnTo)
  }

  function stop(before: SettingsFlow, group: string | undefined, outcome: Stopped): void {
    const { error, step } = outcome
    if (step.do === "leave") {
      const isReplayed = error.code === "session_refresh_required"
      draft.save(before.identity.id, { pending: isReplayed ? group : undefined })
      leave(step)
    }
    if (outcome.flow) replace(outcome.flow)
    setState({
      submittedGroup: group,
      notice: step.do === "leave" || step.do === "fail" ? undefined : error,
      failure: step.do === "fail" ? error : undefined,
    })
    // Last, as it is the host's: what it throws must not keep the page from going on.
    onError?.(error)
  }

  async function restart(): Promise<void> {
    if (lock.isHeld || !flow) return
    lock.isHeld = true
    try {
      replace(await createFlow(client, credentials, returnTo))
      setState({})
      stay()
    } catch (thrown) {
      const error = parseFlowError(thrown)
      const step = nextStep(error, { ...context, moment: "submit" })
      stop(flow, undefined, { did: "stop", error, step })
    } finally {
      lock.isHeld = false
    }
  }

  function tell(notice?: FlowError, group = NO_GROUP): void {
    setState(notice ? { notice, submittedGroup: group } : {})
    if (notice && notice.code !== "changed_elsewhere") onError?.(notice)
  }

  function signIn(): void {
    const step = state.notice && nextStep(state.notice, { ...context, moment: "submit" })
    if (!flow || step?.do !== "leave") return
    draft.save(flow.identity.id, {})
    leave(step)
  }

  return { state, submit, restart, tell, signIn, reset: () => setState({}) }
}

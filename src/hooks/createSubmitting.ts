import type { SettingsFlow } from "@ory/client"
import { isUnanswered, parseFlowError, someoneElse } from "../client/errors.ts"
import type { FlowError } from "../client/errors.ts"
import { continueStep, nextStep, reauthenticationOf, verificationStep } from "../client/nextStep.ts"
import type { Leave, ReauthenticationReason } from "../client/nextStep.ts"
import { createFlow } from "../client/settingsClient.ts"
import { bodyGroup } from "../flow/body.ts"
import type { FlowBody } from "../flow/body.ts"
import { identifierOf } from "../flow/identity.ts"
import { pendingVerification } from "../flow/continueWith.ts"
import { asksHere, assess, contextOf } from "./assess.ts"
import type { ReauthenticationPrompt } from "./reauthenticationPrompt.ts"
import { forgetDraft, saveDraft } from "./saveDraft.ts"
import { recover, submitSettings } from "./submitSettings.ts"
import type { Submission, SubmitOutcome } from "./submitSettings.ts"
import { credentialsOf, isStale, refreshSession, replaceFlow } from "./upkeep.ts"
import type { Shown, SubmitState } from "./visit.ts"

type Answered = Extract<SubmitOutcome, { did: "answer" }>
type Stopped = Extract<SubmitOutcome, { did: "stop" }>

/** Where a notice stands that is about the whole page. */
const NO_GROUP = ""

/** Submits a flow, one submission at a time, and does what follows from the answer. */
export function createSubmitting(
  ask: ReauthenticationPrompt["ask"],
  tellOtherTabs: (shown: Shown) => void,
) {
  let csrfRefused = false
  let unanswered: Submission["unanswered"]

  async function submit(shown: Shown, body: FlowBody, named?: string): Promise<void> {
    const { flow, lock, options } = shown
    if (lock.isHeld || !flow) return
    const group = named ?? bodyGroup(flow, body)
    lock.isHeld = true
    conclude(shown, { submitting: group ?? "", submittedGroup: group })
    stay(shown)
    const renewed = await lock.renewal
    const outcome = await post(shown, {
      client: options.client,
      credentials: credentialsOf(shown),
      flow,
      body,
      group,
      returnTo: options.returnTo,
      context: contextOf(shown),
      csrfRefusedBefore: csrfRefused,
      unanswered,
      renewed,
      isStale: isStale(shown),
    })
    lock.isHeld = false
    const isLost = outcome.did === "stop" && isUnanswered(outcome.error)
    unanswered = isLost ? { flow, body } : undefined
    csrfRefused = outcome.did === "stop" && outcome.error.code === "csrf_violation"
    if (outcome.did === "answer") answer(shown, flow, group, outcome)
    else stop(shown, flow, group, { ...outcome, flow: outcome.flow ?? renewed })
  }

  /** Posts, and posts again after what Kratos asked for: each of both at most once. */
  async function post(shown: Shown, first: Submission): Promise<SubmitOutcome> {
    const asked: ReauthenticationReason[] = []
    for (let submission = first; ;) {
      const outcome = await submitSettings(submission)
      const wanted = outcome.did === "stop" ? reauthenticationOf(outcome.step) : undefined
      if (!asksHere(shown) || !wanted || outcome.did === "answer") return outcome
      if (asked.includes(wanted.reason)) return outcome
      asked.push(wanted.reason)
      const end = await ask(shown, wanted, identifierOf(submission.flow))
      if (end.did === "cancel") return { ...outcome, step: { do: "notice" } }
      if (end.did === "leave") {
        return { ...outcome, step: { do: "leave", to: end.to, reason: end.reason } }
      }
      // By itself: what the host's throws must not keep the change from being saved.
      queueMicrotask(() => shown.options.onError?.(outcome.error))
      const { id } = submission.flow.identity
      if ((end.identityId ?? id) !== id) return recover(submission, someoneElse())
      // That may have taken a while, in which another tab could save.
      submission = { ...submission, isStale: true }
    }
  }

  function answer(
    shown: Shown,
    before: SettingsFlow,
    group: string | undefined,
    outcome: Answered,
  ): void {
    const { options, draft } = shown
    const next = outcome.saved ? nextPage(shown, outcome.flow) : undefined
    if (outcome.saved && group !== undefined) forgetDraft(draft, group)
    if (next) saveDraft(draft, before.identity.id, { saved: group })
    replaceFlow(shown, outcome.flow)
    conclude(shown, { submittedGroup: group })
    if (next) leave(shown, next)
    if (!outcome.saved) return
    tellOtherTabs(shown)
    refreshSession(shown)
    options.onSuccess?.(outcome.flow, { group })
    const pending = pendingVerification(outcome.flow)
    if (pending && typeof options.verification === "function") options.verification(pending)
  }

  function nextPage({ options }: Shown, saved: SettingsFlow): Leave | undefined {
    const toConfirm = options.verification === "redirect" ? verificationStep(saved) : undefined
    return toConfirm ?? continueStep(saved.continue_with, options.returnTo)
  }

  function stop(
    shown: Shown,
    before: SettingsFlow,
    group: string | undefined,
    outcome: Stopped,
  ): void {
    const { error, step } = outcome
    if (step.do === "leave") {
      const isReplayed = error.code === "session_refresh_required"
      saveDraft(shown.draft, before.identity.id, { pending: isReplayed ? group : undefined })
      leave(shown, step)
    }
    if (outcome.flow) replaceFlow(shown, outcome.flow)
    conclude(shown, {
      submittedGroup: group,
      notice: step.do === "leave" || step.do === "fail" ? undefined : error,
      failure: step.do === "fail" ? error : undefined,
    })
    // Last, as it is the host's: what it throws must not keep the page from going on.
    shown.options.onError?.(error)
  }

  async function restart(shown: Shown): Promise<void> {
    const { flow, lock, options } = shown
    if (lock.isHeld || !flow) return
    lock.isHeld = true
    try {
      const { client, returnTo } = options
      replaceFlow(shown, await createFlow(client, credentialsOf(shown), returnTo))
      conclude(shown, {})
      stay(shown)
    } catch (thrown) {
      const error = parseFlowError(thrown)
      const step = nextStep(error, { ...contextOf(shown), moment: "submit" })
      stop(shown, flow, undefined, { did: "stop", error, step })
    } finally {
      lock.isHeld = false
    }
  }

  function tell(shown: Shown, notice?: FlowError, group = NO_GROUP): void {
    conclude(shown, notice ? { notice, submittedGroup: group } : {})
    if (notice && notice.code !== "changed_elsewhere") shown.options.onError?.(notice)
  }

  function signIn(shown: Shown): void {
    const { flow, state, draft } = shown
    const step = state.notice && nextStep(state.notice, { ...contextOf(shown), moment: "submit" })
    if (!flow || step?.do !== "leave") return
    saveDraft(draft, flow.identity.id)
    leave(shown, step)
  }

  return { submit, restart, tell, signIn }
}

function conclude({ update }: Shown, state: SubmitState): void {
  const nothing = { submitting: undefined, submittedGroup: undefined, notice: undefined }
  update({ ...nothing, failure: undefined, ...state })
}

function leave({ update }: Shown, { to, reason }: Leave): void {
  update({ asked: { to, reason } })
}

/** Takes back a leave that was refused. */
function stay(shown: Shown): void {
  if (assess(shown).refused) shown.update({ asked: undefined })
}

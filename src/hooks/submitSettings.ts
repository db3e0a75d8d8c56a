import type { SettingsFlow } from "@ory/client"
import { diagnoseLoop } from "../diagnose/requests.ts"
import { baseUrlOf } from "../client/frontendApi.ts"
import { cookiesBlocked, flowGone, parseFlowError, someoneElse } from "../client/errors.ts"
import type { FlowError } from "../client/errors.ts"
import { nextStep } from "../client/nextStep.ts"
import type { Step, StepContext } from "../client/nextStep.ts"
import type { FlowAnswer } from "../client/readFlow.ts"
import { getFlow, getOrCreateFlow, postFlow } from "../client/settingsClient.ts"
import type { Credentials, SettingsClient } from "../client/settingsClient.ts"
import { hasActed } from "../flow/acted.ts"
import { withLearnedTypes } from "../flow/body.ts"
import type { FlowBody } from "../flow/body.ts"
import { withFreshMessages } from "../flow/answers.ts"
import { isSaved } from "../flow/messages.ts"
import { inputNamed } from "../flow/nodes.ts"
import { rebaseBody } from "../flow/rebase.ts"

export interface Submission {
  client: SettingsClient
  credentials: Credentials
  flow: SettingsFlow
  body: FlowBody
  group: string | undefined
  returnTo: string | undefined
  context: Omit<StepContext, "moment">
  /** The submit before this one was refused for its CSRF token, too. */
  csrfRefusedBefore: boolean
  /** The submit before this one, where nobody knows whether Kratos did what it asks for. */
  unanswered: Pick<Submission, "flow" | "body"> | undefined
  /** A newer flow, to post to instead. */
  renewed: SettingsFlow | undefined
  /** Another tab may have saved something since the flow was read. */
  isStale: boolean
}

/** How a submission ended. */
export type SubmitOutcome =
  /** Kratos answered with a flow; `saved` by status 200 and message 1050001. */
  | { did: "answer"; flow: SettingsFlow; saved: boolean }
  /** It did not; `flow` is there where another one takes over. */
  | { did: "stop"; error: FlowError; step: Step; flow?: SettingsFlow | undefined }

/** A type is learned per answer; a list of numbers needs two, a list in a list is not a trait. */
const MOST_CORRECTIONS = 3

/** Posts a submission and finds out what follows. Never throws. */
export async function submitSettings(submission: Submission): Promise<SubmitOutcome> {
  try {
    const { ok, flow } =
      (await lateAnswer(submission)) ?? (await postCorrected(await upToDate(submission)))
    const saved = ok && isSaved(flow)
    return {
      did: "answer",
      saved,
      flow: withFreshMessages(flow, { saved: ok, group: submission.group }),
    }
  } catch (thrown) {
    return recover(submission, parseFlowError(thrown))
  }
}

/**
 * Where the same was posted before and the answer got lost, the flow tells what became of it. To
 * post it once more would be refused: what was to be removed is gone, a challenge is used.
 */
async function lateAnswer({
  client,
  credentials,
  flow,
  body,
  group,
  unanswered: before,
}: Submission): Promise<FlowAnswer<SettingsFlow> | undefined> {
  if (before?.flow.id !== flow.id) return undefined
  if (JSON.stringify(before.body) !== JSON.stringify(body)) return undefined
  const now = await getFlow(client, credentials, flow.id).catch(() => undefined)
  return now && hasActed(before.flow, now, group, body) ? { ok: true, flow: now } : undefined
}

/**
 * The submission for what there is by now: a profile brings only what was changed on this page, as
 * Kratos replaces all traits.
 */
async function upToDate(submission: Submission): Promise<Submission> {
  const { client, credentials, flow, body, renewed, isStale } = submission
  const isMerged = isStale && "traits" in body
  const now = renewed ?? (isMerged ? await getFlow(client, credentials, flow.id) : flow)
  if (now.identity.id !== flow.identity.id) throw someoneElse()
  return { ...submission, flow: now, body: rebaseBody(body, flow, now) }
}

/**
 * Posts, and posts again where Kratos refused the body only for the type of a trait that the flow
 * does not tell (4000026). A refused body saved nothing, so this is no retry.
 */
async function postCorrected({
  client,
  credentials,
  ...submission
}: Submission): Promise<FlowAnswer<SettingsFlow>> {
  let { flow } = submission
  let body: FlowBody = withCsrfToken(flow, submission.body)
  for (let round = 0; ; round++) {
    const answer = await postFlow(client, credentials, flow.id, body)
    const corrected = answer.ok ? undefined : withLearnedTypes(answer.flow, body)
    if (!corrected || round === MOST_CORRECTIONS) return answer
    flow = answer.flow
    body = withCsrfToken(flow, corrected)
  }
}

/** What follows from an error of a submission: another flow may have to take over. Never throws. */
export async function recover(submission: Submission, error: FlowError): Promise<SubmitOutcome> {
  const { context, csrfRefusedBefore } = submission
  if (error.code === "csrf_violation" && csrfRefusedBefore) {
    if (process.env.NODE_ENV === "development") diagnoseLoop(baseUrlOf(submission.client) ?? "")
    return { did: "stop", error: cookiesBlocked("csrf_violation"), step: { do: "notice" } }
  }
  const step = nextStep(error, { ...context, moment: "submit" })
  try {
    const flow = await replacementFor(step, submission)
    const isGone = step.do === "look" && flow?.id !== submission.flow.id
    // Signing in as somebody else also changes the CSRF cookie, and may be told by that alone.
    const isOthers = flow !== undefined && flow.identity.id !== submission.flow.identity.id
    const reported = isOthers ? someoneElse() : isGone ? flowGone() : error
    // It may still carry the "saved" of an earlier submit.
    const fresh = flow && withFreshMessages(flow, { saved: false, group: submission.group })
    return { did: "stop", error: reported, step, flow: fresh }
  } catch (thrown) {
    const failure = parseFlowError(thrown)
    const next = nextStep(failure, { ...context, moment: "submit" })
    return { did: "stop", error: failure, step: next.do === "leave" ? next : { do: "notice" } }
  }
}

async function replacementFor(
  step: Step,
  submission: Submission,
): Promise<SettingsFlow | undefined> {
  const { client, credentials, flow, returnTo } = submission
  if (step.do === "restart") return getOrCreateFlow(client, credentials, step.flowId, returnTo)
  if (step.do !== "look") return undefined
  return getFlow(client, credentials, flow.id).catch((thrown: unknown) => {
    const { code } = parseFlowError(thrown)
    if (code !== "flow_not_found" && code !== "flow_expired") throw thrown
    return getOrCreateFlow(client, credentials, undefined, returnTo)
  })
}

/** For bodies made by hand; a form's body has the token from its hidden input. */
function withCsrfToken(flow: SettingsFlow, body: FlowBody): FlowBody {
  const token: unknown = inputNamed(flow, "csrf_token")?.attributes.value
  return token ? { ...body, csrf_token: token } : body
}

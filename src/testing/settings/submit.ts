import {
  FlowExpired,
  HttpError,
  noFlowId,
  NeedsPrivilegedSession,
  ValidationError,
} from "../errors.ts"
import { forwardError } from "../forwardError.ts"
import type { Exchange } from "../http/exchange.ts"
import { errorReply, type Reply } from "../http/reply.ts"
import { isUuid } from "../isUuid.ts"
import type { Kratos } from "../kratos.ts"
import { requireAal } from "../session/aal.ts"
import { pause, resume } from "../session/continuity.ts"
import { csrfToken } from "../session/csrf.ts"
import { findSession } from "../session/session.ts"
import type { SettingsFlowRecord } from "../store.ts"
import { refused } from "../ui/messages.ts"
import { resetMessages, setCsrf } from "../ui/nodes.ts"
import { answerError } from "./answerError.ts"
import { continuityName, isExpired } from "./flow.ts"
import type { Outcome, SettingsMethod, Submission } from "./method.ts"
import { METHODS } from "./methods.ts"
import { answerAal, answerNoSession } from "./routes.ts"
import { finish } from "./finish.ts"

const FIFTEEN_MINUTES = 900_000

/** POST /self-service/settings?flow=, and GET after a login that a change had to wait for. */
export async function submitSettings(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const signedIn = findSession(kratos, exchange)
  if (!signedIn) return answerNoSession(kratos, exchange)
  const stored = findFlow(kratos, exchange)
  if (stored instanceof HttpError) return forwardError(kratos, exchange, stored)
  try {
    requireAal(kratos, signedIn, exchange.url.href)
  } catch (error) {
    if (stored.type === "api" && error instanceof HttpError) return errorReply(error)
    return answerAal(exchange, error)
  }
  const submission: Submission = {
    ...signedIn,
    exchange,
    // A copy: what is refused must not have changed the flow.
    flow: structuredClone(stored),
    resumed: undefined,
    kept: undefined,
  }
  try {
    return await submit(kratos, submission)
  } catch (error) {
    return answerError(kratos, submission, error)
  }
}

function findFlow({ store }: Kratos, exchange: Exchange): SettingsFlowRecord | HttpError {
  const id = exchange.query("flow")
  if (!isUuid(id)) return noFlowId()
  const flow = store.settingsFlow(id)
  if (flow) return flow
  return new HttpError(404, {
    reason: "The settings request could not be found. Please restart the flow.",
  })
}

async function submit(kratos: Kratos, submission: Submission): Promise<Reply> {
  const { exchange, flow, identity } = submission
  if (isExpired(kratos, flow)) throw new FlowExpired()
  if (flow.identityId !== identity.id) {
    throw new HttpError(403, {
      id: "security_identity_mismatch",
      reason:
        "The request was initiated by someone else and has been blocked for security reasons. Please go back and try again.",
    })
  }
  for (const method of METHODS) {
    const outcome = await ask(kratos, method, submission)
    if (outcome) return await finish(kratos, submission, method.id, outcome)
    // The first method that is asked clears what was said before.
    resetMessages(flow.ui)
    setCsrf(flow.ui, csrfToken(kratos, exchange))
  }
  throw new ValidationError([{ field: "", message: refused.noSettingsMethod() }])
}

/** Lets a method look at a submission; keeps what was sent where it needs a fresh login. */
async function ask(
  kratos: Kratos,
  method: SettingsMethod,
  submission: Submission,
): Promise<Outcome> {
  const { exchange, flow, identity } = submission
  const name = continuityName(method.id)
  const waits = flow.type === "browser" && !exchange.wantsJson
  const payload = waits ? resume(kratos, exchange, name, { identityId: identity.id }) : undefined
  submission.resumed = payload?.flow === flow.id ? payload : undefined
  submission.kept = undefined
  try {
    return await method.submit(kratos, submission)
  } catch (error) {
    const kept = keptBy(submission)
    // What was resumed is not kept once more, a provider to link aside.
    const keeps = !submission.resumed || method.id === "oidc"
    if (error instanceof NeedsPrivilegedSession && kept && keeps) {
      pause(kratos, exchange, name, {
        identityId: identity.id,
        payload: { ...kept, flow: flow.id },
        lifespan: FIFTEEN_MINUTES,
      })
    }
    resetMessages(flow.ui)
    setCsrf(flow.ui, csrfToken(kratos, exchange))
    throw error
  }
}

/** Read anew: the method has written it meanwhile. */
const keptBy = ({ kept }: Submission) => kept

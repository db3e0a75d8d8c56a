import { FlowExpired, noFlowId, notFound, ValidationError } from "../errors.ts"
import { forwardError } from "../forwardError.ts"
import type { Exchange } from "../http/exchange.ts"
import { redirect, type Reply } from "../http/reply.ts"
import type { Kratos } from "../kratos.ts"
import { isUuid } from "../isUuid.ts"
import { findSession } from "../session/session.ts"
import { isExpired } from "../settings/flow.ts"
import { loginRefused } from "../ui/loginMessages.ts"
import { answerError } from "./answerError.ts"
import { completeLogin } from "./complete.ts"
import { alreadySignedIn, firstFactorMissing, goesOn } from "./create.ts"
import { findFlow, saveFlow, type LoginSubmission } from "./flow.ts"
import { METHODS } from "./methods.ts"

/** POST and GET /self-service/login?flow= */
export async function submitLogin(kratos: Kratos, exchange: Exchange): Promise<Reply> {
  const id = exchange.query("flow")
  if (!isUuid(id)) return forwardError(kratos, exchange, noFlowId())
  const stored = findFlow(kratos, id)
  if (!stored) return forwardError(kratos, exchange, notFound())
  const submission: LoginSubmission = {
    exchange,
    // A copy: an error that is not shown on the flow does not change it.
    flow: structuredClone(stored),
    signedIn: findSession(kratos, exchange),
  }
  try {
    return await submit(kratos, submission)
  } catch (error) {
    return answerError(kratos, submission, error)
  }
}

async function submit(kratos: Kratos, submission: LoginSubmission): Promise<Reply> {
  const { exchange, flow, signedIn } = submission
  if (signedIn && !goesOn(flow, signedIn)) {
    if (exchange.wantsJson || flow.type === "api") throw alreadySignedIn()
    return redirect(exchange.method, kratos.config.defaultReturnUrl)
  }
  if (!signedIn && flow.requestedAal === "aal2") throw firstFactorMissing()
  if (isExpired(kratos, flow)) throw new FlowExpired()
  for (const method of METHODS) {
    const outcome = await method.login(kratos, submission)
    if (!outcome) continue
    if ("reply" in outcome) return outcome.reply
    flow.active = method.id
    saveFlow(kratos, flow)
    return completeLogin(kratos, exchange, flow, outcome.identity, outcome.proof, signedIn?.session)
  }
  throw new ValidationError([{ field: "", message: loginRefused.noMethod() }])
}

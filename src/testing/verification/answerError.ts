import { FlowExpired, HttpError, ValidationError } from "../errors.ts"
import { forwardError } from "../forwardError.ts"
import { errorReply, json, redirect, type Reply } from "../http/reply.ts"
import type { Exchange } from "../http/exchange.ts"
import { flowPage, withPath } from "../http/urls.ts"
import type { Kratos } from "../kratos.ts"
import { renewCsrf } from "../session/csrf.ts"
import { invalid } from "../ui/messages.ts"
import { addIssues, addMessage } from "../ui/nodes.ts"
import { verification } from "../ui/verificationMessages.ts"
import { newFlow, saveFlow, toFlowJson, type StoredVerificationFlow } from "./flow.ts"

/**
 * What Kratos answers where a submission failed: JSON, or a redirect to where a person sees it.
 * Messages of earlier submissions stay.
 */
export function answerError(
  kratos: Kratos,
  exchange: Exchange,
  flow: StoredVerificationFlow,
  error: unknown,
): Reply {
  if (error instanceof FlowExpired) return replaceExpired(kratos, exchange, flow)
  if (error instanceof ValidationError) return showFlow(kratos, exchange, flow, error)
  if (!(error instanceof HttpError)) throw error
  if (error.status === 400) return showFlow(kratos, exchange, flow, asIssue(error))
  if (flow.type === "api") return errorReply(error)
  return forwardError(kratos, exchange, error)
}

export const asIssue = ({ fields }: HttpError) =>
  new ValidationError([{ field: "", message: invalid.generic(fields.reason ?? "") }])

/** 400 with the flow and its messages. */
function showFlow(
  kratos: Kratos,
  exchange: Exchange,
  flow: StoredVerificationFlow,
  error: ValidationError,
): Reply {
  addIssues(flow.ui, error.issues)
  saveFlow(kratos, flow)
  if (exchange.wantsJson || flow.type === "api") return json(toFlowJson(flow), 400)
  return redirect(exchange.method, flowPage(kratos.config.pages.verification, flow.id))
}

/** A redirect to a new flow that says so, also in JSON; a native flow becomes a browser's. */
function replaceExpired(
  kratos: Kratos,
  exchange: Exchange,
  { requestUrl, expiresAt }: StoredVerificationFlow,
): Reply {
  const { clock, config } = kratos
  renewCsrf(kratos, exchange)
  const flow = newFlow(kratos, exchange, "browser")
  flow.requestUrl = requestUrl
  addMessage(flow.ui, verification.expired(expiresAt, clock.now()))
  saveFlow(kratos, flow)
  if (!exchange.wantsJson) {
    return redirect(exchange.method, flowPage(config.pages.verification, flow.id))
  }
  const location = withPath(config.url, "/self-service/verification/flows", { id: flow.id })
  return redirect(exchange.method, location)
}
